"""Cells of tables: countries, years, links, partners."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zeroward.library.importers.portfolio.countries import country_code, read_countries
from zeroward.library.importers.portfolio.links import read_links
from zeroward.library.importers.portfolio.partners import cut_partners, split_partners
from zeroward.library.importers.portfolio.years import read_years

CORE = ("AT", "CZ")


@pytest.mark.parametrize(
    ("cell", "countries", "scopes", "unknown"),
    [
        ("Türkiye", ("TR",), (), ()),
        ("EU level , Italy, The Netherlands", ("IT", "NL"), ("EU",), ()),
        ("AT, UK, EL", ("AT", "GB", "GR"), (), ()),
        ("International (members: AT, NO)", ("AT", "NO"), ("INT",), ()),
        ("Core Countries", CORE, (), ()),
        ("Atlantis, Spain", ("ES",), (), ("Atlantis",)),
        ("ZZ", (), (), ("ZZ",)),
        ("", (), (), ()),
    ],
)
def test_read_countries(
    cell: str, countries: tuple[str, ...], scopes: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    read = read_countries(cell, CORE)
    assert (read.countries, read.scopes, read.unknown) == (countries, scopes, unknown)


@pytest.mark.parametrize(
    ("cell", "years", "kind"),
    [
        ("2021", (2021,), "one"),
        ("2020-2023", (2020, 2023), "range"),
        ("2023, 2024, 2025", (2023, 2024, 2025), "several"),
        ("since 2016", (2016,), "several"),
        ("n.d.", (), "none"),
        ("N/A", (), "none"),
        ("", (), "empty"),
        ("soon", (), "unknown"),
        ("12345", (), "unknown"),
        ("9999", (), "unknown"),
    ],
)
def test_read_years(cell: str, years: tuple[int, ...], kind: str) -> None:
    read = read_years(cell)
    assert (read.years, read.kind) == (years, kind)


@pytest.mark.parametrize(
    ("cell", "labels"),
    [
        ("Notes [German] Website", [("Notes", ("de",)), ("Website", ())]),
        ("Forum (2023) Forum (2024) [Greek]", [("Forum (2023)", ()), ("Forum (2024)", ("el",))]),
        ("Library [English / Portugese]", [("Library", ("en", "pt"))]),
        ("Slides Download handbook", [("Slides", ()), ("Download handbook", ())]),
        ("n/a", []),
        ("", []),
    ],
)
def test_read_links(cell: str, labels: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(link.label, link.languages) for link in read_links(cell, 1).links] == labels


def test_read_links_reports_a_mark_that_is_no_language() -> None:
    read = read_links("Notes [Klingon]", 1)
    assert (read.links[0].label, read.unknown) == ("Notes", ("Klingon",))


def test_partners_are_cut_from_the_text_and_split() -> None:
    text, names = cut_partners(
        "It grows. National partners supporting the Cities Mission: Tree Office (A, B), Pond Club."
    )
    assert text == "It grows."
    assert split_partners(names or "") == ("Tree Office (A, B)", "Pond Club")


def test_partners_leave_countries_out() -> None:
    assert split_partners("Italy: Tree Office; Pond Club. Spain: Lake House; Norway") == (
        "Tree Office",
        "Pond Club",
        "Lake House",
    )


@given(st.text(max_size=200))
def test_cell_readers_take_any_text(text: str) -> None:
    assert all(country_code(code) == code for code in read_countries(text, ()).countries)
    assert list(read_years(text).years) == sorted(read_years(text).years)
    assert all(link.label for link in read_links(text, 1).links)
    assert all(split_partners(text))
