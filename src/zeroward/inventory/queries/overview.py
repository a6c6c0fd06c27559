"""The pages of a city's inventories: the list, and one inventory with what is done and what comes next."""

from collections import defaultdict
from dataclasses import dataclass

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.inventory.domain.states import Step, steps_for
from zeroward.inventory.models import (
    Activity,
    Attachment,
    CellComment,
    CellNote,
    Inventory,
    InventoryState,
    InventoryStep,
    InventoryVersion,
)
from zeroward.inventory.queries.access import inventories_of
from zeroward.inventory.queries.progress import Progress, progress_of, stands_of
from zeroward.inventory.queries.sources import GroupCells, all_groups
from zeroward.inventory.rules import ENTER


@dataclass(frozen=True, slots=True)
class ListedInventory:
    inventory: Inventory
    progress: Progress
    published: InventoryVersion | None


@dataclass(frozen=True, slots=True)
class CityInventories:
    place: Workspace
    rows: list[ListedInventory]
    may_enter: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """`open_comments` are those that nobody settled yet."""

    inventory: Inventory
    progress: Progress
    groups: list[GroupCells]
    steps: list[InventoryStep]
    versions: list[InventoryVersion]
    open_comments: list[CellComment]
    attachments: list[Attachment]
    figures: int
    may_enter: bool
    next_steps: list[Step]

    @property
    def published(self) -> bool:
        return any(version.withdrawn_at is None for version in self.versions)

    @property
    def was_verified(self) -> bool:
        """True when this version was verified and not put back to draft since."""
        own = [step for step in self.steps if step.number == self.inventory.number]
        back = max(
            (place for place, step in enumerate(own) if step.to_state == InventoryState.DRAFT), default=-1
        )
        return any(step.to_state == InventoryState.VERIFIED for step in own[back + 1 :])


def city_inventories(place: Workspace, viewer: Viewer) -> CityInventories:
    """Five queries, however many inventories there are."""
    found = inventories_of(place, viewer)
    keys = [inventory.pk for inventory in found]
    activities: dict[int, list[Activity]] = defaultdict(list)
    for one in Activity.objects.filter(inventory__in=keys).only("inventory_id", "source", "origin"):
        activities[one.inventory_id].append(one)
    notes: dict[int, list[CellNote]] = defaultdict(list)
    for note in CellNote.objects.filter(inventory__in=keys).only("inventory_id", "source", "key"):
        notes[note.inventory_id].append(note)
    published: dict[int, InventoryVersion] = {}
    versions = InventoryVersion.objects.filter(inventory__in=keys, withdrawn_at=None).defer("data")
    for version in versions.order_by("number"):
        published[version.inventory_id] = version
    rows = [
        ListedInventory(
            inventory,
            progress_of(stands_of(activities[inventory.pk], notes[inventory.pk])),
            published.get(inventory.pk),
        )
        for inventory in found
    ]
    return CityInventories(place, rows, may(viewer, ENTER, place))


def overview_of(inventory: Inventory, viewer: Viewer, place: Workspace) -> Overview:
    """Six queries."""
    activities = list(inventory.activities.only("inventory_id", "source", "origin"))
    return Overview(
        inventory=inventory,
        progress=progress_of(stands_of(activities, inventory.cell_notes.all())),
        groups=all_groups(),
        steps=list(inventory.steps.select_related("by")),
        versions=list(inventory.versions.defer("data")),
        open_comments=list(inventory.comments.filter(resolved_at=None).select_related("by")),
        attachments=list(inventory.attachments.select_related("document")),
        figures=len(activities),
        may_enter=may(viewer, ENTER, place),
        next_steps=steps_for(viewer, inventory),
    )
