"""What is next in the inventories of the cities that a person works for."""

from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.inventory.models import Inventory, InventoryState
from zeroward.inventory.queries.progress import Progress, progress_of, stands_of


@dataclass(frozen=True, slots=True)
class CityNext:
    """A city with its newest inventory, if it has one, and how far that is."""

    place: Workspace
    inventory: Inventory | None
    progress: Progress | None


def next_of(viewer: Viewer) -> list[CityNext]:
    """For each city in which the viewer holds a role, by name. Four queries beside those of the workspaces."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    newest: dict[str, Inventory] = {}
    for inventory in Inventory.objects.filter(scope__in=places).order_by("scope", "-year"):
        newest.setdefault(inventory.scope, inventory)
    prefetch_related_objects(list(newest.values()), "activities", "cell_notes")
    return [
        CityNext(place, newest.get(scope), _progress(newest.get(scope)))
        for scope, place in sorted(places.items(), key=lambda pair: pair[1].name)
    ]


def _progress(inventory: Inventory | None) -> Progress | None:
    if inventory is None or inventory.state != InventoryState.DRAFT:
        return None
    return progress_of(stands_of(inventory.activities.all(), inventory.cell_notes.all()))
