"""Records that a program works on, with the locks that it needs to change them."""

from collections.abc import Sequence
from typing import Any

from django.http import Http404

from zeroward.core.models import Notification
from zeroward.core.permissions import may
from zeroward.core.queries.notifications import notifications_of
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.queries.support_access import country_place, may_open
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.places.models import City
from zeroward.plan.models import Action, Plan


def lines_of(inventory: Inventory) -> Sequence[Activity]:
    """Every figure in the order of its cells. One query."""
    return inventory.activities.order_by("source", "pk")


def keys_of(inventory: Inventory) -> Sequence[CellNote]:
    """Why cells have no figure. One query."""
    return inventory.cell_notes.order_by("source")


def line_of(inventory: Inventory, pk: int) -> Activity:
    """Raises Http404."""
    found = inventory.activities.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def action_of(plan: Plan, code: str) -> Action:
    """An action of the plan by its number ("A3"). Raises Http404."""
    found = plan.actions.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def place_with(viewer: Viewer, scope: Scope, action: str = "") -> Workspace:
    """A workspace of the viewer's own, in which they may do `action`. Raises Http404 for everybody else."""
    place = workspace(scope)
    if place is None or not viewer.holds(scope) or (action and not may(viewer, action, place)):
        raise Http404
    return place


def city_scope(city: str) -> Scope:
    """Raises Http404 for what is no key of a city."""
    return scope_named(f"city:{city}")


def city_of(viewer: Viewer, key: str) -> City:
    """A city of the viewer's own. Raises Http404 for everybody else."""
    place_with(viewer, city_scope(key))
    found: City | None = City.objects.select_related("country").filter(key=key).first()
    if found is None:
        raise Http404
    return found


def country_of(viewer: Viewer, code: str) -> Workspace:
    """The platform of a country, for its team and for who plans its support. Raises Http404 for everybody else."""
    found = country_place(code)
    if found is None or not may_open(viewer, found):
        raise Http404
    return found


def scope_named(text: str) -> Scope:
    """Raises Http404 for what is no place."""
    try:
        return Scope.parse(text)
    except ValueError as error:
        raise Http404 from error


def own_notifications(user: Any, *, unread: bool) -> Any:
    """The newest last, so that a walk over pages meets those that come meanwhile."""
    found = notifications_of(user.pk)
    return found.filter(read_at=None) if unread else found


def own_notification(user: Any, pk: int) -> Notification:
    """Raises Http404."""
    found: Notification | None = notifications_of(user.pk).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
