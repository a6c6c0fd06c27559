"""Time zones as calendars carry them (VTIMEZONE): every change of the clock between two days, to the minute.

The library at hand begins summer time an hour late, so the changes are read from the zone itself.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo


def zone_component(key: str, first: date, last: date) -> Any:
    """The zone with all its changes from the first day to the last."""
    from icalendar import Timezone  # heavy

    zone = ZoneInfo(key)
    start = datetime.combine(first, time(), tzinfo=UTC)
    component = Timezone()
    component.add("tzid", key)
    component.add_component(_period(start, start, zone))
    for before, after in changes(zone, start, datetime.combine(last, time(), tzinfo=UTC)):
        component.add_component(_period(before, after, zone))
    return component


def changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The last minute before each change of the clock, and the first after it; both moments in UTC."""
    moment = start
    while moment < end:
        later = moment + timedelta(days=1)
        if _offset(moment, zone) != _offset(later, zone):
            low, high = moment, later
            while high - low > timedelta(minutes=1):
                middle = low + timedelta(minutes=(high - low) // timedelta(minutes=2))
                low, high = (middle, high) if _offset(middle, zone) == _offset(low, zone) else (low, middle)
            yield low, high
        moment = later


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    found = moment.astimezone(zone).utcoffset()
    assert found is not None
    return found


def _period(before: datetime, after: datetime, zone: ZoneInfo) -> Any:
    """What holds from a change on. It begins at the hour that the clock showed under the rule before."""
    from icalendar import TimezoneDaylight, TimezoneStandard  # heavy

    local = after.astimezone(zone)
    component = TimezoneDaylight() if local.dst() else TimezoneStandard()
    component.add("dtstart", (after + _offset(before, zone)).replace(tzinfo=None))
    component.add("tzoffsetfrom", _offset(before, zone))
    component.add("tzoffsetto", _offset(after, zone))
    component.add("tzname", local.tzname() or str(zone))
    return component
