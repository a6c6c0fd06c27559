"""How cities of each country come to money: routes, help before accession, and gaps that are named."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Source
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.funding.models import CountryRoute
from zeroward.places.models import Country, CountryStatus

ELSEWHERE: Final[dict[str, Promise]] = {
    "AM": _("Armenia"),
    "FO": _("Faroe Islands"),
    "LI": _("Liechtenstein"),
    "TN": _("Tunisia"),
    "XK": _("Kosovo"),
}
"""Countries that rules of funders name and that have no page here."""


@dataclass(frozen=True, slots=True)
class RouteRow:
    """A way to money; `is_over`: its last day has passed."""

    record: CountryRoute
    is_over: bool

    @property
    def is_gap(self) -> bool:
        return str(self.record.kind) == CountryRoute.Kind.GAP


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A country; without any rows nobody has looked yet, which is a gap, too."""

    country: Country
    rows: list[RouteRow]
    statuses: list[str]

    @property
    def routes(self) -> int:
        return sum(not row.is_gap and not row.is_over for row in self.rows)

    @property
    def sources(self) -> list[Source]:
        """What the rows rest on, each once."""
        return list(dict.fromkeys(row.record.source for row in self.rows if row.record.source))

    @property
    def has_route(self) -> bool:
        return self.routes > 0

    @property
    def is_candidate(self) -> bool:
        return CountryStatus.Kind.CANDIDATE in self.statuses


def country_entries(today: date, code: str = "") -> list[CountryEntry]:
    """All countries in alphabetical order, or the one with this code. Five queries."""
    found = Country.objects.public().prefetch_related("statuses")
    countries = list(found.filter(code=code.upper()) if code else found)
    routes = list(
        CountryRoute.objects.public()
        .filter(country__in=[one.pk for one in countries])
        .select_related("programme", "source")
        .order_by("order", "key")
    )
    attach_texts(countries, routes, (one.programme for one in routes))
    of_country: dict[int, list[RouteRow]] = defaultdict(list)
    for one in routes:
        of_country[one.country_id].append(RouteRow(one, one.valid_to is not None and one.valid_to < today))
    entries = [
        CountryEntry(one, _valid_first(of_country[one.pk]), _statuses(one, today)) for one in countries
    ]
    return sorted(entries, key=lambda one: sort_key(str(one.country.served("name"))))


def country_entry(code: str, today: date) -> CountryEntry:
    """One country. Raises Http404 for any other code."""
    found = country_entries(today, code)
    if not found:
        raise Http404("There is no such country.")
    return found[0]


def country_names(codes: Iterable[str]) -> dict[str, str]:
    """Names in the reader's language by code. At most two queries, none where nothing is asked."""
    wanted = set(codes)
    found = list(Country.objects.filter(code__in=wanted)) if wanted else []
    attach_texts(found)
    elsewhere = {code: str(name) for code, name in ELSEWHERE.items() if code in wanted}
    return elsewhere | {one.code: str(one.served("name")) for one in found}


def _valid_first(rows: Sequence[RouteRow]) -> list[RouteRow]:
    return sorted(rows, key=lambda row: row.is_over)


def _statuses(country: Country, today: date) -> list[str]:
    return [str(one.kind) for one in country.statuses.all() if one.holds_on(today)]
