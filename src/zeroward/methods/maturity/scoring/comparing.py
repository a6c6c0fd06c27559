"""Two results side by side: what changed in each answer, and how the changes add up to that of the score."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from zeroward.methods.maturity.scoring.scoring import Part, Scored

How = Literal[
    "raised", "lowered", "same", "now_known", "no_longer_known", "now_concerned", "no_longer_concerned", "added",
    "dropped", "open",
]  # fmt: skip
ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Change:
    """One question. `by_answer`: what another level alone does; `by_weight`: what it does that the question weighs
    more or less in the whole, because others were answered, added, or do not concern the city any more."""

    key: str
    how: How
    before: Fraction | None
    after: Fraction | None
    by_answer: Fraction
    by_weight: Fraction

    @property
    def total(self) -> Fraction:
        return self.by_answer + self.by_weight


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes` add up to `total` exactly; None when one of the two has no score. `groups` by key: before, after."""

    before: Fraction | None
    after: Fraction | None
    changes: tuple[Change, ...]
    groups: dict[str, tuple[Fraction | None, Fraction | None]]

    @property
    def total(self) -> Fraction | None:
        return None if self.before is None or self.after is None else self.after - self.before


def compare(before: Scored, after: Scored) -> Comparison:
    """What happened between two results, also of different versions of the questions.

    A question's weight matters as far as its level differs from the score: what is as good as the mean of both scores
    changes nothing by weighing more.
    """
    first, second = before.whole.score, after.whole.score
    centre = ((first or ZERO) + (second or ZERO)) / 2 if first is not None and second is not None else None
    keys = [*after.parts, *(key for key in before.parts if key not in after.parts)]
    changes = tuple(_change(key, before.parts.get(key), after.parts.get(key), centre) for key in keys)
    groups = {
        key: (_score_of(before, key), _score_of(after, key))
        for key in [*after.nodes, *(key for key in before.nodes if key not in after.nodes)]
        if key not in (before.root, after.root)
    }
    return Comparison(first, second, changes, groups)


def _score_of(scored: Scored, key: str) -> Fraction | None:
    return scored.nodes[key].score if key in scored.nodes else None


def _change(key: str, old: Part | None, new: Part | None, centre: Fraction | None) -> Change:
    start, end = _value(old), _value(new)
    left, right = (old.share if old else ZERO), (new.share if new else ZERO)
    by_answer = by_weight = ZERO
    if centre is not None:
        if start is not None and end is not None:
            by_answer = (left + right) / 2 * (end - start)
            by_weight = (right - left) * ((start + end) / 2 - centre)
        elif (single := start if end is None else end) is not None:
            by_weight = (right - left) * (single - centre)
    return Change(key, _how(old, new, start, end), start, end, by_answer, by_weight)


def _value(part: Part | None) -> Fraction | None:
    """What counts in the score: nothing of a question that does not."""
    return part.value if part is not None and part.share else None


def _how(old: Part | None, new: Part | None, start: Fraction | None, end: Fraction | None) -> How:
    if old is None or new is None:
        return "added" if old is None else "dropped"
    if start is not None and end is not None:
        return "same" if start == end else "raised" if end > start else "lowered"
    if (old.state == "not_concerned") != (new.state == "not_concerned"):
        return "now_concerned" if old.state == "not_concerned" else "no_longer_concerned"
    if start is None and end is None:
        return "open"
    return "now_known" if start is None else "no_longer_known"
