"""All materials with the filters that narrow the list."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.narrowing import Dimension, Narrowed, narrow
from zeroward.library.queries.entries import MaterialEntry, entries, listed_materials
from zeroward.library.queries.public import public_categories


@dataclass(frozen=True, slots=True)
class Directory:
    narrowed: Narrowed[MaterialEntry]
    total: int


def material_directory(query: QueryDict) -> Directory:
    """Seven queries. The list fits into memory: a portfolio has hundreds of materials, not thousands."""
    rows = entries(listed_materials())
    categories = list(public_categories())
    attach_texts(categories)
    countries = {
        country.code: country.served("name").body for row in rows for country in row.material.shown_countries
    }
    formats = {row.material.format.key: row.format for row in rows if row.material.format}
    years = sorted({year for row in rows for year in years_of(row)}, reverse=True)
    dimensions: list[Dimension[MaterialEntry]] = [
        Dimension(
            "category",
            _("Category"),
            categories_of,
            {one.code: f"{one.code} {one.served('title')}" for one in categories},
            keep_order=True,
        ),
        Dimension("country", _("Country"), countries_of, countries),
        Dimension("format", _("Format"), formats_of, formats),
        Dimension("year", _("Year"), years_of, {year: year for year in years}, keep_order=True),
    ]
    return Directory(narrow(rows, dimensions, query, words=words_of), len(rows))


def categories_of(row: MaterialEntry) -> list[str]:
    return [context.code.partition(".")[0] for context in row.contexts]


def countries_of(row: MaterialEntry) -> list[str]:
    return [country.code for country in row.material.shown_countries]


def formats_of(row: MaterialEntry) -> list[str]:
    return [row.material.format.key] if row.material.format else []


def years_of(row: MaterialEntry) -> list[str]:
    first, last = row.material.year_from, row.material.year_to
    if first is None:
        return []
    return [str(year) for year in range(first, min(last or first, first + 50) + 1)]


def words_of(row: MaterialEntry) -> str:
    return f"{row.title} {row.summary} {row.material.title} {row.format} {row.countries}"
