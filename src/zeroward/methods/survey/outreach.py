"""Where consultations do not reach: members, contacts and answers in each cell of the frame, and its blind spots."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Vector, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.finite import finite_interval
from zeroward.methods.survey.frame_cells import cells_of_frame, size_of
from zeroward.methods.survey.intervals import binomial_interval
from zeroward.methods.survey.results import LEVEL, Estimate, Interval


@dataclass(frozen=True, slots=True)
class Reach:
    """One stage in one cell: how many members, their share with an exact interval, and it over that of the frame.

    The interval is that of Clopper and Pearson: it says how far chance could have moved the rate of the cell.
    `ratio` is None where nobody in the frame came to this stage.
    """

    count: int
    share: Estimate
    ratio: Interval | None
    ratio_value: float | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """One cell: who is in it, how far each stage got, and the blind-spot score.

    score = members × (1 - reach) × mean impact, where reach is the share at the last stage. `score_low` and
    `score_high` come from the interval of that share. `quotient` is the cell's share of all answers over its share of
    the frame.
    """

    of: Mapping[str, str]
    members: int
    stages: Mapping[str, Reach]
    impact: float
    score: float
    score_low: float
    score_high: float
    quotient: float | None
    rows: tuple[int, ...]


def coverage(
    frame: Mapping[str, ArrayLike],
    *,
    by: Sequence[str],
    stages: Mapping[str, ArrayLike],
    themes: Sequence[Collection[str]] | None = None,
    impact: ArrayLike | None = None,
    level: float = LEVEL,
) -> tuple[Coverage, ...]:
    """Every cell that occurs in the frame, the largest blind spot first.

    `stages` are 0 or 1 for each member, in their order ("invited", "registered", "answered"). `impact` weighs members
    (emissions, inhabitants; 1 without). Raises SurveyError for stages or impacts that do not fit the frame.
    """
    count = size_of(frame)
    marks = {name: _marks(name, values, count) for name, values in stages.items()}
    if not marks:
        raise refuse("No stage is given.", remedy="Give who was invited and who answered.", place="stages")
    weights = _impact(impact, count)
    whole = {name: float(values.mean()) for name, values in marks.items()}
    last = list(marks)[-1]
    found = []
    for cell in cells_of_frame(frame, by, themes=themes):
        rows, size = cell.rows, len(cell.rows)
        reaches = {name: _reach(values[rows], whole[name], level) for name, values in marks.items()}
        own, worth = reaches[last].share, float(weights[rows].mean())
        found.append(
            Coverage(
                cell.of,
                size,
                reaches,
                worth,
                size * (1 - own.value) * worth,
                size * (1 - own.interval.high) * worth,
                size * (1 - own.interval.low) * worth,
                reaches[last].ratio_value,
                tuple(rows.tolist()),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.score, tuple(one.of.values()))))


def _marks(name: str, values: ArrayLike, count: int) -> Vector:
    array = numbers(values, place=name)
    if len(array) != count or not np.isin(array, (0.0, 1.0)).all():
        raise refuse(
            "%(name)s needs 0 or 1 for each of %(count)s members.",
            remedy="Give 1 where the member came to this stage, 0 where not.",
            place=name,
            name=name,
            count=count,
        )
    return array


def _impact(impact: ArrayLike | None, count: int) -> Vector:
    array = np.ones(count) if impact is None else numbers(impact, place="impact")
    if len(array) != count or np.isnan(array).any() or (array < 0).any():
        raise refuse(
            "The impact is missing or below zero for some members.",
            remedy="Give a number from 0 up for each member, or none at all.",
            place="impact",
        )
    return array


def _reach(marks: Vector, whole: float, level: float) -> Reach:
    x, n = int(marks.sum()), len(marks)
    share = x / n
    interval = binomial_interval(x, n, method="clopper-pearson", level=level)
    se = float(np.sqrt(share * (1 - share) / n))
    estimate = Estimate(share, se, float("inf"), interval, n, float(n), "members of the frame in this cell")
    if not whole > 0:
        return Reach(x, estimate, None, None)
    ratio = Interval(interval.low / whole, interval.high / whole, level, interval.method)
    return Reach(x, estimate, ratio, share / whole)


def unheard(members: int, answered: int, with_property: int, *, level: float = LEVEL) -> tuple[int, int]:
    """How many of a cell's members may have a property that `with_property` of the `answered` have: exact bounds."""
    found = finite_interval(with_property, answered, members, level=level)
    return found.members_low, found.members_high


def inequality(touches: ArrayLike) -> tuple[float, Vector]:
    """Gini's coefficient of contacts per member, and the Lorenz curve (share of contacts of the least contacted).

    Raises SurveyError when nobody was contacted.
    """
    array = np.sort(numbers(touches, place="touches"))
    if np.isnan(array).any() or (array < 0).any() or not array.sum() > 0:
        raise refuse("Nobody was contacted.", remedy="Give the contacts of each member.", place="touches")
    curve = np.concatenate([[0.0], np.cumsum(array) / array.sum()])
    area = float(((curve[1:] + curve[:-1]) / 2).sum()) / len(array)
    return 1 - 2 * area, curve
