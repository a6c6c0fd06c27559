"""Which support follows from which cluster, as published; and which countries have a public plan."""

from dataclasses import dataclass

from zeroward.core.queries.said import said
from zeroward.core.ui.sorting import sort_key
from zeroward.ecosystem.queries.support_access import public_plans
from zeroward.methods.maturity.support import Support, national_support
from zeroward.places.queries.country_names import country_names


@dataclass(frozen=True, slots=True)
class SupportRow:
    support: Support
    label: str
    pairs: list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class PublicCountry:
    code: str
    key: str
    name: str
    years: list[int]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    version: str
    clusters: tuple[str, ...]
    rows: list[SupportRow]
    countries: list[PublicCountry]


def matrix_page() -> MatrixPage:
    """Three queries."""
    matrix = national_support()
    rows = [
        SupportRow(one, said(one.label), [(cluster, cluster in one.clusters) for cluster in matrix.clusters])
        for one in matrix.supports
    ]
    years: dict[str, list[int]] = {}
    for code, year in public_plans().order_by("-year").values_list("country__code", "year"):
        years.setdefault(code, []).append(year)
    names = country_names()
    countries = [
        PublicCountry(code, code.lower(), names.get(code, code), found) for code, found in years.items()
    ]
    return MatrixPage(
        matrix.version, matrix.clusters, rows, sorted(countries, key=lambda one: sort_key(one.name))
    )
