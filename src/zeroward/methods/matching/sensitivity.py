"""How much a matching hangs on the weights: the share of changed weights under which each pair stays."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator, Philox
from numpy.typing import NDArray

from zeroward.methods.ghg.say import Said, say
from zeroward.methods.matching.compatibility import Compatibility, rescored
from zeroward.methods.matching.market import Places
from zeroward.methods.matching.weights import Weights
from zeroward.methods.runner import Runner, Serial

RUNS: Final = 200
CUT: Final = 25
"""Runs of a task."""
SPREAD: Final = 0.2


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """`stays` is the share of runs in which each learner kept its place (or its being without one)."""

    stays: NDArray[np.float64]
    runs: int
    spread: float
    seed: int

    def sentence(self, learner: int) -> Said:
        return say(
            "In %(count)s of %(runs)s runs with weights changed by about %(percent)s %% the place stays the same.",
            count=round(float(self.stays[learner]) * self.runs),
            runs=self.runs,
            percent=round(100 * self.spread),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Some of the runs: their factors, and what is matched how."""

    scored: Compatibility
    matching: Callable[[Compatibility], Places]
    base: Places
    factors: NDArray[np.float64]


def sensitivity(
    scored: Compatibility,
    matching: Callable[[Compatibility], Places],
    *,
    runs: int = RUNS,
    spread: float = SPREAD,
    seed: int = 0,
    runner: Runner | None = None,
) -> Sensitivity:
    """Match again with every weight multiplied by exp(spread × normal), and count how often each place stays.

    All factors are drawn before the runs are handed out; over another runner than `Serial`, `matching` is an `Again`.
    """
    base = matching(scored)
    kept = np.zeros(len(base), dtype=np.int64)
    drawn = Generator(Philox(seed)).normal(size=(runs, len(scored.weights.parts), 2))
    for part in (runner or Serial()).map(stays_in, _tasks(scored, matching, base, np.exp(spread * drawn))):
        kept += part
    return Sensitivity(kept / max(runs, 1), runs, spread, seed)


def stays_in(task: Task) -> NDArray[np.int64]:
    """In how many runs of one task each learner keeps its place."""
    scored = task.scored
    kept = np.zeros(len(task.base), dtype=np.int64)
    for factors in task.factors:
        changed = _changed(scored.weights, factors)
        kept += task.matching(rescored(scored.learners, scored.hosts, scored.parts, changed)) == task.base
    return kept


def _tasks(
    scored: Compatibility,
    matching: Callable[[Compatibility], Places],
    base: Places,
    factors: NDArray[np.float64],
) -> Iterator[Task]:
    for start in range(0, len(factors), CUT):
        yield Task(scored, matching, base, factors[start : start + CUT])


def _changed(weights: Weights, factors: NDArray[np.float64]) -> Weights:
    pairs = {
        one.key: (one.learner * float(mine), one.host * float(theirs))
        for one, (mine, theirs) in zip(weights.parts, factors, strict=True)
    }
    return weights.changed(pairs)
