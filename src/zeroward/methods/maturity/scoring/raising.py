"""What would raise the score, by how much, and for which effort: one step at a time, each by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from zeroward.methods.maturity.scoring.scoring import Part, Scored
from zeroward.methods.maturity.scoring.structure import Branch, Leaf, Number, exact, leaves

Kind = Literal["level", "evidence"]
SHOWING: Final = 1
"""Effort of showing what is there already, where a level more takes 1 to 3."""


@dataclass(frozen=True, slots=True)
class Raise:
    """`gain` is what the step adds to the whole. A "level" step does one level more, with the evidence that it needs to
    count; an "evidence" step shows what was said already. `to` is the level reached, 0 to the highest."""

    key: str
    kind: Kind
    gain: Fraction
    effort: Fraction
    to: Fraction

    @property
    def worth(self) -> Fraction:
        """Gain for one unit of effort."""
        return self.gain / self.effort


def raises(root: Branch, scored: Scored, *, showing: Number = SHOWING) -> list[Raise]:
    """Steps that raise the score, those with the most gain for their effort first; ties by gain, then by key.

    For each question that is known: one level more, or, where more was said than counts, evidence for all of it. A
    question that nobody answered is no step here: answering it may lower the score (`Node.low`, `Node.high`).
    """
    found = [
        step for leaf in leaves(root) if (step := _step(leaf, scored.parts[leaf.key], showing)) is not None
    ]
    return sorted(found, key=lambda one: (-one.worth, -one.gain, one.key))


def with_steps(scored: Scored, steps: Iterable[Raise]) -> Fraction | None:
    """The score of the whole when these steps are done, each on a question of its own; None where there is no score."""
    if scored.whole.score is None:
        return None
    return scored.whole.score + sum((step.gain for step in steps), Fraction(0))


def _step(leaf: Leaf, part: Part, showing: Number) -> Raise | None:
    if part.value is None or part.claimed is None or not part.share:
        return None
    if part.value < part.claimed:
        return Raise(leaf.key, "evidence", part.withheld, exact(showing), part.claimed * leaf.top)
    if part.claimed >= 1:
        return None
    to = min(part.claimed + Fraction(1, leaf.top), Fraction(1))
    return Raise(leaf.key, "level", part.share * (to - part.value), exact(leaf.effort), to * leaf.top)
