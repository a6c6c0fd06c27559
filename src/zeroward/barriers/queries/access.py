"""Who sees which barrier and which report.

A city's team sees its own reports, also those of the municipalities that it took in; its platform those that were
shared with it. Barriers follow the visibility that their keeper gave them.
"""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from zeroward.barriers.models import Barrier, Report
from zeroward.barriers.rules import REGISTER, REPORT
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_q, visible_to
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.monitoring import Merger
from zeroward.places.models import City
from zeroward.places.queries.mergers import city_mergers, predecessors_of, successor_of


def city_keys_of(viewer: Viewer) -> frozenset[str]:
    """Keys of the cities that the viewer belongs to, with those that became part of them. At most two queries."""
    own = {Scope.parse(scope).key for scope in viewer.scopes if scope.startswith("city:")}
    if not own:
        return frozenset()
    mergers = city_mergers()
    return frozenset(own).union(*(predecessors_of(key, mergers=mergers) for key in own))


def readable_reports(viewer: Viewer) -> QuerySet[Report]:
    """Every report that the viewer may read, withdrawn ones too."""
    keys = city_keys_of(viewer)
    own = Q(scope__in=[f"city:{key}" for key in keys]) | Q(scope__startswith="city:", city__key__in=keys)
    allowed = visible_q(viewer) | own if keys else visible_q(viewer)
    return Report.objects.filter(allowed).select_related("city__country", "barrier")


def readable_barriers(viewer: Viewer) -> QuerySet[Barrier]:
    """Barriers that the viewer may read; merged ones are read with the one that they were merged into."""
    return visible_to(Barrier.objects.filter(merged_into=None), viewer)


def report_for(viewer: Viewer, pk: int) -> Report | None:
    return readable_reports(viewer).filter(pk=pk).first()


def barrier_for(viewer: Viewer, key: str) -> Barrier | None:
    """The barrier of an address, also by the key of one that was merged into it; None where it is not there."""
    found = Barrier.objects.select_related("merged_into").filter(key=key).first()
    if found is None:
        return None
    kept = found.merged_into or found
    return readable_barriers(viewer).filter(pk=kept.pk).first()


def keeper(record: Barrier) -> Workspace | None:
    return workspace(record.scope)


def may_keep(viewer: Viewer, barrier: Barrier) -> bool:
    """True for who keeps the register in which the barrier stands."""
    place = keeper(barrier)
    return place is not None and may(viewer, REGISTER, place)


def place_of_report(report: Report) -> Workspace | None:
    """Who keeps the report today: a city that became part of another is followed by that one."""
    scope = Scope.parse(report.scope)
    if scope.kind == "city":
        key = report.city.key if report.city is not None else scope.key
        scope = Scope.city(successor_of(key))
    return workspace(scope)


def may_change_report(viewer: Viewer, report: Report) -> bool:
    place = place_of_report(report)
    return place is not None and may(viewer, REPORT, place)


def today_keys(keys: Iterable[str], mergers: tuple[Merger, ...]) -> dict[str, tuple[str, str]]:
    """City key → key and name of the city that stands for it today, for those that became part of another. At most
    one query."""
    moved = {key: successor_of(key, mergers=mergers) for key in keys} if mergers else {}
    moved = {key: now for key, now in moved.items() if now != key}
    if not moved:
        return {}
    names = dict(City.objects.filter(key__in=set(moved.values())).values_list("key", "name"))
    return {key: (now, names.get(now, now)) for key, now in moved.items()}
