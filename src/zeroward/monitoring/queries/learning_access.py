"""Finding records of the learning part: what a viewer may not see does not exist for them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace, workspace

KINDS = ("city", "country", "mission")


def readable(model: Any, viewer: Viewer) -> QuerySet[Any]:
    """The records of a kind that a viewer may see."""
    return visible_to(model._default_manager.all(), viewer)


def one_for(model: Any, viewer: Viewer, pk: int) -> Any:
    """One record. Raises Http404 when it is not there for this viewer."""
    found = readable(model, viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such record.")
    return found


def of_place(model: Any, viewer: Viewer, place: Workspace) -> QuerySet[Any]:
    """Of a city or the Mission team: its own; of a platform: its own, and what cities of its country share."""
    found = readable(model, viewer)
    own = Q(scope=str(place.scope))
    return found.filter(own | Q(scope_country=place.country) if place.scope.kind == "country" else own)


def place_or_404(scope: Scope) -> Workspace:
    """The place of an address. Raises Http404."""
    found = workspace(scope)
    if found is None:
        raise Http404("There is no such workspace.")
    return found


def place_of(record: Any) -> Workspace:
    """The place that owns a record. Raises Http404 when it is gone."""
    return place_or_404(Scope.parse(record.scope))


def demand_inside(viewer: Viewer, place: Workspace) -> None:
    """Working pages are for who belongs to the place. Raises Http404."""
    if not (viewer.holds(place.scope) or (viewer.is_admin and place.scope.kind == "mission")):
        raise Http404("There is no such workspace.")


def own_place(viewer: Viewer, scope: str) -> Workspace | None:
    """A place of an address that the viewer belongs to; None for anything else."""
    try:
        wanted = Scope.parse(scope)
    except ValueError:
        return None
    return workspace(wanted) if viewer.holds(wanted) else None
