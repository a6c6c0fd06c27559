"""Deadlines of an opportunity: moments on a clock of their own, kept in UTC."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import gettext as _

from zeroward.core.catalogue import Loaded
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import LoadedValue
from zeroward.funding.models import Deadline, Opportunity

Day = TypeVar("Day", bound=date)
Mark = tuple[datetime, str]
"""When, and for which part: unique among the deadlines of an opportunity."""
BRUSSELS: Final = "Europe/Brussels"
END_OF_DAY: Final = time(23, 59, 59)
FIRST_YEAR, LAST_YEAR = 1990, 2100
"""Other years are slips, and the ends of time cannot be turned into another zone."""


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A deadline as it is kept: `at` in UTC, `zone` the clock it was said in."""

    at: datetime
    part: str = ""
    zone: str = BRUSSELS
    day_only: bool = False

    def plain(self) -> dict[str, Any]:
        return {"at": self.at.isoformat(), "part": self.part, "zone": self.zone, "day_only": self.day_only}


def due_from(plain: Mapping[str, Any]) -> Due:
    """The opposite of `Due.plain`."""
    return Due(datetime.fromisoformat(plain["at"]), plain["part"], plain["zone"], plain["day_only"])


def due_at(said: str, *, zone: str = BRUSSELS, part: str = "") -> Due:
    """“2026-10-08T17:00” on the clock of `zone`, or a day alone: then the end of that day.

    A time with its own offset is taken at its word. Raises InvalidInputError for what is no date or no zone.
    """
    if zone not in _zones():
        raise InvalidInputError(
            _("“%(zone)s” is no time zone.") % {"zone": zone},
            place="zone",
            remedy=_("Write it as %(example)s.") % {"example": BRUSSELS},
        )
    clock = ZoneInfo(zone)
    try:
        if len(said) == len("2026-10-08"):
            day = datetime.combine(_bounded(date.fromisoformat(said)), END_OF_DAY, tzinfo=clock)
            return Due(day.astimezone(UTC), part, zone, day_only=True)
        moment = _bounded(datetime.fromisoformat(said))
    except ValueError as error:
        raise InvalidInputError(
            _("“%(said)s” is no date.") % {"said": said},
            place="deadline",
            remedy=_("Write it as %(example)s.") % {"example": "2026-10-08T17:00"},
        ) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=clock)
    return Due(moment.astimezone(UTC), part, zone)


@cache
def _zones() -> frozenset[str]:
    """All zones there are; reading them takes the file system a while."""
    return frozenset(available_timezones())


def _bounded(when: Day) -> Day:
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise ValueError(when)
    return when


def dues_of(opportunity: Opportunity) -> list[Due]:
    """What is kept now, in order."""
    rows = Deadline.objects.filter(opportunity=opportunity).order_by("at", "part")
    return [Due(one.at, one.part, one.zone, one.day_only) for one in rows]


def put_deadlines(*, opportunity: Opportunity, wanted: Iterable[Due]) -> bool:
    """Make these the deadlines of the opportunity; True when something changed. The same moment twice counts once.

    What stays keeps its row, and so does what is put off: calendars know a deadline by it.
    """
    unique = {(one.at, one.part): one for one in sorted(wanted)}
    if dues_of(opportunity) == list(unique.values()):
        return False
    rows = {(one.at, one.part): one for one in Deadline.objects.filter(opportunity=opportunity)}
    kept = [(rows.pop(key), unique.pop(key)) for key in list(unique) if key in rows]
    kept += _put_off(rows, unique)
    for row, due in kept:
        row.at, row.zone, row.day_only = due.at, due.zone, due.day_only
    Deadline.objects.filter(pk__in=[one.pk for one in rows.values()]).delete()
    Deadline.objects.bulk_update([row for row, _due in kept], ["at", "zone", "day_only"])
    Deadline.objects.bulk_create(
        Deadline(opportunity=opportunity, at=one.at, zone=one.zone, part=one.part, day_only=one.day_only)
        for one in unique.values()
    )
    opportunity.save(update_fields=["updated_at"])  # what is kept in memory is read anew
    return True


def _put_off(rows: dict[Mark, Deadline], wanted: dict[Mark, Due]) -> list[tuple[Deadline, Due]]:
    """Takes out of both the one deadline of a part that is gone and the one of that part that is new: it was moved."""
    gone, new = Counter(part for _at, part in rows), Counter(part for _at, part in wanted)
    moved = [part for part in gone if gone[part] == new[part] == 1]
    before = {part: rows.pop((at, part)) for at, part in list(rows) if part in moved}
    after = {part: wanted.pop((at, part)) for at, part in list(wanted) if part in moved}
    return [(before[part], after[part]) for part in moved]


def load_deadlines(*, opportunity: Opportunity, given: Iterable[Mapping[str, Any]]) -> Loaded:
    """Deadlines from a data file: they change only while they are still what the file said last."""
    wanted = sorted(due_at(one["at"], zone=one["zone"], part=one.get("part", "")) for one in given)
    label = Deadline._meta.label_lower
    kept = LoadedValue.objects.filter(model=label, key=opportunity.key).first()
    last = [due_from(one) for one in kept.values["deadlines"]] if kept is not None else []
    if dues_of(opportunity) != last or (kept is not None and wanted == last):
        return Loaded(same=len(wanted))
    changed = put_deadlines(opportunity=opportunity, wanted=wanted)
    if not wanted and kept is None:
        return Loaded()
    LoadedValue.objects.update_or_create(
        model=label, key=opportunity.key, defaults={"values": {"deadlines": [one.plain() for one in wanted]}}
    )
    return Loaded(changed=len(wanted)) if changed else Loaded(same=len(wanted))
