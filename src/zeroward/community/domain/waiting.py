"""The waiting list moves up by itself: whenever a place becomes free, the first in line has it and is told."""

from django.utils import timezone

from zeroward.community.domain.event_letters import tell_moved_up
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_guests import still_seeing
from zeroward.community.queries.seats import HELD, line_of, needs_seat, seats_of


def move_up(event: Event) -> int:
    """Give free places to those who wait and still see the event; returns how many were given. Called inside a
    transaction that holds the event's row, so that no place is given twice. Three queries, however many wait, and a few
    more for an event that is not for everyone: they are told by a task."""
    if event.state != Event.State.PUBLISHED:
        return 0
    free, given = seats_of(event).free, []
    waiting = list(line_of(event).values_list("pk", "online", "user_id"))
    seeing = still_seeing(event, {user for _pk, _online, user in waiting if user is not None})
    for pk, online, user in waiting:
        if user is not None and user not in seeing:
            continue
        if needs_seat(event, online=online):
            if free is not None and free <= 0:
                continue
            free = None if free is None else free - 1
        given.append(pk)
    if given:
        Registration.objects.filter(pk__in=given).update(state=HELD, updated_at=timezone.now())
        tell_moved_up(given)
    return len(given)
