"""The coverage list is honest: complete, in three states, and what it points at exists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands
from django.urls import URLPattern, URLResolver, get_resolver

REPOSITORY = Path(__file__).resolve().parents[2]
TEXT = (REPOSITORY / "docs" / "coverage.md").read_text(encoding="utf-8")
STATES = ("works", "partly", "not yet")


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    state: str
    where: str

    @property
    def names(self) -> list[str]:
        return re.findall(r"`([^`]+)`", self.where)


def rows() -> list[Row]:
    cells = re.findall(r"^\| (\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", TEXT, re.MULTILINE)
    return [Row(int(number), state, where) for number, state, where in cells]


def url_names(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inside = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from url_names(pattern.url_patterns, inside)
        elif pattern.name:
            yield space + pattern.name


@pytest.fixture(scope="module")
def known_urls() -> set[str]:
    return set(url_names(get_resolver(settings.EDITOR_URLCONF).url_patterns))


def is_known(name: str, known_urls: set[str]) -> bool:
    """A command, a file of the repository, or the name of an address."""
    if name.startswith("zeroward "):
        return name.removeprefix("zeroward ").replace("-", "_") in get_commands()
    return (REPOSITORY / name).is_file() if "/" in name else name in known_urls


def test_every_row_of_the_survey_is_listed_once() -> None:
    assert [row.number for row in rows()] == list(range(1, 189))


def test_every_row_has_one_of_three_states() -> None:
    assert {row.state for row in rows()} == set(STATES)


def test_the_totals_of_the_introduction_are_those_of_the_rows() -> None:
    said = re.search(r"(\d+) rows work, (\d+) work partly, (\d+) do not yet", TEXT)
    assert said is not None
    assert [int(number) for number in said.groups()] == [
        sum(row.state == state for row in rows()) for state in STATES
    ]


def test_a_row_that_works_says_where() -> None:
    assert [row.number for row in rows() if row.state == "works" and not row.names] == []


def test_a_row_that_works_partly_says_what_is_missing() -> None:
    assert [row.number for row in rows() if row.state == "partly" and len(row.where) < 30] == []


def test_what_the_rows_point_at_exists(known_urls: set[str]) -> None:
    assert [
        (row.number, name) for row in rows() for name in row.names if not is_known(name, known_urls)
    ] == []
