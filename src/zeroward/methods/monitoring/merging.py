"""Municipalities that merged: who stands for whom on a day, and figures over the merger without counting twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

How = Literal["sum", "mean"]


@dataclass(frozen=True, slots=True)
class Merger:
    """From `on` the parts are one municipality; `into` may be one of them (it takes the others in)."""

    on: date
    parts: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A figure of the municipality as it is now. `of` are those whose figures it is made from, `missing` those without:
    then there is no figure, for a part is not the whole."""

    value: float | None
    of: tuple[str, ...]
    missing: tuple[str, ...]


def checked(mergers: Sequence[Merger]) -> tuple[Merger, ...]:
    """By day. Raises MethodError where one municipality goes into two, or comes back after it ended."""
    found = tuple(sorted(mergers, key=lambda one: (one.on, one.into)))
    ended: dict[str, date] = {}
    for one in found:
        names = {*one.parts, one.into}
        strange = next((name for name in sorted(names) if name in ended), None)
        if strange is not None or len(set(one.parts) | {one.into}) < 2:
            raise MethodError(
                say("%(name)s merges twice, or with itself.", name=strange or one.into),
                place=one.into,
                remedy=say("Keep one of them."),
            )
        ended.update({name: one.on for name in one.parts if name != one.into})
    return found


def successor(mergers: Sequence[Merger], name: str, *, on: date) -> str:
    """Who stands for a municipality on a day; itself, where nothing happened."""
    for one in checked(mergers):
        if one.on <= on and name in one.parts:
            name = one.into
    return name


def parts_of(mergers: Sequence[Merger], name: str, *, on: date) -> tuple[str, ...]:
    """The municipalities that existed on a day and are this one today, by name."""
    return tuple(sorted(_parts(checked(mergers), name, on)))


def _parts(mergers: Sequence[Merger], name: str, on: date) -> Iterator[str]:
    later = [one for one in mergers if one.into == name and one.on > on]
    if not later:
        yield name
        return
    last = later[-1]
    earlier = mergers[: mergers.index(last)]
    for part in dict.fromkeys((*last.parts, *([name] if _existed(earlier, name, last) else []))):
        yield from _parts(earlier, part, on)


def _existed(earlier: Sequence[Merger], name: str, merger: Merger) -> bool:
    """Whether the municipality was there before this merger: as one of the parts, or made by an earlier one."""
    return name in merger.parts or any(one.into == name for one in earlier)


def history(
    figures: Mapping[str, Mapping[int, float]],
    mergers: Sequence[Merger],
    name: str,
    *,
    years: Sequence[int],
    how: How = "sum",
    weights: Mapping[str, Mapping[int, float]] | None = None,
) -> dict[int, Joined]:
    """Figures of the municipality as it is now, for each of the years.

    A year belongs to whoever was there on its last day. Before the merger amounts are summed over the parts; a share or
    a figure per head (`mean`) needs weights, for example inhabitants. A figure of the new municipality for an earlier
    year (registers reckon back) goes before those of its parts; never are both counted. For the year of the merger the
    parts count where the new one has no figure.
    """
    rows = checked(mergers)
    return {year: _of_year(figures, rows, name, year, how, weights or {}) for year in years}


def _of_year(
    figures: Mapping[str, Mapping[int, float]],
    mergers: tuple[Merger, ...],
    name: str,
    year: int,
    how: How,
    weights: Mapping[str, Mapping[int, float]],
) -> Joined:
    own = figures.get(name, {}).get(year)
    parts = parts_of(mergers, name, on=date(year, 12, 31))
    if own is not None and (parts == (name,) or name not in parts):
        return Joined(own, (name,), ())
    if parts == (name,):
        parts = parts_of(mergers, name, on=date(year - 1, 12, 31))
        if name in parts:
            return Joined(None, (), (name,))
    return _joined(figures, parts, year, how, weights)


def _joined(
    figures: Mapping[str, Mapping[int, float]],
    parts: tuple[str, ...],
    year: int,
    how: How,
    weights: Mapping[str, Mapping[int, float]],
) -> Joined:
    heads = {one: weights.get(one, {}).get(year, 0.0) if how == "mean" else 1.0 for one in parts}
    missing = tuple(one for one in parts if figures.get(one, {}).get(year) is None or not heads[one] > 0)
    if missing:
        return Joined(None, tuple(one for one in parts if one not in missing), missing)
    total = fsum(figures[one][year] * heads[one] for one in parts)
    return Joined(total / fsum(heads.values()) if how == "mean" else total, parts, ())
