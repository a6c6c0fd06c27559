"""The cells of a table's row: each read by its own reader, each interpretation noted."""

from dataclasses import dataclass

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.countries import read_countries
from zeroward.library.importers.portfolio.links import read_links
from zeroward.library.importers.portfolio.model import Link
from zeroward.library.importers.portfolio.tables import Row
from zeroward.library.importers.portfolio.years import read_years


@dataclass(frozen=True, slots=True)
class Cells:
    """What the three interpreted cells say."""

    countries: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()


def read_cells(row: Row, context: Context, place: str) -> Cells:
    """Read country, year and links of a row."""
    countries, scopes = _countries(row, context, place)
    return Cells(countries, scopes, _years(row, context, place), _links(row, context, place))


def _countries(row: Row, context: Context, place: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    read = read_countries(row.country, context.core_group)

    def note(kind: str, made_of_it: str) -> None:
        context.findings.add(kind, lines=row.line, raw=row.country, made_of_it=made_of_it, place=place)

    if not row.country:
        note("country_missing", "left open")
    elif not read.plain:
        note("country_interpreted", ", ".join((*read.scopes, *read.countries)) or "nothing")
    if read.unknown:
        note("unknown_country", "left out: " + "; ".join(read.unknown))
    return read.countries, read.scopes


def _years(row: Row, context: Context, place: str) -> tuple[int, ...]:
    read = read_years(row.year)
    kinds = {"empty": "year_missing", "unknown": "unknown_year"}
    if read.kind != "one":
        words = {"range": "first and last year: ", "several": "years: "}.get(read.kind, "")
        context.findings.add(
            kinds.get(read.kind, "year_interpreted"),
            lines=row.line,
            raw=row.year,
            made_of_it=words + ", ".join(map(str, read.years)) if read.years else "left open",
            place=place,
        )
    return read.years


def _links(row: Row, context: Context, place: str) -> tuple[Link, ...]:
    read = read_links(row.links, row.line)

    def note(kind: str, made_of_it: str) -> None:
        context.findings.add(kind, lines=row.line, raw=row.links, made_of_it=made_of_it, place=place)

    if not read.links:
        note("no_link", "no link")
    if read.uncertain:
        note(
            "links_run_together",
            f"{len(read.links)} label(s): " + " | ".join(link.label for link in read.links),
        )
    for link in read.links:
        if link.languages:
            note("language_interpreted", f"{', '.join(link.languages)}: {link.label}")
    if read.unknown:
        note("unknown_language", "left out: " + "; ".join(read.unknown))
    return read.links
