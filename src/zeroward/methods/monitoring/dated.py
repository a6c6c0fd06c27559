"""States that change on a day (a country's status, a sharing state), with the day on which the change became known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Change:
    """From `since` on this state holds; None ends one without another. `known_on` None: known from the beginning."""

    state: str | None
    since: date
    known_on: date | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """One state from its first to its last day; `last` None: it still holds."""

    state: str
    first: date
    last: date | None


def spells(changes: Iterable[Change], *, known: date | None = None) -> tuple[Spell, ...]:
    """One after the other, as was known on a day (None: all). Of two changes for one day the one known later counts.

    Raises MethodError for two different states for one day that became known at once.
    """
    by_day: dict[date, Change] = {}
    for one in changes:
        if known is not None and one.known_on is not None and one.known_on > known:
            continue
        other = by_day.get(one.since)
        if other is not None and _known(other) == _known(one) and other.state != one.state:
            raise MethodError(
                say("Two states begin on %(day)s.", day=one.since.isoformat()),
                place=one.since.isoformat(),
                remedy=say("Keep one of them."),
            )
        if other is None or _known(one) > _known(other):
            by_day[one.since] = one
    days = sorted(by_day)
    found: list[Spell] = []
    for at, day in enumerate(days):
        state = by_day[day].state
        last = days[at + 1] - timedelta(days=1) if at + 1 < len(days) else None
        if state is None:
            continue
        if found and found[-1].state == state and found[-1].last == day - timedelta(days=1):
            found[-1] = Spell(state, found[-1].first, last)
        else:
            found.append(Spell(state, day, last))
    return tuple(found)


def _known(change: Change) -> date:
    return change.known_on or date.min


def state_on(rows: Sequence[Spell], day: date) -> str | None:
    """The state on a day; None where there was none."""
    return next(
        (one.state for one in rows if one.first <= day and (one.last is None or day <= one.last)), None
    )


def state_of_year(
    rows: Sequence[Spell], year: int, *, by: Literal["end", "start", "longest"] = "end"
) -> str | None:
    """Which state a yearly figure is filed under when it changed in mid-year: that of the last day, of the first, or of
    most days (of equal ones the later)."""
    if by != "longest":
        return state_on(rows, date(year, 12, 31) if by == "end" else date(year, 1, 1))
    held: dict[str, int] = {}
    for one in in_year(rows, year):
        assert one.last is not None
        held[one.state] = held.pop(one.state, 0) + (one.last - one.first).days + 1
    return max(reversed(list(held)), key=lambda state: held[state]) if held else None


def in_year(rows: Sequence[Spell], year: int) -> tuple[Spell, ...]:
    """The spells of a year, cut to it: what a report tells beside the state it files the year under."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return tuple(
        Spell(one.state, max(one.first, first), min(one.last or last, last))
        for one in rows
        if one.first <= last and (one.last is None or one.last >= first)
    )
