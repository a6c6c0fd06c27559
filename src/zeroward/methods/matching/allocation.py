"""Places by score under rules: seats, smallest numbers, fairness floors and ceilings for groups of learners.

`sum` makes the sum of fit largest; `fairest` first makes the worst fit of those placed as good as it can be. Rules
of groups that do not overlap make a network, and the answer is a whole number by itself; HiGHS proves it in any case.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.market import NOWHERE, Places


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `least` and at most `most` of these learners (numbers) get a place; with `host`, a place there."""

    name: str
    learners: Collection[int]
    least: int = 0
    most: int | None = None
    host: int | None = None


@dataclass(frozen=True, slots=True)
class Allocation:
    """`places` are the hosts of the learners, `value` the sum of fit, `worst` the smallest fit of a pair."""

    places: Places
    value: float
    worst: float
    notes: tuple[Said, ...] = field(default=())


def allocate(
    fit: NDArray[np.float64],
    *,
    capacity: Sequence[int] | NDArray[np.int64],
    lower: Sequence[int] | NDArray[np.int64] | None = None,
    floors: Sequence[Floor] = (),
    aim: Literal["sum", "fairest"] = "sum",
    fill: bool = True,
    seconds: float = 60.0,
) -> Allocation:
    """Place learners (rows) with hosts (columns). NaN is a pair that must not be. Negative fit is allowed.

    With `fill` as many as possible are placed before the sum of fit counts. Raises MethodError when the rules cannot
    be kept together, and says which one cannot be kept alone.
    """
    program = _Program(
        fit, np.asarray(capacity), np.asarray(lower if lower is not None else np.zeros(fit.shape[1])), floors
    )
    count = program.most(seconds) if fill else 0
    least = -np.inf
    if aim == "fairest" and count:
        least = _fairest(program, count, seconds)
    return program.solve(count, least, seconds)


def what_if(
    fit: NDArray[np.float64],
    learner: int,
    host: int,
    *,
    names: tuple[str, str],
    value: float,
    capacity: Sequence[int] | NDArray[np.int64],
    lower: Sequence[int] | NDArray[np.int64] | None = None,
    floors: Sequence[Floor] = (),
) -> Said:
    """What the sum of fit, now `value`, would be with this pair: the reason why it is not. `names` are of both."""
    words = {"learner": names[0], "host": names[1], "value": f"{value:.3f}"}
    if not np.isfinite(fit[learner, host]):
        return say("%(learner)s and %(host)s must not be paired.", **words)
    forced = fit.copy()
    forced[learner] = np.nan
    forced[learner, host] = fit[learner, host]
    try:
        other = allocate(forced, capacity=capacity, lower=lower, floors=[*floors, Floor("", [learner], 1)])
    except MethodError:
        return say("With %(learner)s at %(host)s the rules could not be kept.", **words)
    if other.value < value:
        return say(
            "With %(learner)s at %(host)s the sum of fit would be %(other)s instead of %(value)s.",
            other=f"{other.value:.3f}", **words,
        )  # fmt: skip
    return say("%(learner)s at %(host)s would be as good: the sum of fit stays at %(value)s.", **words)


def _fairest(program: "_Program", count: int, seconds: float) -> float:
    """The highest smallest fit with which as many can be placed: by halving."""
    values = np.unique(program.values)
    low, high = 0, len(values) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if program.possible(count, float(values[middle]), seconds):
            low = middle
        else:
            high = middle - 1
    return float(values[low])


class _Program:
    def __init__(
        self,
        fit: NDArray[np.float64],
        capacity: NDArray[np.int64],
        lower: NDArray[np.int64],
        floors: Sequence[Floor],
    ) -> None:
        self.fit, self.floors = fit, floors
        self.learner, self.host = np.nonzero(np.isfinite(fit))
        self.values = fit[self.learner, self.host]
        self.capacity, self.lower = capacity, lower
        blocks = [self._rows(self.learner, fit.shape[0]), self._rows(self.host, fit.shape[1])]
        for one in floors:
            inside = np.isin(self.learner, list(one.learners))
            if one.host is not None:
                inside &= self.host == one.host
            blocks.append(scipy.sparse.csr_array(inside.astype(np.float64)[None, :]))
        blocks.append(scipy.sparse.csr_array(np.ones((1, len(self.values)))))
        self.matrix = scipy.sparse.csr_array(scipy.sparse.vstack(blocks))
        self.low: list[NDArray[Any]] = [
            np.zeros(fit.shape[0]),
            lower,
            np.array([one.least for one in floors]),
        ]
        tops = [np.inf if one.most is None else one.most for one in floors]
        self.high = np.concatenate((np.ones(fit.shape[0]), capacity, tops, [np.inf]))

    def _rows(self, rows: NDArray[np.int64], count: int) -> "scipy.sparse.csr_array":
        return scipy.sparse.csr_array(
            (np.ones(len(rows)), (rows, np.arange(len(rows)))), shape=(count, len(rows))
        )

    def _run(
        self, cost: NDArray[np.float64], count: int, least: float, seconds: float
    ) -> NDArray[np.bool_] | None:
        from scipy.optimize import Bounds, LinearConstraint, milp  # heavy

        if not len(self.values):
            need = max(count, *(float(np.max(part, initial=0)) for part in self.low))
            return None if need > 0 else np.zeros(0, dtype=bool)
        low = np.concatenate((*self.low, [count]))
        top = (self.values >= least).astype(np.float64)
        found = milp(cost, constraints=LinearConstraint(self.matrix, low, self.high), bounds=Bounds(0, top),
                     integrality=np.ones(len(cost)), options={"time_limit": seconds, "mip_rel_gap": 0.0})  # fmt: skip
        return None if found.x is None else np.round(found.x).astype(bool)

    def possible(self, count: int, least: float, seconds: float) -> bool:
        return self._run(np.zeros(len(self.values)), count, least, seconds) is not None

    def most(self, seconds: float) -> int:
        found = self._run(-np.ones(len(self.values)), 0, -np.inf, seconds)
        if found is None:
            raise self._why(seconds)
        return int(found.sum())

    def solve(self, count: int, least: float, seconds: float) -> Allocation:
        found = self._run(-self.values, count, least, seconds)
        if found is None:
            raise self._why(seconds)
        places = np.full(self.fit.shape[0], NOWHERE, dtype=np.int64)
        places[self.learner[found]] = self.host[found]
        chosen = self.values[found]
        worst = float(chosen.min()) if len(chosen) else float("nan")
        return Allocation(places, float(chosen.sum()), worst)

    def _why(self, seconds: float) -> MethodError:
        """Which rule cannot be kept even alone; otherwise that they cannot be kept together."""
        whole, rules = self.low, self.floors
        for at, one in enumerate(rules):
            self.low = [
                whole[0],
                np.zeros_like(self.lower),
                np.array([one.least if at == other else 0 for other in range(len(rules))]),
            ]
            if self._run(np.zeros(len(self.values)), 0, -np.inf, seconds) is None:
                return MethodError(
                    say(
                        "The rule %(name)s cannot be kept: it asks for at least %(least)s.",
                        name=one.name,
                        least=one.least,
                    ),
                    place=one.name,
                    remedy=say("Lower the smallest number, or let more pairs be possible."),
                )
        return MethodError(
            say("The smallest numbers of hosts and the rules for groups cannot be kept together."),
            place="lower",
            remedy=say("Lower a smallest number, close a host, or let more pairs be possible."),
        )
