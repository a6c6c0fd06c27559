"""Emissions row by row: kilograms of each gas, where they come from, and what is missing.

Sums are exact sums of the parts, rounded once (`math.fsum`): no order of rows changes a bit of them.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.activities import ActivityTable
from zeroward.methods.ghg.explain import Explanation, explain
from zeroward.methods.ghg.factors.record import Fallback
from zeroward.methods.ghg.gases import GASES
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.trace import Trace
from zeroward.methods.ghg.weights import weights

if TYPE_CHECKING:
    from zeroward.methods.ghg.rules import Rules

Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row, or should be known about it. `row` is its position, `key` the caller's own."""

    row: int
    key: str
    place: str
    message: str
    remedy: str = ""
    kind: Literal["missing", "error", "warning"] = "warning"


def co2e_of(kg: Floats, gwp: Mapping[str, float]) -> Floats:
    """CO2 equivalents of each row. Raises MissingError when a gas that occurs has no potential in the set."""
    weight = weights(gwp)
    unknown = np.isnan(weight)
    occurring = unknown & (kg != 0).any(axis=0)
    if occurring.any():
        gas = GASES[int(np.flatnonzero(occurring)[0])]
        raise MissingError(
            say("The set of warming potentials has none for %(gas)s.", gas=gas),
            place="gwp",
            remedy="Choose another set.",
        )
    used = np.flatnonzero(kg.any(axis=0))
    parts = (kg[:, used] * weight[used]).tolist()
    return np.array([math.fsum(row) for row in parts], dtype=np.float64)


@dataclass(frozen=True, eq=False)
class EmissionTable:
    """One row per activity. `kg` has a column per gas of `GASES`; a row that could not be computed is zero there and
    True in `missing`: check `complete` before a total is called one.
    """

    activities: ActivityTable
    kg: Floats
    missing: Mask
    factor_ids: tuple[tuple[str, ...], ...]
    fallbacks: tuple[tuple[Fallback, ...], ...]
    problems: tuple[Problem, ...]
    notation: tuple[str, ...]
    gwp: Mapping[str, float]
    gwp_set: str
    rules: "Rules"
    traces: tuple[Trace, ...]

    def __len__(self) -> int:
        return len(self.missing)

    @cached_property
    def co2e(self) -> Floats:
        """Kilograms of CO2 equivalents of each row."""
        return co2e_of(self.kg, self.gwp)

    @property
    def complete(self) -> bool:
        """Whether every row could be computed."""
        return not bool(self.missing.any())

    def total(self, mask: Mask | None = None) -> float:
        """Kilograms of CO2 equivalents of the rows in the mask, or of all."""
        return math.fsum(self.co2e if mask is None else self.co2e[mask])

    def by_gas(self, mask: Mask | None = None) -> dict[str, float]:
        """Kilograms of each gas that occurs."""
        kg = self.kg if mask is None else self.kg[mask]
        return {gas: math.fsum(kg[:, at]) for at, gas in enumerate(GASES) if kg[:, at].any()}

    def by_source(self) -> dict[str, float]:
        """Kilograms of CO2 equivalents of each source, by name."""
        parts: dict[str, list[float]] = {}
        for source, value in zip(self.activities.source, self.co2e, strict=True):
            parts.setdefault(source, []).append(value)
        return {source: math.fsum(parts[source]) for source in sorted(parts)}

    def problems_of(self, row: int) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.row == row)

    def restated(self, gwp: Mapping[str, float], gwp_set: str = "") -> "EmissionTable":
        """The same gases with another set of warming potentials."""
        return replace(self, gwp=gwp, gwp_set=gwp_set)

    def explain(self, row: int) -> Explanation:
        """How the figure of a row came about, step by step."""
        return explain(self, row)
