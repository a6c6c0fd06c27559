"""Opportunities from lists: other currencies, several deadlines, zones, and hostile lines."""

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from zeroward.core.errors import InvalidInputError
from zeroward.funding.importers.read import ReadOffer
from zeroward.funding.importers.tables import Known, read_table

KNOWN = Known(["life", "fund"], ["nature"], ["AT", "CH"], ["GRT-EU"])


def read(
    *lines: str,
    head: str = "programme;title;deadline;zone;currency;budget;ticket_min;ticket_max;themes;website",
) -> list[ReadOffer]:
    return read_table(io.BytesIO("\n".join((head, *lines)).encode()), name="list.csv", known=KNOWN)


def test_a_line_is_read_with_everything_it_says() -> None:
    [found] = read(
        "life;Green roofs;2027-03-01T17:00|2027-09-01;Europe/Zurich;CHF;1500000;;50000,5;nature;https://example.org/x"
    )
    assert not found.refused
    assert found.key == "green-roofs"
    assert found.values["budget"] == "1500000.00"
    assert found.values["ticket_max"] == "50000.50"
    assert found.values["currency"] == "CHF"
    assert found.themes == ("nature",)
    assert found.dues is not None
    assert [(one.zone, one.day_only) for one in found.dues] == [
        ("Europe/Zurich", False),
        ("Europe/Zurich", True),
    ]


def test_an_empty_cell_says_nothing() -> None:
    [found] = read("life;Green roofs;;;;;;;;")
    assert found.dues is None
    assert set(found.values) == {"title"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";No programme;;;;;;;;", "no programme"),
        ("other;Unknown;;;;;;;;", "no programme"),
        ("life;;;;;;;;;", "no title"),
        ("life;X;soon;;;;;;;", "no date"),
        ("life;X;2027-02-30;;;;;;;", "no date"),
        ("life;X;2027-02-03;Mars/Base;;;;;;", "no time zone"),
        ("life;X;;;XYZ;;;;;", "not one of"),
        ("life;X;;;;many;;;;", "no number"),
        ("life;X;;;;-5;;;;", "out of bounds"),
        ("life;X;;;;NaN;;;;", "out of bounds"),
        ("life;X;;;;1e30;;;;", "out of bounds"),
        ("life;X;;;;1.500;;;;", "two ways"),
        ("life;X;;;;;9;5;;", "larger than"),
        ("life;X;;;;;;;unheard-of;", "not known here"),
        ("life;X;;;;;;;;javascript:alert(1)", "no address"),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(line: str, reason: str) -> None:
    [found] = read(line)
    assert reason in found.refused


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("1.500.000,50", "1500000.50"),
        ("1,500,000", "1500000.00"),
        ("1 500 000", "1500000.00"),
        ("1500,5", "1500.50"),
    ],
)
def test_amounts_are_read_as_people_write_them(said: str, amount: str) -> None:
    [found] = read_table(
        io.BytesIO(f'programme;title;budget\nlife;X;"{said}"'.encode()), name="list.csv", known=KNOWN
    )
    assert found.values["budget"] == amount


def test_the_same_opportunity_twice_is_taken_once() -> None:
    first, second = read("life;Green roofs;;;;;;;;", "life;Green roofs;;;;;;;;")
    assert not first.refused
    assert "line 2" in second.refused


def test_formulas_are_not_taken_and_titles_lose_what_nobody_sees() -> None:
    [found] = read("life;Green\u202e\u200b roofs;;;;;;;;")
    assert found.title == "Green roofs"


def test_a_date_of_a_workbook_is_a_day_without_an_hour() -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["programme", "title", "deadline", "opens"])
    sheet.append(["life", "X", date(2027, 3, 1), date(2027, 1, 1)])
    file = io.BytesIO()
    book.save(file)
    [found] = read_table(file, name="list.xlsx", known=KNOWN)
    assert found.dues is not None
    assert found.dues[0].day_only
    assert found.dues[0].at == datetime(2027, 3, 1, 22, 59, 59, tzinfo=UTC)
    assert found.values["opens_on"] == "2027-01-01"


@pytest.mark.parametrize(
    "raw", [b"", b"nothing\nhere", b"%PDF-1.7", b"PK\x03\x04broken", b"<html>", b"programme;title;title\n"]
)
def test_what_is_no_list_is_refused_as_a_whole(raw: bytes) -> None:
    with pytest.raises(InvalidInputError):
        read_table(io.BytesIO(raw), name="list.csv", known=KNOWN)
