"""Places end with the right to see an event: when somebody leaves a group or is taken out, when a role ends, when the
event is closed to those outside. The seat is free, and the first in line has it. What is over stays as it was.
"""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from zeroward.community.domain.event_letters import forget_told, tell_ended
from zeroward.community.domain.event_work import held_row
from zeroward.community.domain.registering import free_place
from zeroward.community.domain.waiting import move_up
from zeroward.community.models import Event, Group, Registration
from zeroward.community.queries.event_guests import without_unseen
from zeroward.community.queries.event_times import is_over
from zeroward.community.queries.seats import HELD, WAITING


def end_places_in(*, group: Group, user: Any) -> None:
    """Whoever is no member any more keeps no place at events of the group that they do not see. Called inside the
    transaction in which the membership ended; they were told of that."""
    now = timezone.now()
    held = Registration.objects.filter(user=user, state__in=(HELD, WAITING))
    closed = group.events.exclude(visibility=Event.Visibility.PUBLIC)
    for event in closed.filter(pk__in=held.values("event")).order_by("pk"):
        kept = held_row(event)
        if not is_over(kept, now):
            _end(kept, kept.registrations.filter(user=user))


def end_unseen(event: Event, now: datetime.datetime) -> int:
    """The same for everybody at one event, who are told without its name. Returns how many places were given on."""
    with transaction.atomic():
        kept = held_row(event)
        if is_over(kept, now):
            return 0
        ended, given = _end(kept, kept.registrations.exclude(user=None))
        for one in ended:
            tell_ended(one)
    return given


def _end(event: Event, found: Any) -> tuple[list[Registration], int]:
    """Called inside a transaction that holds the event's row."""
    rows = list(found.filter(state__in=(HELD, WAITING)).select_related("user"))
    staying = {one.pk for one in without_unseen(event, rows)}
    ended = [one for one in rows if one.pk not in staying]
    for one in ended:
        one.event = event
        free_place(one)
        forget_told(one)
    return ended, move_up(event) if ended else 0
