"""Finding records of the learning part: what a viewer may not see does not exist for them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.core.once import once
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_q
from zeroward.core.workspaces import Workspace, workspace
from zeroward.places.queries.mergers import city_mergers, predecessors_of, successor_of

KINDS = ("city", "country", "mission")


def readable(model: Any, viewer: Viewer) -> QuerySet[Any]:
    """The records of a kind that a viewer may see. What a municipality wrote before it merged is its successor's."""
    allowed = visible_q(viewer)
    before = former_scopes(viewer.scopes)
    return model._default_manager.filter(allowed | Q(scope__in=before) if before else allowed)


def former_scopes(scopes: Iterable[str]) -> list[str]:
    """The municipalities that the cities among these places were before. Two queries at most, none without a city."""
    keys = [scope.partition(":")[2] for scope in scopes if scope.startswith("city:")]
    mergers = once(("learning", "mergers"), city_mergers) if keys else ()
    return [f"city:{old}" for key in keys if mergers for old in predecessors_of(key, mergers=mergers)]


def one_for(model: Any, viewer: Viewer, pk: int) -> Any:
    """One record. Raises Http404 when it is not there for this viewer."""
    found = readable(model, viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such record.")
    return found


def of_place(model: Any, viewer: Viewer, place: Workspace) -> QuerySet[Any]:
    """Of a city or the Mission team: its own; of a platform: its own, and what cities of its country share."""
    found = readable(model, viewer)
    scope = str(place.scope)
    own = Q(scope__in=[scope, *former_scopes([scope])])
    return found.filter(own | Q(scope_country=place.country) if place.scope.kind == "country" else own)


def place_or_404(scope: Scope) -> Workspace:
    """The place of an address. Raises Http404."""
    found = workspace(scope)
    if found is None:
        raise Http404("There is no such workspace.")
    return found


def place_of(record: Any) -> Workspace:
    """The place that owns a record: of a municipality that merged the one that it became. Raises Http404."""
    scope = Scope.parse(record.scope)
    if scope.kind == "city":
        scope = Scope.city(successor_of(scope.key, mergers=once(("learning", "mergers"), city_mergers)))
    return place_or_404(scope)


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
