"""Where the people of a workspace begin: a city with its own reports, a platform with what waits in its register."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from zeroward.barriers.models import Barrier, Raising, Report
from zeroward.barriers.queries.access import readable_barriers, readable_reports
from zeroward.barriers.queries.due import overdue, waiting_raisings
from zeroward.barriers.queries.words import BADGES
from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.places.queries.mergers import predecessors_of


@dataclass(frozen=True, slots=True)
class OwnReport:
    """`barrier` is what became of it: sentence and state for everybody whose report hangs on it; `may_open` where the
    barrier itself can be read."""

    record: Report
    barrier: Barrier | None
    may_open: bool

    @property
    def badge(self) -> str:
        return BADGES[self.barrier.state] if self.barrier is not None else ""  # type: ignore[index]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for whoever keeps the register of a country."""

    inbox: int
    late: list[Raising]
    soon: list[Raising]


def own_reports(viewer: Viewer, place: Workspace) -> list[OwnReport]:
    """Reports that a workspace keeps, the newest first; a city's with those of the municipalities that it took in. At
    most six queries."""
    rows = list(_of_place(viewer, place).select_related("barrier__merged_into"))
    barriers = {one.pk: one.barrier.merged_into or one.barrier for one in rows if one.barrier is not None}
    readable = set(
        readable_barriers(viewer)
        .filter(pk__in=[one.pk for one in barriers.values()])
        .values_list("pk", flat=True)
    )
    return [
        OwnReport(
            one,
            found := barriers.get(one.pk),
            found is not None and found.pk in readable,
        )
        for one in rows
    ]


def inbox_reports(viewer: Viewer, place: Workspace) -> list[Report]:
    """Reports that wait for a barrier: those of the country that were shared, and the platform's own."""
    found = readable_reports(viewer).filter(barrier=None, withdrawn_on=None)
    if place.scope.kind == "mission":
        return list(found.filter(scope="mission"))
    return list(
        found.filter(scope_country=place.country).exclude(
            scope__startswith="city:", visibility=Visibility.CITY
        )
    )


def waiting(viewer: Viewer, place: Workspace) -> Waiting:
    """Reports without a barrier, answers that are late and those still to come, by their day. At most five queries."""
    today = timezone.localdate()
    ours = readable_barriers(viewer).filter(scope=str(place.scope)).values("pk")
    late = overdue(today).filter(barrier__in=ours).select_related("barrier").order_by("due_on", "pk")
    soon = (
        waiting_raisings()
        .filter(barrier__in=ours, due_on__gte=today)
        .select_related("barrier")
        .order_by("due_on", "pk")
    )
    return Waiting(len(inbox_reports(viewer, place)), list(late), list(soon[:5]))


def barriers_for_place(viewer: Viewer, place: Workspace) -> list[tuple[str, str]]:
    """Barriers that the team of a place can name: those of its country that it may read, and those that its own reports
    hang on. (key, title), by title. At most eight queries."""
    own: Mapping[str, str] = {
        one.barrier.key: one.barrier.title for one in own_reports(viewer, place) if one.barrier is not None
    }
    read = readable_barriers(viewer).filter(scope_country__in=["", place.country])
    known = {**dict(read.values_list("key", "title")), **own}
    return sorted(known.items(), key=lambda pair: pair[1].casefold())


def _of_place(viewer: Viewer, place: Workspace):  # type: ignore[no-untyped-def]
    found = readable_reports(viewer)
    if place.scope.kind != "city":
        return found.filter(scope=str(place.scope))
    keys = [place.scope.key, *predecessors_of(place.scope.key)]
    by_scope = found.filter(scope__in=[f"city:{key}" for key in keys])
    return by_scope | found.filter(scope__startswith="city:", city__key__in=keys)
