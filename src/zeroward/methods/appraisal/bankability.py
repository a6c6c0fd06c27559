"""How far a project is from being financed: points by criterion, what blocks, and what to do next.

Each criterion stands on a level. It is answered, or measured by a number (the share of money that is missing), or
answered and limited by one (a debt that is not covered). Points are the weight that a kind of funder gives the
criterion times the level's share. What is not known is no zero: the score is a range from what is known to what it
could be. Weights are data (`bankability_data`), and are an assumption of this platform.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, isfinite

from zeroward.methods.appraisal.bankability_data import (
    BankabilityData,
    Criterion,
    FunderView,
    bankability_data,
)
from zeroward.methods.appraisal.numbers import no_number
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Part:
    """One criterion. `level` None is not known. `capped`: the answer was better than the number behind it allows.
    `gain` is what the next level adds (for what is not known, what an answer could add)."""

    criterion: Criterion
    weight: float
    level: int | None
    capped: bool = False
    blocks: bool = False

    @property
    def points(self) -> float:
        return self.weight * self.criterion.levels[self.level].points if self.level is not None else 0.0

    @property
    def most(self) -> float:
        return self.weight if self.level is None else self.points

    @property
    def gain(self) -> float:
        if self.level is None or self.level == self.criterion.top:
            return self.most - self.points
        return self.weight * self.criterion.levels[self.level + 1].points - self.points

    @property
    def label(self) -> str:
        """The level in words, "" when it is not known."""
        return self.criterion.levels[self.level].label if self.level is not None else ""

    @property
    def step(self) -> str:
        """What leads to the next level, "" at the top and where nothing is known yet."""
        return self.criterion.levels[self.level].step if self.level is not None else ""


@dataclass(frozen=True, slots=True)
class Bankability:
    """`score` to `most`: from what is known to what it would be if all that is not known were at its best."""

    view: FunderView
    parts: tuple[Part, ...]
    band: str

    @property
    def score(self) -> float:
        return fsum(one.points for one in self.parts)

    @property
    def most(self) -> float:
        return fsum(one.most for one in self.parts)

    @property
    def blocking(self) -> tuple[Part, ...]:
        """What this kind of funder would refuse the project for."""
        return tuple(one for one in self.parts if one.blocks)

    @property
    def unknown(self) -> tuple[Part, ...]:
        """What nobody has answered yet, the heaviest first."""
        open_parts = [one for one in self.parts if one.level is None and one.weight > 0]
        return tuple(sorted(open_parts, key=lambda one: -one.weight))

    @property
    def steps(self) -> tuple[Part, ...]:
        """What to do next: what blocks first, then the most points for the work."""
        open_parts = [one for one in self.parts if one.step and (one.blocks or one.gain > 0)]
        return tuple(sorted(open_parts, key=lambda one: (not one.blocks, -one.gain / one.criterion.effort)))

    @property
    def next_step(self) -> Part | None:
        return self.steps[0] if self.steps else None


def bankability(
    levels: Mapping[str, int | None],
    facts: Mapping[str, float | None],
    view: str = "balanced",
    data: BankabilityData | None = None,
) -> Bankability:
    """How a kind of funder (`view`) sees a project.

    `levels` are answers by criterion; `facts` are numbers: `gap` and `documents` as shares from 0 to 1, `cover` the
    lowest debt service cover ratio (None: there is no debt, or it is not known). Raises MethodError for an unknown
    view or criterion, a level that does not exist, or a number that means nothing.
    """
    data = data or bankability_data()
    if view not in data.views:
        raise _unknown(view, "view")
    chosen = data.views[view]
    by_key = {one.key: one for one in data.criteria}
    for key, level in levels.items():
        if key not in by_key or (level is not None and not 0 <= level <= by_key[key].top):
            raise _unknown(key, "levels")
    for name, value in facts.items():
        if value is not None and not isfinite(value):
            raise no_number(name)
    parts = tuple(_part(one, chosen, levels.get(one.key), facts) for one in data.criteria)
    score = fsum(one.points for one in parts)
    band = max((one for one in data.bands if score >= one.least - 1e-9), key=lambda one: one.least)
    return Bankability(chosen, parts, band.label)


def _part(
    criterion: Criterion, view: FunderView, answered: int | None, facts: Mapping[str, float | None]
) -> Part:
    value = facts.get(criterion.fact) if criterion.fact else None
    level, capped = answered, False
    if criterion.is_measured:
        level = _measured(criterion, value)
    elif answered is not None and value is not None:
        level = min([answered, *(cap for below, cap in criterion.caps if value < below)])
        capped = level < answered
    least = view.blocking.get(criterion.key, 0)
    blocks = level is not None and level < least
    return Part(criterion, view.weights[criterion.key], level, capped, blocks)


def _measured(criterion: Criterion, value: float | None) -> int | None:
    """The highest level that the number reaches; the lowest when it reaches none."""
    if value is None:
        return None
    return max((at for at, one in enumerate(criterion.levels) if one.holds(value)), default=0)


def _unknown(key: str, place: str) -> MethodError:
    return MethodError(
        say("There is no %(key)s here.", key=key), place=place, remedy=say("Choose one of the list.")
    )
