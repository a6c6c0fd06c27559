"""Which tests ask the database: `--asking-database` leaves out those that would only be the same once more.

`make test-postgresql` runs after `make test`, on the same machine and code. What engines find and files say is the same
on both, and is not collected again. Modules that look through pages say of words and forms what they said before, and
those of slow tests walk through much that quick ones have asked there: one in six of both runs there too, and that
pages open there is a test of its own (tests/web/test_pages_on_postgresql.py); `scripts/soak postgresql` runs them all.
What writes below the pages, the API, federation and the tools of the installation run there whole.
Tests of PostgreSQL's own tools (marked `postgresql`) belong to that run alone, those of SQLite's to the first.
"""

import os
import re
from pathlib import Path
from zlib import crc32

import pytest
from django.conf import settings

TESTS = Path(__file__).resolve().parents[1]
DATABASE = {"db", "transactional_db"}
WITHOUT = ("methods", "data", "browser")
"""Folders that ask no database in the process of the test."""
WHOLE = ("api", "web", "federation")
"""Folders whose clients are no readers of pages, and whose slow tests are of databases."""
SOME = re.compile(r"^from django\.test import .*\bClient\b|\bmark\.slow\b", re.MULTILINE)
"""In modules that look through pages, and in those of slow tests."""
OF_IT_ALONE = "mark.postgresql"
STEP = 1 if os.environ.get("ZEROWARD_PAGES") == "all" else 6


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--asking-database",
        action="store_true",
        help="only tests that use the database, one module in six of those that are slow or through pages",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """None where others may decide."""
    if not config.getoption("--asking-database") or not collection_path.is_relative_to(TESTS):
        return None
    return is_left_out(collection_path.relative_to(TESTS)) or None


def is_left_out(path: Path) -> bool:
    """Whether this folder or module of the tests need not run on another database. The same in each run."""
    room = path.parts[0] if path.parts else ""
    if path.suffix != ".py":
        return room in WITHOUT
    if room in WHOLE or not path.stem.startswith("test_"):
        return False
    text = (TESTS / path).read_text(encoding="utf-8")
    one_of_many = SOME.search(text) is not None and OF_IT_ALONE not in text
    return one_of_many and crc32(path.as_posix().encode()) % STEP != 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    embedded = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    left_out = [
        item
        for item in items
        if item.get_closest_marker("postgresql" if embedded else "sqlite") is not None
        or (config.getoption("--asking-database") and not asks(item))
    ]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        gone = set(left_out)
        items[:] = [item for item in items if item not in gone]
    # what takes minutes begins first, so that no process waits for it at the end
    items.sort(key=lambda item: item.get_closest_marker("minutes") is None)


def asks(item: pytest.Item) -> bool:
    """By its own marker, or by a fixture that it uses, directly or not."""
    marked = any(item.get_closest_marker(name) is not None for name in ("postgresql", "django_db"))
    return marked or not DATABASE.isdisjoint(getattr(item, "fixturenames", ()))
