"""A person's own events: where they have a place, what they hold, their calendar address, their sheets."""

import datetime
from dataclasses import dataclass
from typing import Any

from zeroward.community.models import CalendarKey, Event, Registration, TransferSheet
from zeroward.community.queries.event_access import open_q
from zeroward.community.queries.events import EventRow, rows_of
from zeroward.community.queries.seats import HELD, WAITING
from zeroward.core.queries.texts import attach_texts
from zeroward.core.visibility import Viewer


@dataclass(frozen=True, slots=True)
class MyRow:
    registration: Registration
    row: EventRow


@dataclass(frozen=True, slots=True)
class MyEvents:
    ahead: list[MyRow]
    past: list[MyRow]
    sheets: list[TransferSheet]


def my_events(viewer: Viewer, now: datetime.datetime) -> MyEvents:
    """Nothing of events that the person may not see any more. At most twelve queries."""
    seen = Event.objects.filter(open_q(viewer)).values("pk")
    mine = list(
        Registration.objects.filter(user=viewer.user_id, state__in=(HELD, WAITING), event__in=seen)
        .select_related("event__series", "event__group")
        .prefetch_related("event__topics__labels")
    )
    by_event = {one.event_id: one for one in mine}
    rows = [MyRow(by_event[row.event.pk], row) for row in rows_of([one.event for one in mine], now)]
    sheets = list(TransferSheet.objects.filter(user=viewer.user_id, event__in=seen).select_related("event"))
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
