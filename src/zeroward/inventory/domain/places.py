"""A city as a workspace, and asking whether somebody may do something with its inventories."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.inventory.models import Inventory
from zeroward.places.models import City


def place_of(city: City) -> Workspace:
    """The city as a workspace; `city.country` should be at hand."""
    return Workspace(Scope.city(city.key), city.name, city.country.code)


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


def signed_in(actor: Any) -> Any:
    """The person, or nobody."""
    return actor if getattr(actor, "is_authenticated", False) else None


def scope_fields(city: City) -> dict[str, str]:
    """Owner of what belongs to the city."""
    return {"scope": f"city:{city.key}", "scope_country": city.country.code}


def unknown(place: str) -> InvalidInputError:
    return InvalidInputError(
        _("There is no such choice."), place=place, remedy=_("Choose one from the list.")
    )
