"""What reviewers gave, together: the weighted mean of each application, how far they are apart, who is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any, Final

from zeroward.exchange.models import Review, ReviewState
from zeroward.exchange.queries.reviewers import is_counted

APART: Final = 25.0
"""Points of a hundred between two readers from which on they should talk."""


@dataclass(frozen=True, slots=True)
class Score:
    """`mean` of 0 to 100, None before the first review; `spread` between the highest and the lowest. `asked` are those
    who are done or can still be: nobody waits for a reader who left."""

    mean: float | None
    low: float | None
    high: float | None
    done: int
    asked: int
    conflicts: int

    @property
    def spread(self) -> float | None:
        return self.high - self.low if self.high is not None and self.low is not None else None

    @property
    def is_apart(self) -> bool:
        return self.spread is not None and self.done > 1 and self.spread >= APART


NOBODY: Final = Score(None, None, None, 0, 0, 0)


def weighted(scores: Mapping[str, Any], criteria: Sequence[Mapping[str, Any]]) -> float | None:
    """One review in points of 0 to 100: each criterion counts by its weight. None while one is missing."""
    if not criteria or any(one["key"] not in scores for one in criteria):
        return None
    total = float(sum(one["weight"] for one in criteria))
    if not total:
        return None
    points = sum(one["weight"] * scores[one["key"]] / one["most"] for one in criteria)
    return float(100.0 * points / total)


def together(reviews: Iterable[Review], criteria: Sequence[Mapping[str, Any]]) -> Score:
    """The reviews of one application in one phase."""
    rows = list(reviews)
    values = [
        value
        for one in rows
        if one.state == ReviewState.DONE and (value := weighted(one.scores, criteria)) is not None
    ]
    conflicts = sum(one.state == ReviewState.CONFLICT for one in rows)
    asked = sum(is_counted(one) for one in rows)
    if not values:
        return Score(None, None, None, 0, asked, conflicts)
    return Score(fmean(values), min(values), max(values), len(values), asked, conflicts)


def scores_of(
    reviews: Iterable[Review], criteria: Sequence[Mapping[str, Any]], phase: str
) -> dict[int, Score]:
    """By application, for one phase."""
    rows: dict[int, list[Review]] = {}
    for one in reviews:
        if one.phase == phase:
            rows.setdefault(one.application_id, []).append(one)
    return {key: together(found, criteria) for key, found in rows.items()}
