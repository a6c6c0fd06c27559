"""A person's own events: where they have a place, what they hold, their calendar address, their sheets."""

import datetime
from dataclasses import dataclass
from typing import Any

from zeroward.community.models import CalendarKey, Registration, TransferSheet
from zeroward.community.queries.events import EventRow, rows_of
from zeroward.community.queries.seats import HELD, WAITING
from zeroward.core.queries.texts import attach_texts


@dataclass(frozen=True, slots=True)
class MyRow:
    registration: Registration
    row: EventRow


@dataclass(frozen=True, slots=True)
class MyEvents:
    ahead: list[MyRow]
    past: list[MyRow]
    sheets: list[TransferSheet]


def my_events(user: Any, now: datetime.datetime) -> MyEvents:
    """At most eight queries."""
    mine = list(
        Registration.objects.filter(user=user, state__in=(HELD, WAITING))
        .select_related("event__series", "event__group")
        .prefetch_related("event__topics__labels")
    )
    by_event = {one.event_id: one for one in mine}
    rows = [MyRow(by_event[row.event.pk], row) for row in rows_of([one.event for one in mine], now)]
    sheets = list(TransferSheet.objects.filter(user=user).select_related("event"))
    attach_texts([one.event for one in sheets])
    return MyEvents(
        ahead=[one for one in rows if not one.row.over],
        past=[one for one in reversed(rows) if one.row.over],
        sheets=sheets,
    )


def user_of_key(secret: str) -> Any | None:
    """Whose calendar it is; None for an address that is not (any more) one."""
    found = CalendarKey.objects.select_related("user").filter(secret=secret[:40]).first()
    return found.user if found is not None and found.user.is_active else None
