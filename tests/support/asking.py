"""Which tests ask the database: `--asking-database` leaves out those that would only be the same once more.

`make test-postgresql` runs after `make test`, on the same machine and code. What modules about pages say of words and
forms is the same on both; that every page opens there is a test of its own (tests/web/test_pages_on_postgresql.py).
Tests of PostgreSQL's own tools (marked `postgresql`) belong to that run alone, those of SQLite's to the first.
"""

import pytest
from django.conf import settings

DATABASE = {"db", "transactional_db"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--asking-database",
        action="store_true",
        help="only tests that use the database and are not about pages, for another database",
    )


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
    """By its own marker, or by a fixture that it uses, directly or not; modules about pages do not."""
    if item.get_closest_marker("postgresql") is not None:
        return True
    if item.path.stem.endswith("pages"):
        return False
    marked = item.get_closest_marker("django_db") is not None
    return marked or not DATABASE.isdisjoint(getattr(item, "fixturenames", ()))
