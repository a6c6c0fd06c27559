"""Telling the teams of cities that a round asks them, and reminding those that have not handed in."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.domain.notifying_many import Notice, notify_many
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.models import MonitoringRound, PlaceState, RoundPlace, RoundState
from zeroward.monitoring.rules import ROUNDS
from zeroward.people.models import Membership, Role

ASKED: Final = "monitoring.asked"
EVERY: Final = timedelta(days=5)
"""Nobody is reminded of the same round more often."""
AUTOMATIC: Final = timedelta(days=7)
"""So long before the last day the daily reminders begin, and so often they are repeated."""
WAITING: Final = (PlaceState.ASKED, PlaceState.STARTED)
TEAM: Final = (Role.CITY_COORDINATOR, Role.CITY_EDITOR)


def tell_asked(round: MonitoringRound) -> int:
    """A notice to coordinators and editors of every city that is asked. Returns how many were told."""
    return _tell(round, round.places.all(), lambda: _("You are asked how far your actions are"))


def remind(*, actor: Any, viewer: Viewer, place: Workspace, round: MonitoringRound) -> int:
    """Remind the teams of cities that have not handed in, those reminded in the last days left out. Returns how many
    cities were reminded. Raises NotAllowedError, ConflictError when the round is over."""
    demand(viewer, ROUNDS, place)
    with transaction.atomic():
        kept = MonitoringRound.objects.select_for_update(of=("self",)).get(
            pk=round.pk, scope=str(place.scope)
        )
        if not kept.is_open or kept.opens_on > timezone.localdate():
            raise ConflictError(_("This round is not open."), remedy=_("Look at it again."))
        count = remind_places(kept)
        record_event(
            action="monitoring.round.remind", record=kept, actor=actor, changes={"cities": [None, count]}
        )
    return count


def remind_places(round: MonitoringRound, *, every: timedelta = EVERY) -> int:
    """Without asking for permission: what `remind` and the daily work do. Returns how many cities were reminded."""
    today = timezone.localdate()
    waiting = round.places.filter(state__in=WAITING)
    due = [one.pk for one in waiting if one.reminded_on is None or today - one.reminded_on >= every]
    places = RoundPlace.objects.filter(pk__in=due)
    _tell(round, places, lambda: _("Your report is still open"))
    return places.update(reminded_on=today)


def remind_rounds(today: date) -> int:
    """The daily work: rounds in their last week or past it, each city at most once in `AUTOMATIC`. Returns how many
    cities were reminded."""
    count = 0
    rounds = MonitoringRound.objects.filter(
        state=RoundState.OPEN, opens_on__lte=today, closes_on__lte=today + AUTOMATIC
    )
    with transaction.atomic():
        for one in rounds:
            count += remind_places(one, every=AUTOMATIC)
    return count


def _tell(round: MonitoringRound, places: Any, title: Callable[[], str]) -> int:
    keys: Collection[str] = list(places.values_list("city__key", flat=True))
    current = Membership.objects.current().filter(user__is_active=True, role__in=TEAM)
    people = current.filter(scope__in=[f"city:{key}" for key in keys]).select_related("user")
    return len(
        notify_many(
            Notice(one.user, ASKED, title, _body(round), _address(round, one.scope))
            for one in people
            if one.user_id != round.opened_by_id
        )
    )


def _body(round: MonitoringRound) -> Callable[[], str]:
    def said() -> str:
        return _("%(round)s, about %(year)d. Please answer until %(day)s.") % {
            "round": round.title,
            "year": round.year,
            "day": date_format(round.closes_on, "DATE_FORMAT"),
        }

    return said


def _address(round: MonitoringRound, scope: str) -> Callable[[], str]:
    return lambda: reverse("monitoring:answer", args=[scope, round.pk])
