"""What every page of this room needs first: the city or inventory of the address, and the links beside each other."""

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from zeroward.core.workspaces import Workspace
from zeroward.inventory.models import Activity, Inventory
from zeroward.inventory.queries.access import inventory_for
from zeroward.places.domain.city_places import place_of

EDITS = ["GET", "HEAD", "POST"]


def found(request: HttpRequest, pk: int) -> tuple[Inventory, Workspace]:
    """An inventory that the viewer may see, and its city. Raises Http404."""
    inventory = inventory_for(request.viewer, pk)  # type: ignore[attr-defined]
    return inventory, place_of(inventory.city)


def figure_of(inventory: Inventory, pk: int) -> Activity:
    """A figure of the inventory. Raises Http404."""
    activity = inventory.activities.select_related("entered_by", "changed_by").filter(pk=pk).first()
    if activity is None:
        raise Http404("There is no such figure.")
    return activity


def frame_of(inventory: Inventory, place: Workspace) -> dict[str, Any]:
    """Context of every page of one inventory."""
    return {
        "inventory": inventory,
        "place": place,
        "station": "diagnose",
        "stations_done": (),
        "pages": pages_of(inventory),
        "crumbs": [
            (_("Inventories of %(place)s") % {"place": place.name}, _address("inventories", place.scope)),
            (str(inventory.year), _address("inventory", inventory.pk)),
        ],
    }


def pages_of(inventory: Inventory) -> list[tuple[str, str]]:
    """The pages of an inventory beside each other; those of rooms that are not there are left out."""
    named = (
        (_("Overview"), "inventory"),
        (_("Full matrix"), "matrix"),
        (_("Results"), "results"),
        (_("From a file"), "import"),
        (_("To files"), "exports"),
        (_("Frame"), "frame"),
        (_("Versions"), "versions"),
    )
    return [(label, _address(name, inventory.pk)) for label, name in named]


def _address(name: str, *args: Any) -> str:
    try:
        return reverse(f"inventory:{name}", args=args)
    except NoReverseMatch:
        return ""
