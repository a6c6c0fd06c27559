"""A city as a workspace, and asking whether somebody may do something with its inventories."""

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.inventory.models import Inventory
from zeroward.places.domain.city_places import place_of


def demand_for(viewer: Viewer, action: str, inventory: Inventory) -> None:
    """Raises NotAllowedError unless the viewer may do this with the inventory."""
    demand(viewer, action, place_of(inventory.city))


def locked(inventory: Inventory) -> Inventory:
    """The row as it is now, held until the transaction ends. Called inside a transaction."""
    found: Inventory = (
        Inventory.objects.select_for_update(of=("self",)).select_related("city__country").get(pk=inventory.pk)
    )
    return found


def demand_open(inventory: Inventory) -> None:
    """Raises ConflictError when figures may not be changed now."""
    if not inventory.is_open:
        raise ConflictError(
            _("This inventory is not a draft any more: %(state)s.")
            % {"state": inventory.get_state_display()},
            remedy=_("Put it back to draft first; who was told will see that."),
        )
