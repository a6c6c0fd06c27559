"""What the inventories of a person's cities leave to do, and what can be searched in them, over all cities at once."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.permissions import may
from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.inventory.models import Inventory, InventoryState
from zeroward.inventory.queries.access import readable_inventories
from zeroward.inventory.rules import PUBLISH, VERIFY

SHARING = "inventory.inventories"


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    waits = _waits(viewer)
    found = Inventory.objects.filter(
        scope__in={scope for scope, _state in waits}, state__in={state for _scope, state in waits}
    )
    return {"waiting": part(found, "pk", "scope", "state", "year")} if waits else {}


def _waits(viewer: Viewer) -> dict[tuple[str, str], str]:
    """By city and state, what this person could do."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    return {
        (scope, str(state)): said
        for scope, place in places.items()
        for state, action, said in (
            (InventoryState.INTERNAL_CHECK, VERIFY, _("Verify the inventory of %(year)d")),
            (InventoryState.VERIFIED, PUBLISH, _("Publish the inventory of %(year)d")),
        )
        if may(viewer, action, place)
    }


def _make(viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    waits = _waits(viewer)
    for one in sorted(rows.get("waiting", ()), key=lambda row: -row["year"]):
        if said := waits.get((one["scope"], one["state"])):
            url = reverse("inventory:inventory", args=[one["pk"]])
            title = said % {"year": one["year"]}
            yield OpenTask(title, url, one["scope"], kind=gettext_lazy("inventory"), room="inventory")


inventory_tasks = TaskReader(_parts, _make)
"""Inventories that wait for a person to verify or to publish them. One query beside the places."""


def inventory_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """Working inventories that the viewer may see. One query."""
    for one in readable_inventories(viewer):
        title = one.title or _("Inventory of %(year)d") % {"year": one.year}
        text = " ".join(part for part in (str(one.year), one.boundary, one.notes) if part)
        url = reverse("inventory:inventory", args=[one.pk])
        yield PrivateEntry(title, text, url, gettext_lazy("inventory"), one.scope)


def inventories_url(scope: Scope) -> str:
    return reverse("inventory:inventories", args=[scope])
