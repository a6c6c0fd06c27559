"""What everyone may know of a city or a country, for whoever would ask for it again."""

from collections.abc import Collection

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.facts import FactReader, Known
from zeroward.core.once import once
from zeroward.core.scope import Scope
from zeroward.places.models import City, CityFact, Country, CountryStatus

YES_NO = {
    CityFact.Kind.LABEL: "mission_label",
    CityFact.Kind.CONTRACT: "contract_submitted",
    CityFact.Kind.PILOT: "pilot_city",
}


def _read(scopes: Collection[Scope], _inside: bool) -> dict[Scope, dict[str, Known]]:
    """Nothing here is for the team alone. Two queries, however many places are asked for."""
    keys = [scope.key for scope in scopes if scope.kind == "city"]
    found = {Scope.city(key): told for key, told in _of_cities(keys).items()} if keys else {}
    for scope in scopes:
        if scope.kind == "country":
            found[scope] = {"country": Known(scope.key, _("this platform"))}
    codes = frozenset(told["country"].value for told in found.values())
    statuses = once(("statuses", codes), lambda: _statuses(codes))
    today = timezone.localdate().isoformat()
    for told in found.values():
        if status := statuses.get(told["country"].value):
            told["eu_status"] = Known(status, _("this platform"), today)
    return found


def _of_cities(keys: Collection[str]) -> dict[str, dict[str, Known]]:
    """Rows, not records: thousands of cities are read at once."""
    here, listed = _("this platform"), _("list of the Mission Cities")
    # who is a group of municipalities, or asks through a company, says so itself
    form = Known("municipality", _("a city of this platform is a municipality"))
    countries: dict[str, Known] = {}
    found: dict[str, dict[str, Known]] = {}
    rows = City.objects.public().filter(key__in=keys).order_by("pk", "facts__kind", "facts__role")
    for key, code, member, people, year, note, fact, answer, detail in rows.values_list(
        "key",
        "country__code",
        "is_mission_city",
        "population",
        "population_year",
        "population_note",
        *("facts__kind", "facts__answer", "facts__detail"),
    ):
        told = found.get(key)
        if told is None:
            country = countries.setdefault(code, Known(code, here))
            told = found[key] = {
                "country": country,
                "mission_city": Known(member, listed),
                "legal_form": form,
            }
            if people is not None:
                told["population"] = Known(people, note or here, str(year or ""))
        # dated facts that say plainly yes or no; a later one counts
        if fact in YES_NO and answer != CityFact.Answer.UNKNOWN:
            told[YES_NO[CityFact.Kind(fact)]] = Known(answer == CityFact.Answer.YES, detail or here)
    return found


def _statuses(codes: Collection[str]) -> dict[str, list[str]]:
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
        "legal_form": gettext_lazy("legal form"),
        "eu_status": gettext_lazy("status towards the European Union"),
        "mission_city": gettext_lazy("one of the 112 Mission Cities"),
        "mission_label": gettext_lazy("EU Mission Label"),
        "contract_submitted": gettext_lazy("Climate City Contract submitted"),
        "pilot_city": gettext_lazy("Pilot Cities Programme"),
    },
    _read,
)
