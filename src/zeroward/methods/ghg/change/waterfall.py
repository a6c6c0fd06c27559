"""From one inventory to another in bars: boundary, method, activity and factor.

Two inventories differ for four kinds of reasons, and only two of them are something that happened in the city. What
one counts and the other does not is a bar of its own and is never scaled away. The bars add up to the difference.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import fsum
from typing import Final, Literal

from zeroward.methods.ghg.change.closing import closed
from zeroward.methods.ghg.change.lmdi import TINY, lmdi
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Kind = Literal["boundary", "method", "activity", "factor"]
KINDS: Final[tuple[Kind, ...]] = ("boundary", "method", "activity", "factor")


@dataclass(frozen=True, slots=True)
class Restated:
    """The earlier row computed again in one respect: with the later boundary, method or set of warming potentials.

    Other potentials are shown in the bar of method, but do not settle a change of method itself.
    """

    reason: Literal["boundary", "method", "gwp"]
    emissions: float
    activity: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an inventory: `key` is the same for the same thing in both ("residential.fuel/gas")."""

    key: str
    emissions: float
    activity: float | None = None
    method: str = ""
    sector: str = ""
    restated: tuple[Restated, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """An inventory. `scope` lists the keys that it counts, also those that are zero; without it, those of its rows."""

    rows: tuple[Row, ...]
    scope: Collection[str] | None = None

    def counts(self, key: str) -> bool:
        return key in self.scope if self.scope is not None else any(row.key == key for row in self.rows)


@dataclass(frozen=True, slots=True)
class Bar:
    kind: Kind
    key: str
    value: float
    sector: str = ""


@dataclass(frozen=True, slots=True)
class Waterfall:
    """`fsum((start, *values)) == end`."""

    start: float
    end: float
    bars: tuple[Bar, ...]

    @property
    def size(self) -> float:
        """The largest figure here: what rounding is measured by."""
        return max(abs(self.start), abs(self.end), *(abs(bar.value) for bar in self.bars))

    @property
    def by_kind(self) -> Mapping[Kind, float]:
        """The four bars of the overview."""
        sums = [fsum(bar.value for bar in self.bars if bar.kind == kind) for kind in KINDS]
        return dict(zip(KINDS, closed(sums, self.end - self.start, scale=self.size), strict=True))


def waterfall(before: Side, after: Side) -> Waterfall:
    """The bars between two inventories, by row. Raises MethodError when a key stands twice in one of them."""
    old, new = keyed(before), keyed(after)
    bars: list[Bar] = []
    for key in sorted(old.keys() | new.keys()):
        bars += between(key, old.get(key), new.get(key), before, after)
    start, end = fsum(row.emissions for row in old.values()), fsum(row.emissions for row in new.values())
    largest = max((abs(row.emissions) for row in (*old.values(), *new.values())), default=0.0)
    values = closed([bar.value for bar in bars], end - start, scale=largest)
    kept = [
        Bar(bar.kind, bar.key, value, bar.sector) for bar, value in zip(bars, values, strict=True) if value
    ]
    return Waterfall(start, end, tuple(kept))


def between(key: str, old: Row | None, new: Row | None, before: Side, after: Side) -> Iterable[Bar]:
    """The bars of one key."""
    sector = (new or old or Row(key, 0.0)).sector
    if old is None or new is None:
        change = (new.emissions if new else 0.0) - (old.emissions if old else 0.0)
        both = before.counts(key) and after.counts(key)
        # counted by both: it came or went, which is activity; counted by one: the boundary differs
        yield Bar("activity" if both else "boundary", key, change, sector)
        return
    at, activity, redone = old.emissions, old.activity, False
    for step in old.restated:
        yield Bar("boundary" if step.reason == "boundary" else "method", key, step.emissions - at, sector)
        at, activity = step.emissions, step.activity if step.activity is not None else activity
        redone = redone or step.reason == "method"
    if old.method != new.method and not redone:
        yield Bar("method", key, new.emissions - at, sector)
        return
    yield from happened(key, sector, (at, activity), (new.emissions, new.activity))


def happened(
    key: str, sector: str, old: tuple[float, float | None], new: tuple[float, float | None]
) -> Iterable[Bar]:
    """Activity and factor by logarithmic means. A row without activity, or a removal, cannot be split: it is shown
    as activity, for nothing says that its factor changed.
    """
    (first, amount), (last, later) = old, new
    if (
        amount is None
        or later is None
        or min(first, last, amount, later) < 0
        or lost(first, amount, last, later)
    ):
        yield Bar("activity", key, last - first, sector)
        return
    factors = [[a, e / a if a >= TINY else float("nan")] for e, a in ((first, amount), (last, later))]
    activity, factor = closed(lmdi(*factors).additive, last - first, scale=max(first, last))
    yield Bar("activity", key, activity, sector)
    yield Bar("factor", key, factor, sector)


def lost(first: float, amount: float, last: float, later: float) -> bool:
    """Whether there are emissions without activity."""
    return (amount < TINY and first != 0) or (later < TINY and last != 0)


def keyed(side: Side) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for row in side.rows:
        if row.key in found:
            raise MethodError(
                say("%(key)s stands twice in one inventory.", key=row.key),
                place=row.key,
                remedy="Add them first.",
            )
        if side.scope is not None and row.key not in side.scope:
            raise MethodError(say("%(key)s is outside the stated boundary.", key=row.key), place=row.key)
        found[row.key] = row
    return found
