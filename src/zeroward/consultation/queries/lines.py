"""The register of a consultation, read once: its lines, and the cities behind them, each counted once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from zeroward.consultation.models import Consultation, Contact, ContactState

THERE: Final = (ContactState.TOOK_PART, ContactState.SILENT)
_FIELDS: Final = (
    "pk",
    "stream_id",
    "session_id",
    "unit",
    "name",
    "country",
    "state",
    "reason",
    "persons",
    "minutes",
    "role",
    "invited_on",
    "reminded_on",
    "registered_on",
    "took_part_on",
    "declined_on",
    "answer",
    "channel",
    "origin",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the register without what tells who the person was."""

    pk: int
    stream_id: int
    session_id: int | None
    unit: str
    name: str
    country: str
    state: str
    reason: str
    persons: int
    minutes: int | None
    role: str
    invited_on: date | None
    reminded_on: date | None
    registered_on: date | None
    took_part_on: date | None
    declined_on: date | None
    answer: UUID | None
    channel: str
    origin: str

    @property
    def was_asked(self) -> bool:
        """Somebody turned to them, or they came by themselves."""
        return self.state != ContactState.PLANNED

    @property
    def was_there(self) -> bool:
        return self.state in THERE


@dataclass(frozen=True, slots=True)
class Tally:
    """Lines of a stream by what became of them. `cities` counts each city once; `persons` all who were there.

    Stages of reach hold: whoever took part was also asked. `of_cities`: lines that belong to a city at all.
    """

    planned: int = 0
    asked: int = 0
    invited: int = 0
    registered: int = 0
    took_part: int = 0
    silent: int = 0
    declined: int = 0
    no_answer: int = 0
    cities: int = 0
    persons: int = 0


def lines_of(consultation: Consultation) -> tuple[Line, ...]:
    """All lines, by name. One query."""
    rows = Contact.objects.filter(stream__consultation=consultation).order_by("name", "pk")
    return tuple(Line(**row) for row in rows.values(*_FIELDS))


def tally(lines: Iterable[Line]) -> Tally:
    """What became of some lines."""
    rows = list(lines)

    def count(*states: str) -> int:
        return sum(row.state in states for row in rows)

    return Tally(
        planned=count(ContactState.PLANNED),
        asked=sum(row.was_asked for row in rows),
        invited=sum(row.invited_on is not None for row in rows),
        registered=sum(row.registered_on is not None or row.state == ContactState.REGISTERED for row in rows),
        took_part=count(ContactState.TOOK_PART),
        silent=count(ContactState.SILENT),
        declined=count(ContactState.DECLINED),
        no_answer=count(ContactState.NO_ANSWER),
        cities=len(cities_there(rows)),
        persons=sum(row.persons for row in rows if row.was_there),
    )


def by_stream(lines: Iterable[Line]) -> dict[int, list[Line]]:
    found: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.stream_id].append(line)
    return found


def by_city(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """Lines of each city, by its key; those without a city are left out."""
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.unit:
            found[line.unit].append(line)
    return found


def cities_there(lines: Iterable[Line]) -> set[str]:
    """Keys of the cities that took part in any of the lines; present and silent is not taking part."""
    return {line.unit for line in lines if line.unit and line.state == ContactState.TOOK_PART}


def cities_asked(lines: Iterable[Line]) -> set[str]:
    return {line.unit for line in lines if line.unit and line.was_asked}


def stages(units: Sequence[Any], lines: Iterable[Line]) -> dict[str, list[int]]:
    """0 or 1 for each unit of the frame: was it asked, did it take part. Columns for `methods.survey`."""
    rows = list(lines)
    asked, there = cities_asked(rows), cities_there(rows)
    return {
        "invited": [int(unit.key in asked) for unit in units],
        "responded": [int(unit.key in there) for unit in units],
    }
