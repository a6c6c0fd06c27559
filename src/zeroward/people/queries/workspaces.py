"""The cities, national platforms and the Mission team as workspaces."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.names import key_from
from zeroward.core.queries.texts import with_texts
from zeroward.core.scope import MISSION, Scope
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City, Country

MOST_HITS = 20


def read_workspaces(scopes: list[Scope]) -> dict[Scope, Workspace]:
    """The workspaces behind these scopes; those of cities and countries that are not there are left out."""
    found: dict[Scope, Workspace] = {}
    cities = [scope.key for scope in scopes if scope.kind == "city"]
    codes = [scope.key for scope in scopes if scope.kind == "country"]
    if cities:
        for city in with_texts(City.objects.public().select_related("country").filter(key__in=cities)):
            found[Scope.city(city.key)] = _of_city(city)
    if codes:
        for country in with_texts(Country.objects.public().filter(code__in=codes)):
            found[Scope.country(country.code)] = _of_country(country)
    if MISSION in scopes:
        found[MISSION] = Workspace(MISSION, _("Mission team"))
    return found


def _of_city(city: City) -> Workspace:
    return Workspace(Scope.city(city.key), str(city.served("name").body), city.country.code)


def _of_country(country: Country) -> Workspace:
    name = _("National platform %(country)s") % {"country": country.served("name").body}
    return Workspace(Scope.country(country.code), name, country.code)


@dataclass(frozen=True, slots=True)
class Joinable:
    """A city or platform that somebody can ask to join."""

    place: Workspace
    detail: str


def joinable() -> list[Joinable]:
    """Every city and national platform, by name."""
    countries = {country.pk: country for country in with_texts(Country.objects.public())}
    found = [Joinable(_of_country(country), "") for country in countries.values()]
    for city in with_texts(City.objects.public().select_related("country")):
        country = countries.get(city.country_id)
        found.append(Joinable(_of_city(city), str(country.served("name").body) if country else ""))
    return sorted(found, key=lambda entry: (entry.place.name.casefold(), str(entry.place.scope)))


def search_joinable(entries: list[Joinable], query: str) -> list[Joinable]:
    """Those whose name (or whose country's) holds every word of the query; accents and case do not matter."""
    words = _folded(query).split("-")
    hits = [
        entry
        for entry in entries
        if all(word in _folded(f"{entry.place.name} {entry.detail}") for word in words)
    ]
    hits.sort(key=lambda entry: not _folded(entry.place.name).startswith(words[0]))
    return hits[:MOST_HITS]


def _folded(text: str) -> str:
    try:
        return key_from(text)
    except ValueError:  # nothing but signs
        return text.casefold() or "?"
