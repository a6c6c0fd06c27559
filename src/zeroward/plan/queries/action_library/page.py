"""One action of the library, with what belongs to it elsewhere in the house."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from django.http import Http404

from zeroward.core.queries.instance import open_rooms
from zeroward.library.queries.entries import MaterialEntry, entries, listed_materials
from zeroward.methods.pathways import mission
from zeroward.places.models import City
from zeroward.plan.models import LibraryAction
from zeroward.plan.queries.action_library.figures import Statement, statements_of
from zeroward.plan.queries.action_library.rows import LibraryRow, library_rows, public_actions
from zeroward.services.queries.services import ServiceRow, helping

SIMILAR = 6


@dataclass(frozen=True)
class LibraryPage:
    """`similar` names actions of the same lever of the model first, then of the same field and systemic lever."""

    row: LibraryRow
    similar: list[LibraryRow]
    materials: list[MaterialEntry]
    services: list[ServiceRow]

    @cached_property
    def statements(self) -> list[tuple[City | None, Statement]]:
        names = {key: city.served("name").body for key, city in self.row.cities.items()}
        found = statements_of(self.row.action.facts, names)
        return [(self.row.cities.get(one.city), one) for one in found]

    @property
    def emissions_said(self) -> bool:
        """True when a city states emissions; a column of nothing is not shown."""
        return any(one.emissions for _city, one in self.statements)

    @property
    def energy_said(self) -> bool:
        return any(one.energy for _city, one in self.statements)

    @property
    def money_said(self) -> bool:
        return any(one.money for _city, one in self.statements)

    @property
    def lever(self) -> str:
        """The number of its lever in the Mission's model, "3.1", or nothing."""
        return levers().get(self.row.action.model_action, "")


@cache
def levers() -> dict[str, str]:
    """The numbers of the model's levers by the key of the action."""
    return {one.key: one.lever for one in mission.mission_model().spec.actions}


def library_page(key: str) -> LibraryPage:
    """One action that is not retired. Raises Http404 for any other key. At most sixteen queries."""
    action = public_actions().filter(key=key).first()
    if action is None:
        raise Http404("There is no such action.")
    near = nearest(action, public_actions().exclude(pk=action.pk))
    rows = library_rows([action, *near])
    own = next(row for row in rows if row.action is action)
    rank = {one.pk: place for place, one in enumerate(near)}
    similar = sorted((row for row in rows if row is not own), key=lambda row: rank[row.action.pk])
    rooms = {room.key for room in open_rooms()}
    return LibraryPage(
        row=own,
        similar=similar,
        materials=materials_of(action) if "library" in rooms else [],
        services=helping(action.materials, "") if action.materials and "services" in rooms else [],
    )


def materials_of(action: LibraryAction) -> list[MaterialEntry]:
    if not action.materials:
        return []
    return entries(listed_materials().filter(key__in=action.materials))


def nearest(action: LibraryAction, others: Iterable[LibraryAction]) -> list[LibraryAction]:
    """The most similar actions: same lever of the model, then same field and systemic lever, then same field."""

    def distance(other: LibraryAction) -> tuple[bool, bool, bool, int]:
        shared = len(set(action.co_benefits) & set(other.co_benefits))
        return (
            not (action.model_action and other.model_action == action.model_action),
            other.field != action.field,
            other.lever != action.lever,
            -shared,
        )

    close = [other for other in others if not (distance(other)[0] and distance(other)[1])]
    return sorted(close, key=lambda other: (distance(other), other.key))[:SIMILAR]
