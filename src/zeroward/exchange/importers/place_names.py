"""Which place a line of a file means: by key, or by its name in any language within its country."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType

from zeroward.core.models import Text
from zeroward.core.scope import Scope
from zeroward.methods.text.fold import fold
from zeroward.places.models import City, Country


@dataclass(frozen=True, slots=True)
class Named:
    """A place under one of its names."""

    scope: str
    name: str
    country: str


class Places:
    """Cities and countries of the platform by all their names. Four queries."""

    def __init__(self) -> None:
        countries = {one.pk: one for one in Country.objects.public()}
        cities = {
            one.pk: one
            for one in City.objects.public().select_related("country").only("key", "name", "country__code")
        }
        self.by_scope: dict[str, Named] = {}
        self._by_name: dict[str, list[Named]] = defaultdict(list)
        self.codes: dict[str, str] = {}
        for country in countries.values():
            self._take(Named(str(Scope.country(country.code)), country.name, country.code), [country.name])
            self.codes[_folded(country.code)] = self.codes[_folded(country.name)] = country.code
        for city in cities.values():
            self._take(Named(str(Scope.city(city.key)), city.name, city.country.code), [city.name])
        for pk, body in _texts(Country, countries):
            self.codes.setdefault(_folded(body), countries[pk].code)
            self._take(self.by_scope[str(Scope.country(countries[pk].code))], [body])
        for pk, body in _texts(City, cities):
            self._take(self.by_scope[str(Scope.city(cities[pk].key))], [body])

    def _take(self, one: Named, names: Iterable[str]) -> None:
        self.by_scope[one.scope] = one
        for name in names:
            if one not in self._by_name[_folded(name)]:
                self._by_name[_folded(name)].append(one)

    def find(self, key: str, name: str, country: str) -> list[Named]:
        """One when it is clear, several when it is not, none when nobody is known by that."""
        if key:
            wanted = key if ":" in key else f"city:{key}"
            found = self.by_scope.get(wanted.strip())
            return [found] if found is not None else []
        code = self.codes.get(_folded(country), "") if country else ""
        rows = self._by_name.get(_folded(name), [])
        return [one for one in rows if not country or one.country == code]


def _texts(model: type[City] | type[Country], known: Iterable[int]) -> list[tuple[int, str]]:
    kind = ContentType.objects.get_for_model(model)
    inside = set(known)
    rows = Text.objects.filter(content_type=kind, field="name").values_list("object_id", "body")
    return [(pk, body) for pk, body in rows if pk in inside]


def _folded(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())
