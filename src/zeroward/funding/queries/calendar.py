"""Deadlines in the order of the clock, by month; what is open all the time stands beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Final

import numpy as np
from django.http import QueryDict

from zeroward.funding.queries.dimensions import Narrowed, narrow, static_dimensions
from zeroward.funding.queries.reading import Reading, readings
from zeroward.funding.queries.store import Moment, Offer, offers
from zeroward.funding.queries.timing import (
    BRUSSELS,
    COMING,
    STANDING,
    DayState,
    left_words,
    moment_words,
    part_words,
)
from zeroward.funding.queries.today import states_at

MOST_SHOWN: Final = 120
"""Deadlines on one page; the file holds them all."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One deadline of an opportunity."""

    reading: Reading
    moment: Moment
    days_left: int

    @property
    def day(self) -> date:
        return self.moment.at.astimezone(BRUSSELS).date()

    @property
    def when(self) -> str:
        return moment_words(self.moment)

    @property
    def part(self) -> str:
        return part_words(self.moment)

    @property
    def left(self) -> str:
        return left_words(self.days_left)


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    rows: list[Dated]


@dataclass(frozen=True, slots=True)
class Row:
    offer: Offer
    state: DayState


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """`months` hold what has a date; `standing` is open all the time, `coming` is announced without a deadline."""

    narrowed: Narrowed
    months: list[Month]
    standing: list[Reading]
    coming: list[Reading]
    count: int
    left_out: int


def calendar_page(query: QueryDict, now: datetime) -> CalendarPage:
    """What lies ahead, narrowed by the address. Three queries where nothing changed."""
    narrowed, rows = _narrowed(query, now)
    ahead = _ahead([row.offer for row in rows], now)
    shown = ahead[:MOST_SHOWN]
    standing = [row.offer for row in rows if row.state.key == STANDING and row.state.next is None]
    coming = [row.offer for row in rows if row.state.key == COMING and row.state.next is None]
    words = readings([*(one for one, _moment in shown), *standing, *coming])
    dated = _dated(shown, words, now)
    return CalendarPage(
        narrowed=narrowed,
        months=[
            Month(first, list(rows)) for first, rows in groupby(dated, key=lambda one: one.day.replace(day=1))
        ],
        standing=[words[one.pk] for one in standing],
        coming=[words[one.pk] for one in coming],
        count=len(ahead),
        left_out=len(ahead) - len(shown),
    )


def deadlines_of(query: QueryDict, now: datetime) -> list[Dated]:
    """Every deadline ahead, for a file."""
    ahead = _ahead([row.offer for row in _narrowed(query, now)[1]], now)
    return _dated(ahead, readings([one for one, _moment in ahead]), now)


def deadlines_among(found: Sequence[Offer], now: datetime) -> list[Dated]:
    """The deadlines ahead of some opportunities."""
    ahead = _ahead(found, now)
    return _dated(ahead, readings([one for one, _moment in ahead]), now)


def _narrowed(query: QueryDict, now: datetime) -> tuple[Narrowed, list[Row]]:
    store = offers()
    states = states_at(store, now)
    base = np.fromiter((not one.is_closed for one in states), dtype=bool, count=len(states))
    narrowed = narrow(static_dimensions(store), query, base)
    rows = [Row(store.offers[place], states[place]) for place in np.flatnonzero(narrowed.mask)]
    return narrowed, rows


def _ahead(found: Iterable[Offer], now: datetime) -> list[tuple[Offer, Moment]]:
    pairs = [(one, moment) for one in found for moment in one.deadlines if moment.at >= now]
    return sorted(pairs, key=lambda pair: (pair[1].at, pair[0].key, pair[1].pk))


def _dated(ahead: Sequence[tuple[Offer, Moment]], words: dict[int, Reading], now: datetime) -> list[Dated]:
    today = now.astimezone(BRUSSELS).date()
    return [
        Dated(words[one.pk], moment, (moment.at.astimezone(BRUSSELS).date() - today).days)
        for one, moment in ahead
    ]
