"""Which contracts are counted: those that somebody may see, narrowed by country, size and year."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.size_classes import size_classes, size_of
from zeroward.core.ui.facets import Chip, Facet, Option, chips
from zeroward.core.visibility import Viewer
from zeroward.insight.queries.sources import Source, one_for_each, sources_for
from zeroward.places.models import City


@dataclass(frozen=True)
class Base:
    """`sources` are the contracts that are counted, one or more for each of `cities`; `set_aside` are those of cities
    of which another form is taken. `left_out` are examples that stand beside real contracts; `not_searched` are cities
    in whose language nothing could be looked for: they do not count."""

    sources: tuple[Source, ...]
    set_aside: tuple[Source, ...]
    left_out: int
    only_examples: bool
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]

    @property
    def cities(self) -> dict[str, City]:
        """Cities that count, by key, in alphabetical order."""
        return _by_key(one.city for one in self.sources if one.has_dictionary)

    @property
    def not_searched(self) -> dict[str, City]:
        counted = self.cities
        return {
            key: city for key, city in _by_key(one.city for one in self.sources).items() if key not in counted
        }

    @property
    def ids(self) -> list[int]:
        """Of the rows of contracts that count."""
        return [one.pk for one in self.sources if one.has_dictionary]

    @property
    def of_row(self) -> dict[int, Source]:
        """The contracts by the id of their rows."""
        return {one.pk: one for one in self.sources}

    @property
    def choices_made(self) -> list[tuple[Source, Source]]:
        """What is taken and what is set aside, for each that is set aside."""
        taken = {one.city.pk: one for one in self.sources}
        return [(taken[one.city.pk], one) for one in self.set_aside]


def base_of(viewer: Viewer, query: QueryDict) -> Base:
    """Four queries, whatever is asked. Values that no contract has are not filters. Of a city with contracts in several
    forms one form is taken, among those that the filters leave."""
    found = sources_for(viewer)
    real = [one for one in found if not one.is_example]
    there = real or found
    facets, kept = _narrowed(there, query)
    taken, aside = one_for_each(kept)
    return Base(
        taken, aside, len(found) - len(there), bool(found) and not real, facets, tuple(chips(facets, query))
    )


def size_key(city: City) -> str:
    return size_of(city.population) or "unknown"


_VALUES: Mapping[str, Callable[[Source], str]] = {
    "country": lambda one: str(one.city.country.code),
    "size": lambda one: size_key(one.city),
    "year": lambda one: str(one.year or ""),
}


def _narrowed(sources: Sequence[Source], query: QueryDict) -> tuple[tuple[Facet, ...], tuple[Source, ...]]:
    """The facets with how many cities each value has within the other filters, and what is left."""
    values = {name: {value(one) for one in sources} for name, value in _VALUES.items()}
    asked = {name: set(query.getlist(name)) & values[name] for name in _VALUES}

    def fits(one: Source, *, but: str = "") -> bool:
        return all(
            not asked[name] or name == but or value(one) in asked[name] for name, value in _VALUES.items()
        )

    facets = []
    for name, label in (("country", _("Country")), ("size", _("Size")), ("year", _("Year"))):
        pairs = {(_VALUES[name](one), one.city.pk) for one in sources if fits(one, but=name)}
        counts = Counter(value for value, _city in pairs)
        options = [
            Option(value, text, counts[value], value in asked[name])
            for value, text in _options(name, sources)
            if value
        ]
        facets.append(Facet(name, label, tuple(options)))
    return tuple(facets), tuple(one for one in sources if fits(one))


def _options(name: str, sources: Sequence[Source]) -> list[tuple[str, Any]]:
    if name == "country":
        found = {str(one.city.country.code): str(one.city.country.name) for one in sources}
        return sorted(found.items(), key=lambda one: one[1])
    there = {_VALUES[name](one) for one in sources}
    if name == "size":
        known = [(one.key, one.words) for one in size_classes() if one.key in there]
        return known + ([("unknown", _("Inhabitants not known"))] if "unknown" in there else [])
    return [(year, year) for year in sorted(there, reverse=True)]


def _by_key(cities: Iterable[City]) -> dict[str, City]:
    return {city.key: city for city in sorted(cities, key=lambda one: one.name)}
