"""Coaching whose coach has left, who may give a series to somebody else, and to whom."""

from dataclasses import dataclass
from typing import Final

from django.db.models import Q
from django.utils import timezone

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.helpdesk.models import Conflict, Series
from zeroward.helpdesk.queries.access import coaches, seat_of
from zeroward.helpdesk.queries.pool import Answering, pool
from zeroward.helpdesk.vocabulary import topic_label
from zeroward.people.queries.viewer import viewer_of, viewers_of

GOING: Final = (Series.State.PLANNED, Series.State.RUNNING)


@dataclass(frozen=True, slots=True)
class Uncoached:
    """A series that waits for a coach, as those who distribute see it: its title and goal are the city's."""

    pk: int
    place: str
    topic: str


def uncoached(viewer: Viewer) -> list[Uncoached]:
    """Series without a coach who answers where they are: of the countries that the viewer leads, all for who runs the
    helpdesk. At most four queries; none for others."""
    seat = seat_of(viewer)
    if not (seat.leads or seat.runs):
        return []
    where = Q() if seat.runs else Q(scope_country__in=seat.leads)
    rows = list(Series.objects.filter(where, state__in=GOING).order_by("pk"))
    people = viewers_of({one.coach_id for one in rows if one.coach_id is not None})
    left = [one for one in rows if not _is_coached(one, people.get(one.coach_id or 0))]
    places = workspaces({one.scope for one in left})
    return [
        Uncoached(
            one.pk, places[one.scope].name if one.scope in places else one.scope, topic_label(one.topic)
        )
        for one in left
    ]


def may_give_series(viewer: Viewer, series: Series) -> bool:
    """Its coach; once nobody is, those who distribute questions of the country, and who runs the helpdesk."""
    if series.state not in GOING:
        return False
    if coaches(viewer, series):
        return True
    seat = seat_of(viewer)
    leads = seat.runs or series.scope_country in seat.leads
    return leads and not _is_coached(series, viewer_of(series.coach))


def could_coach(series: Series) -> list[Answering]:
    """Everybody else who answers where the series is, and keeps away neither from the city nor from what it began with.
    Three queries."""
    away = set(
        Conflict.objects.filter(Q(scope=series.scope) | Q(case__series=series)).values_list(
            "user_id", flat=True
        )
    )
    return [
        one
        for one in pool(timezone.localdate())
        if one.user.pk != series.coach_id
        and one.user.pk not in away
        and (one.mission or series.scope_country in one.countries)
    ]


def _is_coached(series: Series, coach: Viewer | None) -> bool:
    return coach is not None and coaches(coach, series)
