"""Krippendorff's alpha: 1 - observed / expected disagreement, over units that at least two coders rated.

    alpha = 1 - (n - 1) · Σ o_ck δ²_ck / Σ n_c n_k δ²_ck

o_ck counts pairs within units, each weighted by 1 / (m_u - 1). No table of all pairs of values is made: nominal counts
equal pairs, interval takes sums of squares, and ordinal is interval on the middle ranks of the values, because
Krippendorff's ordinal difference is the difference of these ranks. Source: Krippendorff (2011), Computing
Krippendorff's Alpha-Reliability.
"""

from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.coding.ratings import Ratings, check_size
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Level = Literal["nominal", "ordinal", "interval", "ratio"]
MOST_VALUES_FOR_RATIO: Final = 30_000
MOST_CATEGORIES: Final = 3_000
_STEP: Final = 1_000
_TWO: Final = 2
_ROUNDING: Final = 1e-14


@dataclass(frozen=True, slots=True)
class Alpha:
    """`value` is None where nothing varies: agreement cannot be told from chance then, and `note` says so.

    `observed` and `expected` are the two disagreements, `units` the units with two ratings or more, `pairable` their
    ratings.
    """

    value: float | None
    observed: float
    expected: float
    units: int
    pairable: int
    note: str = ""


def alpha(ratings: Ratings, level: Level = "nominal") -> Alpha:
    """Krippendorff's alpha at a level of measurement. Raises MethodError when the ratings do not suit it."""
    if level not in get_args(Level):
        raise MethodError(
            say("There is no level of measurement called %(level)s.", level=level),
            place="level",
            remedy=say("Choose one of %(levels)s.", levels=", ".join(get_args(Level))),
        )
    if level in ("interval", "ratio") and ratings.values is None:
        raise MethodError(
            say("The categories are words: they have no distances."),
            place="level",
            remedy=say("Use the nominal measure, or number the categories."),
        )
    codes, said = pairable(ratings)
    used = np.bincount(codes[codes >= 0], minlength=len(ratings.categories))
    if level == "nominal":
        return _put(_observed_nominal(codes, said), _expected_nominal(used), said)
    if level == "ratio" and ratings.values is not None:
        return _put(_observed_ratio(codes, said, ratings.values), _expected_ratio(used, ratings.values), said)
    places = ratings.values if level == "interval" else middle_ranks(used)
    table = np.where(codes >= 0, np.asarray(places)[codes], np.nan)
    return interval_alpha(table)


def pairable(ratings: Ratings) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """The units that at least two coders rated, and how many did. Raises MethodError when there is none."""
    said = ratings.said()
    enough = said >= _TWO
    if not enough.any():
        raise MethodError(
            say("No unit was rated by two coders."),
            place="ratings",
            remedy=say("Let a second coder rate some of the same units."),
        )
    return (ratings.codes, said) if enough.all() else (ratings.codes[enough], said[enough])


def middle_ranks(used: NDArray[np.int64]) -> NDArray[np.float64]:
    """The middle rank of each category by how often each was used: Σ of those before, and half of its own."""
    return np.asarray(np.cumsum(used) - used / 2.0)


def interval_alpha(table: NDArray[Any]) -> Alpha:
    """Alpha of real numbers in units × coders, NaN for nothing said: linear in the number of ratings."""
    values = np.asarray(table, dtype=np.float64)
    check_size(values)
    present = ~np.isnan(values)
    said = present.sum(axis=1)
    enough = said >= _TWO
    if not enough.any():
        return alpha(Ratings(np.full(values.shape, -1, dtype=np.int32), (0,)))  # says why not
    if not enough.all():
        values, present, said = values[enough], present[enough], said[enough]
    number = int(said.sum())
    centre = float(np.where(present, values, 0.0).sum()) / number
    shifted = np.where(present, values - centre, 0.0)
    sums, squares = shifted.sum(axis=1), np.einsum("ij,ij->i", shifted, shifted)
    within = squares - sums * sums / said
    observed = float((_TWO * said * np.maximum(within, 0.0) / (said - 1)).sum()) / number
    whole = float(squares.sum()) - float(sums.sum()) ** 2 / number
    if whole <= number * (centre * _ROUNDING) ** 2:
        whole = 0.0  # equal values whose mean is not exactly theirs
    return _put(observed, _TWO * whole / (number - 1), said)


def _put(observed: float, expected: float, said: NDArray[np.int64]) -> Alpha:
    number = int(said.sum())
    if expected <= 0:
        note = say("All ratings are the same: agreement cannot be told from chance.")
        return Alpha(None, observed, 0.0, int(said.size), number, note)
    return Alpha(1 - observed / expected, observed, expected, int(said.size), number)


def _observed_nominal(codes: NDArray[np.int32], said: NDArray[np.int64]) -> float:
    """Equal pairs: in a sorted row two entries s places apart are equal only with all between them."""
    ordered = np.ascontiguousarray(np.sort(codes, axis=1).T)
    equal = np.zeros(said.size)
    for step in range(1, ordered.shape[0]):
        same = (ordered[step:] == ordered[:-step]) & (ordered[step:] >= 0)
        here = same.sum(axis=0)
        if not here.any():
            break
        equal += _TWO * here
    return float((said - equal / (said - 1)).sum()) / float(said.sum())


def _expected_nominal(used: NDArray[np.int64]) -> float:
    number = float(used.sum())
    return float(number * number - (used.astype(np.float64) ** 2).sum()) / (number * (number - 1))


def _ratio_difference(first: NDArray[np.float64], second: NDArray[np.float64]) -> NDArray[np.float64]:
    total = first + second
    share = np.divide(first - second, total, out=np.zeros_like(total), where=total != 0)
    return np.asarray(share * share)


def _observed_ratio(codes: NDArray[np.int32], said: NDArray[np.int64], values: NDArray[np.float64]) -> float:
    if values.min() < 0:
        raise MethodError(
            say("A ratio scale has no negative values."),
            place="ratings",
            remedy=say("Use the interval measure."),
        )
    apart = np.zeros(said.size)
    for first in range(codes.shape[1]):
        for second in range(first + 1, codes.shape[1]):
            both = (codes[:, first] >= 0) & (codes[:, second] >= 0)
            apart += both * _ratio_difference(values[codes[:, first]], values[codes[:, second]])
    return float((_TWO * apart / (said - 1)).sum()) / float(said.sum())


def _expected_ratio(used: NDArray[np.int64], values: NDArray[np.float64]) -> float:
    chosen = used > 0
    counts, known = used[chosen].astype(np.float64), values[chosen]
    if known.size > MOST_VALUES_FOR_RATIO:
        raise MethodError(
            say("%(number)s different values are too many for the ratio measure.", number=known.size),
            place="ratings",
            remedy=say("Use the interval measure of their logarithms."),
        )
    total = 0.0
    for start in range(0, known.size, _STEP):
        part = slice(start, start + _STEP)
        total += float(counts[part] @ _ratio_difference(known[part, None], known[None, :]) @ counts)
    number = float(counts.sum())
    return total / (number * (number - 1))


def coincidences(ratings: Ratings) -> NDArray[np.float64]:
    """Categories × categories: pairs within units, each by 1 / (m_u - 1).

    Raises MethodError for too many categories.
    """
    codes, said = pairable(ratings)
    width = len(ratings.categories)
    if width > MOST_CATEGORIES:
        raise MethodError(
            say("%(number)s categories are too many for a table of pairs.", number=width),
            place="ratings",
            remedy=say("Group the categories."),
        )
    found, share = np.zeros(width * width), 1.0 / (said - 1)
    for first in range(codes.shape[1] - 1):
        others = codes[:, first + 1 :]
        both = (codes[:, first, None] >= 0) & (others >= 0)
        flat = (codes[:, first, None].astype(np.int64) * width + others)[both]
        found += np.bincount(flat, np.broadcast_to(share[:, None], both.shape)[both], width * width)
    table = found.reshape(width, width)
    return np.asarray(table + table.T)
