"""What is asked of each city: hours of the last twelve months over all streams of all consultations, and who has rest.

An invitation counts with the minutes that it would take, until it is refused or stays without an answer; then it counts
as a request, but takes no time. Example data do not count for real cities.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils import timezone

from zeroward.consultation.models import Consultation, Contact, ContactState, Stream
from zeroward.consultation.queries.opt_outs import resting_units
from zeroward.methods.survey.burdens import Ask, hours_by_member, minutes_left, resting

MONTHS: Final = 12
COLUMNS: Final = (
    "unit",
    "state",
    "persons",
    "minutes",
    "invited_on",
    "registered_on",
    "took_part_on",
    "declined_on",
    "stream__minutes",
    "stream__opens",
    "stream__kind",
    "stream",
)
TIMELESS: Final = (ContactState.DECLINED, ContactState.NO_ANSWER)


@dataclass(frozen=True, slots=True)
class CityBurden:
    """Hours asked of a city until a day; `free_on` is the day from which it may be asked again, None = now."""

    unit: str
    name: str
    country: str
    hours: float
    limit: float
    free_on: date | None
    no_more: bool = False

    @property
    def is_over(self) -> bool:
        return self.hours > self.limit + 1e-9


@dataclass(frozen=True, slots=True)
class WaveRow:
    """What a wave would add to what was asked of a city."""

    now: CityBurden
    adds: float

    @property
    def after(self) -> float:
        return self.now.hours + self.adds

    @property
    def is_over(self) -> bool:
        return self.after > self.now.limit + 1e-9

    @property
    def is_early(self) -> bool:
        return self.now.free_on is not None


@dataclass(frozen=True, slots=True)
class Wave:
    """Whom a stream would ask, and what that comes to. `digest` tells whether it is still what was looked at."""

    rows: tuple[WaveRow, ...]
    others: int
    minutes: int
    digest: str

    @property
    def hours(self) -> float:
        """Of all that are on the list, cities and others."""
        return sum(row.adds for row in self.rows) + self.others * self.minutes / 60

    @property
    def over(self) -> tuple[WaveRow, ...]:
        return tuple(row for row in self.rows if row.is_over)

    @property
    def early(self) -> tuple[WaveRow, ...]:
        return tuple(row for row in self.rows if row.is_early)

    @property
    def unwanted(self) -> tuple[WaveRow, ...]:
        return tuple(row for row in self.rows if row.now.no_more)


def asks_of(consultation: Consultation, *, units: Iterable[str] | None = None) -> list[Ask]:
    """Every request of any team to any city (or to these), as far as it concerns this consultation. One query."""
    rows = Contact.objects.exclude(unit="").exclude(state=ContactState.PLANNED)
    if not consultation.is_example:
        rows = rows.filter(stream__consultation__is_example=False)
    if units is not None:
        rows = rows.filter(unit__in=list(units))
    return [ask for row in rows.values(*COLUMNS) if (ask := ask_from(row)) is not None]


def burden_of(
    consultation: Consultation, cities: Mapping[str, tuple[str, str]], *, until: date | None = None
) -> dict[str, CityBurden]:
    """By key of the city; `cities`: key → (name, country). Two queries."""
    day = until or timezone.localdate()
    asks = asks_of(consultation)
    hours = hours_by_member(asks, until=day, months=MONTHS)
    free = resting(asks, until=day, days=consultation.cool_down_days)
    unwilling = resting_units()
    return {
        key: CityBurden(
            key,
            name,
            country,
            float(hours.get(key, 0.0)),
            consultation.hours_a_year,
            free.get(key),
            key in unwilling,
        )
        for key, (name, country) in cities.items()
    }


def left_of(consultation: Consultation, units: Iterable[str]) -> list[float]:
    """Minutes that may still be asked of each city, in the same order."""
    keys = list(units)
    return minutes_left(
        asks_of(consultation),
        budget=consultation.hours_a_year * 60,
        until=timezone.localdate(),
        members=keys,
    )


def wave_of(stream: Stream) -> Wave:
    """What opening a stream would ask of the cities on its list."""
    waiting = list(
        stream.contacts.filter(state=ContactState.PLANNED)
        .order_by("unit", "pk")
        .values("unit", "name", "country")
    )
    cities = {one["unit"]: (one["name"], one["country"]) for one in waiting if one["unit"]}
    burdens = burden_of(stream.consultation, cities)
    rows = [WaveRow(burdens[key], stream.minutes / 60) for key in cities]
    rows.sort(key=lambda row: (-row.after, row.now.name))
    others = sum(not one["unit"] for one in waiting)
    return Wave(tuple(rows), others, stream.minutes, _digest(stream, rows, others))


def ask_from(row: Mapping[str, Any]) -> Ask | None:
    day = (
        row["took_part_on"]
        or row["registered_on"]
        or row["invited_on"]
        or row["declined_on"]
        or row["stream__opens"]
    )
    if day is None:
        return None
    if row["state"] in TIMELESS:
        minutes, people = 0, 1
    elif row["minutes"] is not None:
        minutes, people = row["minutes"], 1
    else:
        minutes, people = row["stream__minutes"], row["persons"]
    return Ask(row["unit"], day, minutes, people, str(row["stream"]))


def _digest(stream: Stream, rows: list[WaveRow], others: int) -> str:
    lines = [[row.now.unit, round(row.now.hours, 4), round(row.adds, 4), row.is_early] for row in rows]
    return hashlib.sha256(json.dumps([stream.minutes, others, sorted(lines)]).encode()).hexdigest()
