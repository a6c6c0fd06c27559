"""What cities ask about, counted without anybody being told apart: rooms register tables, whoever writes about needs
shows them beside its own findings.

Every number is of askers or of questions of at least five askers; what fewer asked is not given, not even as a
remainder.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from zeroward.core.queries.instance import open_rooms
from zeroward.core.rooms import rooms

FEWEST: Final = 5
"""Askers from whom on a number is given."""


@dataclass(frozen=True, slots=True)
class AskedRow:
    """`askers` different cities, platforms or people asked `questions` about `label`."""

    key: str
    label: str
    askers: int
    questions: int


@dataclass(frozen=True, slots=True)
class AskedTable:
    """`withheld` says how many labels are not given because too few asked. `url` leads to more."""

    title: str
    rows: tuple[AskedRow, ...]
    withheld: int
    url: str = ""


Read = Callable[[str, datetime.date, datetime.date], AskedTable | None]
_readers: dict[str, tuple[Read, str]] = {}


def register_asked(name: str, read: Read, *, room: str = "") -> None:
    """`read(country, since, until)` counts for a country ("AT"), or everywhere (""), from one day to another, both
    included; None when nothing can be said. The same name twice replaces it."""
    _readers[name] = (read, room)


def whole_months(today: datetime.date, months: int = 12) -> tuple[datetime.date, datetime.date]:
    """First and last day of so many whole months before this one: with whole months no single question can be told
    from two readings of a page."""
    until = today.replace(day=1) - datetime.timedelta(days=1)
    at = until.year * 12 + until.month - months
    return datetime.date(at // 12, at % 12 + 1, 1), until


def asked_tables(country: str, since: datetime.date, until: datetime.date) -> list[AskedTable]:
    """The tables of all rooms that are open."""
    known, opened = {room.key for room in rooms()}, {room.key for room in open_rooms()}
    found = (
        read(country, since, until) for read, room in _readers.values() if room not in known or room in opened
    )
    return [table for table in found if table is not None]
