"""What would change a score or open a gate: each single answer or step, tried out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np

from zeroward.methods.conditions.many import as_verdict
from zeroward.methods.funding.cities import Cities
from zeroward.methods.funding.compiled import Compiled
from zeroward.methods.funding.scoring import Scoring

LEAST: Final = 0.005
"""A gain below this is not worth a sentence."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that a city could do or find: the fact becomes `to`, or grows by `add` (numbers)."""

    fact: str
    to: Any = None
    add: float = 0.0

    def taken(self, facts: Mapping[str, Any]) -> dict[str, Any] | None:
        """The facts afterwards; None when the step changes nothing or has no ground to stand on."""
        before = facts.get(self.fact)
        if self.to is not None:
            return None if before == self.to else {**facts, self.fact: self.to}
        if isinstance(before, bool) or not isinstance(before, int | float):
            return None
        return {**facts, self.fact: before + self.add}


STEPS: Final = (
    Step("secap_adopted", to=True),
    Step("council_decision", to=True),
    Step("neutrality_pledge", to=True),
    Step("covenant_member", to=True),
    Step("investment_plan", to=True),
    Step("sump_adopted", to=True),
    Step("urban_strategy", to=True),
    Step("can_prefinance", to=True),
    Step("cofinancing_percent", add=10.0),
    Step("staff_days", add=20.0),
)
"""Steps that a city can take by itself. Where it lies and how many people live there are none."""


@dataclass(frozen=True, slots=True)
class Change:
    """One step with what it does to an opportunity: the gain in score, and the gates as one before and after."""

    place: int
    step: Step
    gain: float
    before: bool | None
    after: bool | None

    @property
    def opens(self) -> bool:
        """It opens what was closed, or settles what was open."""
        return self.before is not True and self.after is not self.before


def changes(
    compiled: Compiled,
    facts: Mapping[str, Any],
    now: datetime,
    places: Sequence[int],
    *,
    text: Collection[str] = (),
    steps: Sequence[Step] = STEPS,
) -> dict[int, tuple[Change, ...]]:
    """By opportunity (its place in `compiled.offers`): what opens it first, then the larger gain.

    A score is compared with the score before; one that a gate closed counts as nought.
    """
    tried = [(step, after) for step in steps if (after := step.taken(facts)) is not None]
    chosen = np.array(list(places), np.int32)
    found: dict[int, list[Change]] = {int(place): [] for place in places}
    if not tried or not len(chosen):
        return dict.fromkeys(found, ())
    cities = Cities([facts, *(after for _, after in tried)], [text] * (len(tried) + 1))
    scoring = Scoring(compiled, cities, now)
    rows = np.repeat(np.arange(len(cities)), len(chosen))
    scored = scoring.exact(rows, np.tile(chosen, len(cities)))
    worth = np.where(scored.verdicts > 0, scored.scores, 0.0).reshape(len(cities), len(chosen))
    codes = scored.verdicts.reshape(len(cities), len(chosen))
    for column, place in enumerate(found):
        for row, (step, _) in enumerate(tried, 1):
            gain = float(worth[row, column] - worth[0, column])
            change = Change(place, step, gain, as_verdict(codes[0, column]), as_verdict(codes[row, column]))
            if gain >= LEAST or change.opens:
                found[place].append(change)
    return {place: tuple(sorted(rows, key=_order)) for place, rows in found.items()}


def _order(change: Change) -> tuple[bool, float, str]:
    return (not change.opens, -change.gain, change.step.fact)
