"""What everyone may know of a city or a country, for whoever would ask for it again."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known, Readings, RowReader
from zeroward.core.queries.together import Part, Row, Rows, part, records
from zeroward.core.scope import Scope
from zeroward.places.models import City, CityFact, Country, CountryStatus

YES_NO = {
    CityFact.Kind.LABEL: "mission_label",
    CityFact.Kind.CONTRACT: "contract_submitted",
    CityFact.Kind.PILOT: "pilot_city",
}


CITY = ("key", "country__code", "is_mission_city", "population", "population_year", "population_note")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FACT = ("facts__kind", "facts__role", "facts__answer", "facts__detail")


def _parts(scopes: Collection[Scope], _inside: bool) -> Mapping[str, Part]:
    """Cities with each of their facts, and the statuses of all countries concerned. Nothing here is for the team
    alone."""
    cities = City.objects.public().filter(key__in=[scope.key for scope in scopes if scope.kind == "city"])
    codes = [scope.key for scope in scopes if scope.kind == "country"]
    countries = Country.objects.public().filter(Q(code__in=codes) | Q(pk__in=cities.values("country")))
    statuses = CountryStatus.objects.filter(country__in=countries.values("pk"))
    return {
        "cities": part(cities, *CITY, *FACT),
        "statuses": part(statuses, "country__code", "kind", "valid_from", "valid_to"),
    }


def _make(scopes: Collection[Scope], _inside: bool, rows: Rows) -> Readings:
    found = {Scope.city(key): told for key, told in _of_cities(rows["cities"]).items()}
    for scope in scopes:
        if scope.kind == "country":
            found[scope] = {"country": Known(scope.key, _("this platform"))}
    statuses = _statuses(rows["statuses"])
    today = timezone.localdate().isoformat()
    for told in found.values():
        if status := statuses.get(told["country"].value):
            told["eu_status"] = Known(status, _("this platform"), today)
    return found


def _of_cities(rows: Iterable[Row]) -> dict[str, dict[str, Known]]:
    """Rows, not records: thousands of cities are read at once."""
    here, listed = _("this platform"), _("list of the Mission Cities")
    # who is a group of municipalities, or asks through a company, says so itself
    form = Known("municipality", _("a city of this platform is a municipality"))
    countries: dict[str, Known] = {}
    found: dict[str, dict[str, Known]] = {}
    for row in sorted(rows, key=lambda row: (row["facts__kind"] or "", row["facts__role"] or "")):
        key, code = row["key"], row["country__code"]
        told = found.get(key)
        if told is None:
            told = found[key] = {
                "country": countries.setdefault(code, Known(code, here)),
                "mission_city": Known(row["is_mission_city"], listed),
                "legal_form": form,
            }
            if row["population"] is not None:
                source, year = row["population_note"] or here, str(row["population_year"] or "")
                told["population"] = Known(row["population"], source, year)
        # dated facts that say plainly yes or no; a later one counts
        kind, answer = row["facts__kind"], row["facts__answer"]
        if kind in YES_NO and answer != CityFact.Answer.UNKNOWN:
            detail = row["facts__detail"]
            # some details are no more than the day since when it is so
            day = detail if DAY.fullmatch(detail) else ""
            yes = Known(answer == CityFact.Answer.YES, here if day else detail or here, day)
            told[YES_NO[CityFact.Kind(kind)]] = yes
    return found


def _statuses(rows: Sequence[Row]) -> dict[str, list[str]]:
    """What each country is today towards the European Union; countries without any status are left out."""
    found: dict[str, list[str]] = {}
    for row, status in zip(rows, records(CountryStatus, rows), strict=True):
        if status.holds_on():
            found.setdefault(row["country__code"], []).append(status.kind)
    return {code: sorted(kinds) for code, kinds in found.items()}


READER = FactReader(
    {
        "population": gettext_lazy("inhabitants"),
        "country": gettext_lazy("country"),
        "legal_form": gettext_lazy("legal form"),
        "eu_status": gettext_lazy("status towards the European Union"),
        "mission_city": gettext_lazy("one of the 112 Mission Cities"),
        "mission_label": gettext_lazy("EU Mission Label"),
        "contract_submitted": gettext_lazy("Climate City Contract submitted"),
        "pilot_city": gettext_lazy("Pilot Cities Programme"),
    },
    RowReader(_parts, _make),
)
