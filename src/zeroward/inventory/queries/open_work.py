"""What the inventories of a person's cities leave to do, and what can be searched in them, over all cities at once."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.permissions import may
from zeroward.core.private_search import PrivateEntry
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.inventory.models import Inventory, InventoryState
from zeroward.inventory.queries.access import readable_inventories
from zeroward.inventory.rules import PUBLISH, VERIFY

SHARING = "inventory.inventories"


def inventory_tasks(viewer: Viewer) -> Iterable[OpenTask]:
    """Inventories that wait for this person to verify or to publish them. One query beside the places."""
    places = workspaces(scope for scope in viewer.scopes if scope.startswith("city:"))
    waits = {
        (scope, state): said
        for scope, place in places.items()
        for state, action, said in (
            (InventoryState.INTERNAL_CHECK, VERIFY, _("Verify the inventory of %(year)d")),
            (InventoryState.VERIFIED, PUBLISH, _("Publish the inventory of %(year)d")),
        )
        if may(viewer, action, place)
    }
    if not waits:
        return
    for one in Inventory.objects.filter(scope__in={scope for scope, _state in waits}).order_by("-year"):
        said = waits.get((one.scope, InventoryState(one.state)))
        if said:
            url = reverse("inventory:inventory", args=[one.pk])
            yield OpenTask(
                said % {"year": one.year}, url, one.scope, kind=gettext_lazy("inventory"), room="inventory"
            )


def inventory_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """Working inventories that the viewer may see. One query."""
    for one in readable_inventories(viewer):
        title = one.title or _("Inventory of %(year)d") % {"year": one.year}
        text = " ".join(part for part in (str(one.year), one.boundary, one.notes) if part)
        url = reverse("inventory:inventory", args=[one.pk])
        yield PrivateEntry(title, text, url, gettext_lazy("inventory"), one.scope)


def inventories_url(scope: Scope) -> str:
    return reverse("inventory:inventories", args=[scope])
