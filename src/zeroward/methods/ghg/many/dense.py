"""Kilograms of each gas per unit of every kind of row, for each place and year that occurs.

The same rows and rules as for a single city decide (`RowEngine`), once for each place and year where the answer can
differ. A city without factors of its own shares those of its region or country.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.activities import BY_FACTOR
from zeroward.methods.ghg.factors import FactorSet, Fallback, use_of
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.many.kinds import Kind
from zeroward.methods.ghg.method import METHODS, MethodError
from zeroward.methods.ghg.resolve import asked_of, factor_key
from zeroward.methods.ghg.row_engine import RowEngine
from zeroward.methods.ghg.rules import Rules
from zeroward.methods.ghg.say import say

Floats = NDArray[np.float64]
Indices = NDArray[np.int32]
ABSENT: Final = -1
MOST_REMEMBERED: Final = 20_000
"""Places and years; then memory starts anew: cities with factors of their own may be many."""
_GRID: Final = ("electricity", "heat", "cooling")


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of row that has no factor at a place in a year."""

    kind: int
    place: str
    year: int
    message: str


class DenseFactors:
    """Grows as places and years turn up. `gaps` and `fallbacks` say what is missing, and what was taken instead.

    Kinds that ask the same question (the same key, use and unit) are answered once.
    """

    def __init__(self, kinds: tuple[Kind, ...], factors: FactorSet, rules: Rules | None = None) -> None:
        self.kinds = kinds
        self.factors = factors
        self.fallbacks: dict[tuple[int, str, int], tuple[Fallback, ...]] = {}
        self._engine = RowEngine(factors, rules or Rules())
        self._gaps: dict[tuple[int, str, int], Gap] = {}
        self._vectors: list[Floats] = []
        self._known: dict[bytes, int] = {}
        self._values = np.zeros((0, len(GASES)))
        self._rows: dict[tuple[int, str, int], int] = {}
        self._columns: dict[tuple[str, int], Indices] = {}
        first: dict[Hashable, int] = {}
        alike = [first.setdefault(_question(kind), number) for number, kind in enumerate(kinds)]
        asked = sorted(set(alike))
        self._class_of = np.searchsorted(asked, alike)
        self._varying = [
            (at, number, by_place, by_year)
            for at, number in enumerate(asked)
            for by_place, by_year in (self._varies(kinds[number]),)
            if by_place or by_year
        ]
        moving = {at for at, *_ in self._varying}
        self._fixed = np.array(
            [ABSENT if at in moving else self._row(number, "", 0) for at, number in enumerate(asked)],
            dtype=np.int32,
        )

    def column(self, place: str, year: int) -> Indices:
        """For each kind the row of `values`, or ABSENT where there is no factor. `place` as `nearest` gives it."""
        column = self._columns.get((place, year))
        if column is None:
            if len(self._columns) >= MOST_REMEMBERED:
                self._columns.clear()
                self._rows.clear()
            rows = self._fixed.copy()
            for at, number, by_place, by_year in self._varying:
                rows[at] = self._row(number, place if by_place else "", year if by_year else 0)
            column = self._columns[place, year] = rows[self._class_of]
        return column

    def nearest(self, place: str) -> str:
        """The place whose factors apply: two places with the same answer have the same column."""
        return self.factors.nearest(place)

    @property
    def gaps(self) -> list[Gap]:
        """What had no factor, in the order in which it was met."""
        return list(self._gaps.values())

    @property
    def values(self) -> Floats:
        """Kilograms of each gas per unit: (row, gas)."""
        if len(self._values) < len(self._vectors):
            self._values = np.array(self._vectors)
        return self._values

    def _varies(self, kind: Kind) -> tuple[bool, bool]:
        """Whether the answer for a kind depends on place and year."""
        if kind.method != BY_FACTOR:
            method = METHODS.get(kind.method)
            asks = method is not None and method.demand is not None  # its energy meets factors
            return asks, asks
        if kind.factor:
            return False, False
        try:
            key = factor_key(asked_of(kind.activity(1.0, "", 0)))
        except MethodError:
            return False, False
        if key in _GRID:
            return True, True
        return self.factors.varies(key)

    def _row(self, number: int, place: str, year: int) -> int:
        row = self._rows.get((number, place, year))
        if row is None:
            row = self._rows[number, place, year] = self._resolved(number, place, year)
        return row

    def _resolved(self, number: int, place: str, year: int) -> int:
        kind = self.kinds[number]
        try:
            one = self._engine.row(kind.activity(1.0, place, year))
            if kind.method != BY_FACTOR or kind.inputs.get("contracts"):
                self._check_proportional(kind, one.kg, place, year)
        except MethodError as error:
            self._gaps[number, place, year] = Gap(number, place, year, error.message)
            return ABSENT
        if one.fallbacks:
            self.fallbacks[number, place, year] = one.fallbacks
        kg = one.kg
        row = self._known.setdefault(kg.tobytes(), len(self._vectors))
        if row == len(self._vectors):
            self._vectors.append(kg)
        return row

    def _check_proportional(self, kind: Kind, one: Floats, place: str, year: int) -> None:
        """Raises MethodError for a method whose result is no multiple of its amount."""
        for amount in (0.0, 1_000.0):
            kg = self._engine.row(kind.activity(amount, place, year)).kg
            if not np.allclose(kg, amount * one, rtol=1e-9, atol=1e-12):
                raise MethodError(
                    say("%(method)s is not proportional to its amount.", method=kind.method),
                    place="method",
                    remedy="Compute such rows one inventory at a time.",
                )


def _question(kind: Kind) -> Hashable:
    """What decides about a factor: kinds that agree in it share their answers."""
    if kind.method != BY_FACTOR or kind.inputs or kind.factor:
        return id(kind)
    try:
        asked = asked_of(kind.activity(1.0, "", 0))
        key = factor_key(asked)
    except MethodError:
        return id(kind)
    use = use_of(kind.source) if key.startswith("fuel.") else ""
    return key, use, kind.carrier, kind.unit, kind.source.endswith(".losses")
