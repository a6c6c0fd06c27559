"""The waiting list moves up by itself: whenever a place becomes free, the first in line has it and is told."""

from zeroward.community.domain.event_letters import tell_moved_up
from zeroward.community.models import Event
from zeroward.community.queries.seats import HELD, line_of, needs_seat, seats_of


def move_up(event: Event) -> int:
    """Give free places to those who wait; returns how many were given. Called inside a transaction that holds the
    event's row, so that no place is given twice."""
    if event.state != Event.State.PUBLISHED:
        return 0
    free, given = seats_of(event).free, 0
    for one in line_of(event):
        if needs_seat(event, online=one.online):
            if free is not None and free <= 0:
                continue
            free = None if free is None else free - 1
        one.state = HELD
        one.save(update_fields=["state", "updated_at"])
        tell_moved_up(one)
        given += 1
    return given
