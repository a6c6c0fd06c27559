"""Places at an event: how many are taken, how many are free. Who takes part online in a mixed event needs none."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from zeroward.community.models import Event, Registration

HELD, WAITING = Registration.State.HELD, Registration.State.WAITING


@dataclass(frozen=True, slots=True)
class Seats:
    """`free` is None without a limit. `online` counts those who take part online in a mixed event."""

    held: int
    waiting: int
    online: int
    free: int | None

    @property
    def is_full(self) -> bool:
        return self.free is not None and self.free <= 0


def seats_of(event: Event) -> Seats:
    """One query."""
    mixed = event.mode == Event.Mode.HYBRID
    found = event.registrations.aggregate(
        held=Count("pk", filter=Q(state=HELD)),
        waiting=Count("pk", filter=Q(state=WAITING)),
        online=Count("pk", filter=Q(state=HELD, online=True)),
    )
    online = found["online"] if mixed else 0
    taken = found["held"] - online
    free = None if event.capacity is None else event.capacity - taken
    return Seats(found["held"], found["waiting"], online, free)


def line_of(event: Event) -> "QuerySet[Registration]":
    """Those who wait, the first in line first."""
    return event.registrations.filter(state=WAITING).order_by("queued_at", "pk")


def needs_seat(event: Event, *, online: bool) -> bool:
    return event.capacity is not None and not (online and event.mode == Event.Mode.HYBRID)
