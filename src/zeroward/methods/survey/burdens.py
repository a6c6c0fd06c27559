"""What consultations ask of each member: hours over all streams, what is left of a budget, rest between requests."""

import datetime
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.errors import refuse


@dataclass(frozen=True, slots=True)
class Ask:
    """One request to one member (a city): the day, the minutes it takes each person, how many persons, the stream."""

    member: str
    day: datetime.date
    minutes: float
    people: int = 1
    stream: str = ""

    def __post_init__(self) -> None:
        if not (0 <= self.minutes < float("inf")) or self.people < 0:
            raise refuse(
                "Minutes and people of a request are numbers from 0 up.",
                remedy="Declare the minutes of each instrument.",
                place="minutes",
            )


def months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months earlier, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def minutes_by_member(
    asks: Sequence[Ask], *, until: datetime.date, months: int = 12, stream: str | None = None
) -> dict[str, float]:
    """Minutes asked of each member after the day `months` before `until`, up to and with `until`."""
    since = months_before(until, months)
    found: dict[str, float] = {}
    for one in asks:
        if since < one.day <= until and (stream is None or one.stream == stream):
            found[one.member] = found.get(one.member, 0.0) + one.minutes * one.people
    return found


def hours_by_member(asks: Sequence[Ask], *, until: datetime.date, months: int = 12) -> dict[str, float]:
    """The same in hours."""
    return {member: one / 60 for member, one in minutes_by_member(asks, until=until, months=months).items()}


def minutes_left(
    asks: Sequence[Ask],
    *,
    budget: float | Mapping[str, float],
    members: Sequence[str],
    until: datetime.date,
    months: int = 12,
) -> list[float]:
    """What each member may still be asked within its budget of minutes; never below 0."""
    used = minutes_by_member(asks, until=until, months=months)
    limits = budget if isinstance(budget, Mapping) else dict.fromkeys(members, budget)
    missing = [member for member in members if member not in limits]
    if missing:
        raise refuse(
            "No budget is given for: %(names)s.",
            remedy="Give the minutes that each member may be asked in a year.",
            place="budget",
            names=", ".join(missing[:5]),
        )
    return [max(0.0, limits[member] - used.get(member, 0.0)) for member in members]


def resting(asks: Sequence[Ask], *, until: datetime.date, days: int) -> dict[str, datetime.date]:
    """Members that were asked less than `days` before `until`, and the day from which they may be asked again."""
    found: dict[str, datetime.date] = {}
    for one in asks:
        free = one.day + datetime.timedelta(days=days)
        if one.day <= until < free and free > found.get(one.member, datetime.date.min):
            found[one.member] = free
    return found


@dataclass(frozen=True, slots=True)
class RepeatedContact:
    """How many members were asked at all, how many more than once, and the most requests to one."""

    asked: int
    again: int
    most: int

    @property
    def rate(self) -> float:
        """The share of those asked that were asked again; 0 where nobody was."""
        return self.again / self.asked if self.asked else 0.0


def repeated_contact(asks: Sequence[Ask], *, until: datetime.date, months: int = 12) -> RepeatedContact:
    """Requests by member within the months before `until`."""
    since = months_before(until, months)
    counts: dict[str, int] = {}
    for one in asks:
        if since < one.day <= until:
            counts[one.member] = counts.get(one.member, 0) + 1
    return RepeatedContact(
        len(counts), sum(one > 1 for one in counts.values()), max(counts.values(), default=0)
    )


def permanent_number(member: str, *, salt: str = "") -> float:
    """A number in [0, 1) that a member keeps for ever, whatever frame it is in: from its key alone."""
    digest = hashlib.sha256(f"{salt}\x00{member}".encode()).digest()
    return int.from_bytes(digest[:7], "big") / 2**56


def after_start(numbers: Vector, start: float) -> Vector:
    """Numbers as distances after `start`, round the circle: each wave starts where the last one ended."""
    return np.asarray((numbers - start) % 1.0)


def next_start(picked: Collection[float], start: float) -> float:
    """Where the next wave starts: just after the farthest number that this wave took."""
    farthest = max(((one - start) % 1.0 for one in picked), default=None)
    return start if farthest is None else (start + farthest + 2**-50) % 1.0
