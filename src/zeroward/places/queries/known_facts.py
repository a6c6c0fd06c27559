"""What everyone may know of a city or a country, for whoever would ask for it again."""

from collections.abc import Collection

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known
from zeroward.core.scope import Scope
from zeroward.places.models import City, CityFact, Country, CountryStatus

YES_NO = {
    CityFact.Kind.LABEL: "mission_label",
    CityFact.Kind.CONTRACT: "contract_submitted",
    CityFact.Kind.PILOT: "pilot_city",
}


def _read(scopes: Collection[Scope], _inside: bool) -> dict[Scope, dict[str, Known]]:
    """Nothing here is for the team alone. Three queries, however many places are asked for."""
    cities = {scope.key: scope for scope in scopes if scope.kind == "city"}
    found: dict[Scope, dict[str, Known]] = {}
    records = City.objects.public().select_related("country").prefetch_related("facts").filter(key__in=cities)
    for city in records if cities else ():
        found[cities[city.key]] = {**_of_city(city), **_from_list(city)}
    for scope in scopes:
        if scope.kind == "country":
            found[scope] = {"country": Known(scope.key, _("this platform"))}
    statuses = _statuses({told["country"].value for told in found.values()})
    for told in found.values():
        if status := statuses.get(told["country"].value):
            told["eu_status"] = Known(status, _("this platform"), timezone.localdate().isoformat())
    return found


def _of_city(city: City) -> dict[str, Known]:
    told = {"country": Known(city.country.code, _("this platform"))}
    if city.population is not None:
        source = city.population_note or _("this platform")
        told["population"] = Known(city.population, source, str(city.population_year or ""))
    return told


def _from_list(city: City) -> dict[str, Known]:
    """Membership of the Mission, and the dated facts which say plainly yes or no."""
    told = {"mission_city": Known(city.is_mission_city, _("list of the Mission Cities"))}
    for fact in city.facts.all():
        key = YES_NO.get(CityFact.Kind(fact.kind))
        if key and fact.answer != CityFact.Answer.UNKNOWN:
            told[key] = Known(fact.answer == CityFact.Answer.YES, fact.detail or _("this platform"))
    return told


def _statuses(codes: set[str]) -> dict[str, list[str]]:
    """What each country is today towards the European Union; countries without any status are left out."""
    found: dict[str, list[str]] = {}
    if not codes:
        return found
    rows = CountryStatus.objects.filter(country__in=Country.objects.public().filter(code__in=codes))
    for status in rows.select_related("country"):
        if status.holds_on():
            found.setdefault(status.country.code, []).append(status.kind)
    return {code: sorted(kinds) for code, kinds in found.items()}


READER = FactReader(
    {
        "population": gettext_lazy("inhabitants"),
        "country": gettext_lazy("country"),
        "eu_status": gettext_lazy("status towards the European Union"),
        "mission_city": gettext_lazy("one of the 112 Mission Cities"),
        "mission_label": gettext_lazy("EU Mission Label"),
        "contract_submitted": gettext_lazy("Climate City Contract submitted"),
        "pilot_city": gettext_lazy("Pilot Cities Programme"),
    },
    _read,
)
