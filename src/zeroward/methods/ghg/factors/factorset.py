"""A set of factors and the chain by which one is found.

Place before year: the nearest place that the series knows is taken (city, region, country, Union, world), then there
the year itself or the nearest earlier one. Whatever was taken in place of what was asked is recorded. Series are never
mixed unless the caller names a second one, and then the change is recorded too.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.factors.places import EU_MEMBERS, chain
from zeroward.methods.ghg.factors.record import OWN, WORLD, Factor, Fallback, Found
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say

MOST_REMEMBERED: Final = 100_000
"""Lookups; then memory starts anew, so that a server's does not grow with what strangers ask."""


@dataclass(frozen=True, slots=True)
class SeriesInfo:
    """What a series offers for one key."""

    series: str
    places: tuple[str, ...]
    first_year: int | None
    last_year: int | None


class _Question(NamedTuple):
    key: str
    use: str
    place: str
    year: int
    series: tuple[str, ...]


class FactorSet:
    """Immutable: `with_records` gives a new set. Lookups are remembered, found or missing.

    `vectors` is where the engine remembers factors in kilograms, with their unit.
    """

    def __init__(self, records: Iterable[Factor]) -> None:
        self.records: tuple[Factor, ...] = ()
        self.vectors: dict[str, tuple[NDArray[np.float64], str]] = {}
        self._by_id: dict[str, Factor] = {}
        self._tree: dict[str, dict[str, dict[tuple[str, str], list[Factor]]]] = {}
        self._places: set[str] = set(EU_MEMBERS)
        self._answers: dict[_Question, Found | MissingError] = {}
        self._add(tuple(records))

    def __len__(self) -> int:
        return len(self.records)

    def with_records(self, records: Iterable[Factor]) -> "FactorSet":
        """The set with more records, for instance a city's own (series `"own"`). Cheap: the rest is shared."""
        made = FactorSet(())
        made.records = self.records
        made.vectors, made._by_id = dict(self.vectors), dict(self._by_id)
        made._tree, made._places = dict(self._tree), set(self._places)
        made._add(tuple(records))
        return made

    def _add(self, records: tuple[Factor, ...]) -> None:
        """Raises MethodError for an id that is there already. What is shared with another set is copied first."""
        mine: set[tuple[str, ...]] = set()
        for record in records:
            if record.id in self._by_id:
                raise MethodError(say("Two factors have the id %(id)s.", id=record.id), place=record.id)
            self._by_id[record.id] = record
            self._places.add(record.place)
            key, series, place, use = record.key, record.series, record.place, record.use
            if (key,) not in mine:
                self._tree[key] = dict(self._tree.get(key, {}))
            by_series = self._tree[key]
            if (key, series) not in mine:
                by_series[series] = dict(by_series.get(series, {}))
            by_place = by_series[series]
            if (key, series, place, use) not in mine:
                by_place[place, use] = list(by_place.get((place, use), []))
            by_place[place, use].append(record)
            mine |= {(key,), (key, series), (key, series, place, use)}
        for path in mine:
            if len(path) == 4:
                self._tree[path[0]][path[1]][path[2], path[3]].sort(key=_first_year)
        self.records += records

    def by_id(self, identifier: str) -> Factor:
        """Raises MissingError for an id that the set does not hold."""
        try:
            return self._by_id[identifier]
        except KeyError:
            raise MissingError(
                say("There is no factor %(identifier)s.", identifier=identifier),
                place="factor",
                remedy="Choose a factor from the list.",
            ) from None

    def series_of(self, key: str) -> tuple[SeriesInfo, ...]:
        """The series that hold a key, by name, each with its places and years."""
        return tuple(
            SeriesInfo(name, tuple(sorted({place for place, _ in held})), *_years(held.values()))
            for name, held in sorted(self._tree.get(key, {}).items())
        )

    def varies(self, key: str) -> tuple[bool, bool]:
        """Whether the factor for a key can depend on the place, and on the year."""
        held = [
            record
            for by_place in self._tree.get(key, {}).values()
            for records in by_place.values()
            for record in records
        ]
        by_year = any(one.valid_from is not None or one.valid_to is not None for one in held)
        return any(one.place != WORLD for one in held), by_year

    def nearest(self, place: str) -> str:
        """The nearest place up the chain that the set knows: it has the same factors as the place itself."""
        step = place
        while step not in self._places:
            step, _, _ = step.rpartition("/")
            if not step:
                return place.partition("/")[0]
        return step

    def lookup(
        self, key: str, *, use: str = "", place: str = "", year: int = 0, series: tuple[str, ...] = ()
    ) -> Found:
        """The factor for a key at a place in a year, from the first of `series` that has one.

        A city's own factors come before any series. Without `series`, the only series there is.
        Raises MissingError, which names the series that would have had one.
        """
        asked = _Question(key, use, self.nearest(place), year, series)
        answer = self._answers.get(asked)
        if answer is None:
            if len(self._answers) >= MOST_REMEMBERED:
                self._answers.clear()
            answer = self._answers[asked] = self._found(asked)
        if isinstance(answer, MissingError):
            raise answer
        return answer

    def _found(self, asked: _Question) -> Found | MissingError:
        held = self._tree.get(asked.key, {})
        names = asked.series or tuple(name for name in held if name != OWN)
        several = not asked.series and len(names) > 1
        for name in (OWN, *names):
            if several and name != OWN:
                return MissingError(
                    say(
                        "There are several series for %(key)s: %(names)s.",
                        key=asked.key,
                        names=", ".join(sorted(names)),
                    ),
                    place="series",
                    remedy="Choose one for the inventory: values of different series do not fit together.",
                )
            for place in chain(asked.place):
                found = self._at(asked, name, place)
                if found is None:
                    continue
                fallbacks = list(_place_fallback(asked, place, found.factor))
                if name not in (OWN, *names[:1]):
                    fallbacks.append(Fallback("series", names[0], name))
                return Found(found.factor, (*fallbacks, *found.fallbacks))
        return self._missing(asked, names)

    def _at(self, asked: _Question, series: str, place: str) -> Found | None:
        by_place = self._tree.get(asked.key, {}).get(series)
        if not by_place:
            return None
        for use in _uses(asked.use):
            record = _of_year(by_place.get((place, use), []), asked.year)
            if record is not None:
                fallbacks = []
                if use and use != asked.use:
                    fallbacks.append(Fallback("use", asked.use, use))
                if not record.covers(asked.year):
                    fallbacks.append(Fallback("year", str(asked.year), str(record.valid_to)))
                return Found(record, tuple(fallbacks))
        return None

    def _missing(self, asked: _Question, names: tuple[str, ...]) -> MissingError:
        others = [
            info.series
            for info in self.series_of(asked.key)
            if info.series not in (OWN, *names) and any(place in info.places for place in chain(asked.place))
        ]
        what = f"{asked.key} for {asked.use}" if asked.use else asked.key
        where = f"{asked.place or 'no place'}, {asked.year or 'no year'}"
        remedy = "Enter the city's own factor, with its source"
        if others:
            remedy += ", or choose another series for the inventory: " + ", ".join(others)
        return MissingError(
            say(
                "No factor for %(what)s (%(where)s) in %(value)s.",
                what=what,
                where=where,
                value=", ".join(names) or "any series",
            ),
            place="factor",
            remedy=remedy + ".",
        )


def _uses(use: str) -> tuple[str, ...]:
    """`road.catalyst` falls back to `road`, then to factors that fit any use."""
    parts = use.split(".") if use else []
    return (*(".".join(parts[:length]) for length in range(len(parts), 0, -1)), "")


def _first_year(record: Factor) -> int:
    return record.valid_from if record.valid_from is not None else 0


def _of_year(held: list[Factor], year: int) -> Factor | None:
    """The last record that began by then: it covers the year, or is the nearest earlier one."""
    at = bisect_right(held, year, key=_first_year)
    return held[at - 1] if at else None


def _years(held: Iterable[list[Factor]]) -> tuple[int | None, int | None]:
    first = [one.valid_from for records in held for one in records if one.valid_from is not None]
    last = [one.valid_to for records in held for one in records if one.valid_to is not None]
    return min(first, default=None), max(last, default=None)


def _place_fallback(asked: _Question, place: str, factor: Factor) -> tuple[Fallback, ...]:
    """A series that knows countries alone is no fallback for a city in its country."""
    steps = chain(asked.place)
    country = asked.place.partition("/")[0]
    if place == steps[0] or place == country or (factor.key.startswith("fuel.") and place == steps[-1]):
        return ()
    return (Fallback("place", country or asked.place, place),)
