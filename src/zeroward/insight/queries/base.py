"""Which contracts are counted: those that somebody may see, narrowed by country, size and year."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.size_classes import size_classes, size_of
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.readings import readable_files
from zeroward.core.ui.facets import Chip, Facet, Option, chips
from zeroward.core.visibility import Viewer
from zeroward.places.models import City


@dataclass(frozen=True)
class Base:
    """`files` are what is counted, one or more for each of `cities`. `left_out` are examples that stand beside real
    contracts; `not_searched` are cities in whose language nothing could be looked for: they do not count."""

    files: tuple[ContractFile, ...]
    left_out: int
    only_examples: bool
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]

    @property
    def cities(self) -> dict[str, City]:
        """Cities that count, by key, in alphabetical order."""
        return _by_key(one.city for one in self.files if one.indexed.has_dictionary)

    @property
    def not_searched(self) -> dict[str, City]:
        counted = self.cities
        return {
            key: city for key, city in _by_key(one.city for one in self.files).items() if key not in counted
        }

    @property
    def file_ids(self) -> list[int]:
        return [one.pk for one in self.files if one.indexed.has_dictionary]


def base_of(viewer: Viewer, query: QueryDict) -> Base:
    """One query, whatever is asked. Values that no contract has are not filters."""
    found = tuple(
        readable_files(viewer)
        .filter(indexed__isnull=False)
        .select_related("indexed")
        .order_by("city__name", "-year", "pk")
    )
    real = tuple(one for one in found if not one.is_example)
    files = real or found
    facets, kept = _narrowed(files, query)
    return Base(kept, len(found) - len(files), bool(found) and not real, facets, tuple(chips(facets, query)))


def _size_key(city: City) -> str:
    return size_of(city.population) or "unknown"


_VALUES: Mapping[str, Callable[[ContractFile], str]] = {
    "country": lambda file: str(file.city.country.code),
    "size": lambda file: _size_key(file.city),
    "year": lambda file: str(file.year or ""),
}


def _narrowed(
    files: Sequence[ContractFile], query: QueryDict
) -> tuple[tuple[Facet, ...], tuple[ContractFile, ...]]:
    """The facets with how many cities each value has within the other filters, and what is left."""
    values = {name: {value(file) for file in files} for name, value in _VALUES.items()}
    asked = {name: set(query.getlist(name)) & values[name] for name in _VALUES}

    def fits(file: ContractFile, *, but: str = "") -> bool:
        return all(
            not asked[name] or name == but or value(file) in asked[name] for name, value in _VALUES.items()
        )

    facets = []
    for name, label in (("country", _("Country")), ("size", _("Size")), ("year", _("Year"))):
        pairs = {(_VALUES[name](file), file.city_id) for file in files if fits(file, but=name)}
        counts = Counter(value for value, _city in pairs)
        options = [
            Option(value, text, counts[value], value in asked[name])
            for value, text in _options(name, files)
            if value
        ]
        facets.append(Facet(name, label, tuple(options)))
    return tuple(facets), tuple(file for file in files if fits(file))


def _options(name: str, files: Sequence[ContractFile]) -> list[tuple[str, Any]]:
    if name == "country":
        found = {str(file.city.country.code): str(file.city.country.name) for file in files}
        return sorted(found.items(), key=lambda one: one[1])
    there = {_VALUES[name](file) for file in files}
    if name == "size":
        known = [(one.key, one.words) for one in size_classes() if one.key in there]
        return known + ([("unknown", _("Inhabitants not known"))] if "unknown" in there else [])
    return [(year, year) for year in sorted(there, reverse=True)]


def _by_key(cities: Iterable[City]) -> dict[str, City]:
    return {city.key: city for city in sorted(cities, key=lambda one: one.name)}
