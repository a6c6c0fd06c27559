"""Actions of the library with the words that their keys stand for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from django.db.models import QuerySet
from django.utils.functional import Promise

from zeroward.core.models import Served
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City
from zeroward.plan.library_words import CO_BENEFITS, MEASURES, STEPS
from zeroward.plan.models import ActionKind, LibraryAction
from zeroward.plan.queries.action_library.figures import emission_range
from zeroward.plan.vocabulary import FIELDS, LEVERS


class LibraryRow:
    """One action; `cities` are the cities of its figures by key, as far as the house knows them."""

    def __init__(self, action: LibraryAction, cities: dict[str, City]) -> None:
        self.action = action
        self.cities = {key: cities[key] for key in city_keys(action) if key in cities}

    @property
    def key(self) -> str:
        return self.action.key

    @cached_property
    def name(self) -> Served:
        return self.action.served("name")

    @cached_property
    def description(self) -> Served:
        return self.action.served("description")

    @property
    def url(self) -> str:
        return address_of("plan:library-action", self.action.key)

    @property
    def field(self) -> str:
        return str(FIELDS.get(self.action.field, self.action.field))

    @property
    def lever(self) -> str:
        return str(LEVERS.get(self.action.lever, self.action.lever))

    @property
    def kind(self) -> str:
        """ "avoid", without its explanation."""
        return str(dict(ActionKind.choices).get(self.action.kind, self.action.kind)).partition(":")[0]

    @property
    def kind_words(self) -> str:
        return str(dict(ActionKind.choices).get(self.action.kind, self.action.kind))

    @property
    def is_enabling(self) -> bool:
        return self.action.kind == ActionKind.ENABLING

    @cached_property
    def city_names(self) -> list[str]:
        return sorted((city.served("name").body for city in self.cities.values()), key=sort_key)

    @property
    def range(self) -> str:
        """ "286 to 30 000 t CO₂e a year in 3 cities", or nothing."""
        return emission_range(self.action.facts)

    @property
    def has_figure(self) -> bool:
        return any(fact.get("value") is not None for fact in self.action.facts)

    @property
    def steps(self) -> list[str]:
        return words(self.action.steps, STEPS)

    @property
    def co_benefits(self) -> list[str]:
        return words(self.action.co_benefits, CO_BENEFITS)

    @property
    def measures(self) -> list[str]:
        return words(self.action.indicators, MEASURES)


def words(keys: Iterable[str], known: Mapping[str, Promise]) -> list[str]:
    """Words of keys; what is no key is a text already (actions out of contracts)."""
    return [str(known.get(key, key)) for key in keys]


def public_actions() -> QuerySet[LibraryAction]:
    return LibraryAction.objects.filter(is_retired=False).select_related("city")


def library_rows(actions: Sequence[LibraryAction] | None = None) -> list[LibraryRow]:
    """Actions of the library in the alphabetical order of their names. Three queries."""
    found = list(public_actions()) if actions is None else list(actions)
    cities = cities_of(found)
    attach_texts(found, cities.values())
    rows = [LibraryRow(action, cities) for action in found]
    return sorted(rows, key=lambda row: sort_key(row.name.body))


def rows_in_order(keys: Sequence[str]) -> list[LibraryRow]:
    """The actions with these keys, in this order; unknown and retired ones are left out."""
    found = {row.key: row for row in library_rows(list(public_actions().filter(key__in=keys)))}
    return [found[key] for key in keys if key in found]


def cities_of(actions: Iterable[LibraryAction]) -> dict[str, City]:
    """The public cities that the figures of these actions name, by key. One query."""
    wanted = {key for action in actions for key in city_keys(action)}
    return {city.key: city for city in City.objects.public().filter(key__in=wanted)}


def city_keys(action: LibraryAction) -> list[str]:
    """Keys of the cities, each once, in the order of the figures."""
    own = [action.city.key] if action.city is not None else []
    return list(dict.fromkeys([*own, *(str(fact.get("city", "")) for fact in action.facts)]))
