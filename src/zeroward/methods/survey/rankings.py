"""What a room put first: Borda points and first choices, with intervals that a small room deserves.

Each person orders some or all of the options. With m options the first one gets m - 1 points, the next m - 2, the last
0; what somebody left out shares the points that are left, evenly. `points` is the mean over people as a share of the
m - 1 that are possible: 1 = first for all, 0 = last for all, 0.5 = as often before as behind the others.

The interval of the points is the bound of Hoeffding, which assumes nothing, when fewer than ten took part or all agree;
else the mean ± t · s / sqrt(n), kept between 0 and 1. First choices have the interval of Wilson. Both treat those who
answered as if drawn by chance from all who could have; in a room nobody is, so what is uncertain is at least this much.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.intervals import binomial_interval
from zeroward.methods.survey.results import LEVEL, Interval, quantile_of_t

SMALL = 10
"""Below this many people nothing is assumed about how their points spread."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One option: mean points (0 to 1) with interval; how many put it first, with the interval of that share;
    how many named it at all. `apart` is True when its interval lies wholly below that of the option before it."""

    option: str
    points: float
    interval: Interval
    firsts: int
    firsts_interval: Interval
    named: int
    apart: bool


@dataclass(frozen=True, slots=True)
class RankedRoom:
    """The options, the most points first, and how many people ordered them. `leader` is the one option that is apart
    from all others, "" when the intervals do not tell."""

    n: int
    rows: tuple[Ranked, ...]
    leader: str


def rank_room(
    rankings: Sequence[Sequence[str]], options: Sequence[str], *, level: float = LEVEL
) -> RankedRoom:
    """Sum up the orders that people gave. Orders without any option are left out; options of equal points keep the
    order of `options`. Raises SurveyError for fewer than two options, an unknown one, or one named twice."""
    _check(rankings, options)
    given = [list(order) for order in rankings if order]
    if not given:
        return RankedRoom(0, (), "")
    table = np.array([_points(order, options) for order in given])
    means = table.mean(axis=0)
    ends = [_interval(table[:, place], level) for place in range(len(options))]
    rows: list[Ranked] = []
    for place in sorted(range(len(options)), key=lambda one: -means[one]):
        firsts = sum(order[0] == options[place] for order in given)
        rows.append(
            Ranked(
                option=options[place],
                points=float(means[place]),
                interval=ends[place],
                firsts=firsts,
                firsts_interval=binomial_interval(firsts, len(given), level=level),
                named=sum(options[place] in order for order in given),
                apart=bool(rows) and ends[place].high < rows[-1].interval.low,
            )
        )
    leads = rows[0].interval.low > max(row.interval.high for row in rows[1:])
    return RankedRoom(len(given), tuple(rows), rows[0].option if leads else "")


def _check(rankings: Sequence[Sequence[str]], options: Sequence[str]) -> None:
    if len(set(options)) < 2 or len(set(options)) != len(options):
        raise refuse("A ranking needs at least two different options.", remedy="Give two or more.")
    known = set(options)
    for order in rankings:
        unknown = [one for one in order if one not in known]
        if unknown:
            raise refuse(
                "%(option)s is none of the options.",
                remedy="Leave out what cannot be chosen.",
                place="rankings",
                option=unknown[0],
            )
        if len(set(order)) != len(order):
            raise refuse(
                "Somebody put one option at two places.",
                remedy="Keep the first place of each option.",
                place="rankings",
            )


def _points(order: Sequence[str], options: Sequence[str]) -> list[float]:
    most = len(options) - 1
    place_of = {option: place for place, option in enumerate(order)}
    left = len(options) - len(order)
    shared = (left - 1) / 2
    return [(most - place_of[one] if one in place_of else shared) / most for one in options]


def _interval(points: Vector, level: float) -> Interval:
    n, middle = len(points), float(points.mean())
    spread = float(points.std(ddof=1)) if n >= SMALL else 0.0
    if spread > 0:
        reach, method = quantile_of_t(level, n - 1) * spread / float(np.sqrt(n)), "Wald, t"
    else:  # few people, or all of one mind: a spread of 0 is no proof of certainty
        reach, method = float(np.sqrt(np.log(2 / (1 - level)) / (2 * n))), "Hoeffding"
    return Interval(max(0.0, middle - reach), min(1.0, middle + reach), level, method)
