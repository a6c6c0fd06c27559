"""Answers and categories as arrays."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.survey.errors import refuse

Vector = NDArray[np.float64]
Codes = NDArray[np.integer[Any]]
Flags = NDArray[np.bool_]
_FEW_LEVELS = 1 << 15


def numbers(values: ArrayLike, *, place: str = "answers") -> Vector:
    """A float array; what is missing is NaN. Raises SurveyError for text and for infinite numbers."""
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise refuse(
            "%(place)s: not all of these are numbers.",
            remedy="Leave out or recode what is no number.",
            place=place,
        ) from error
    if np.isinf(array).any():
        raise refuse("%(place)s: infinite numbers.", remedy="Correct the entry.", place=place)
    return array


def positive_weights(values: ArrayLike, *, count: int | None = None) -> Vector:
    """Base weights: finite, none below zero, not all zero."""
    array = numbers(values, place="weights")
    if np.isnan(array).any() or (array < 0).any() or not array.sum() > 0:
        raise refuse(
            "Base weights must be there for every answer, not below zero and not all zero.",
            remedy="Give each answer its weight, or none at all.",
            place="weights",
        )
    if count is not None and len(array) != count:
        raise refuse(
            "There are %(given)s weights for %(count)s answers.",
            remedy="Give one weight per answer.",
            place="weights",
            given=len(array),
            count=count,
        )
    return array


def coded(values: ArrayLike, levels: Sequence[Any] | None = None) -> tuple[Codes, list[Any]]:
    """Each answer's place in the list of categories; the categories sorted, or as given.

    Raises SurveyError for an answer that is in none of the given categories.
    """
    array = np.asarray(values)
    if levels is None:
        if array.dtype.kind in "iub" and len(array):
            return _coded_integers(array.astype(np.int64, copy=False))
        found, codes = np.unique(array, return_inverse=True)
        return codes.astype(np.int64), found.tolist()
    places = {str(level): place for place, level in enumerate(levels)}
    inverse, occurring = coded(array if array.dtype.kind in "iu" else array.astype(str))
    strange = [str(one) for one in occurring if str(one) not in places]
    if strange:
        raise refuse(
            "No target is given for: %(names)s.",
            remedy="Add the total of each category to the margin, or merge categories beforehand.",
            place="margins",
            names=", ".join(strange),
        )
    small = np.int16 if len(levels) < _FEW_LEVELS else np.int32
    table = np.array([places[str(one)] for one in occurring], dtype=small)
    return np.take(table, inverse), list(levels)


def _coded_integers(array: Codes) -> tuple[Codes, list[Any]]:
    """As `coded`, without sorting where the numbers lie close together."""
    low, high = int(array.min()), int(array.max())
    if high - low > max(1000, len(array)):
        found, codes = np.unique(array, return_inverse=True)
        return codes.astype(np.int64), found.tolist()
    present = np.flatnonzero(np.bincount(array - low if low else array))
    if len(present) == high - low + 1:
        return (array - low if low else array), list(range(low, high + 1))
    table = np.zeros(high - low + 1, dtype=np.int64)
    table[present] = np.arange(len(present))
    return table[array - low], (present + low).tolist()


def group_sums(values: Vector, codes: Codes, count: int) -> Vector:
    """Sums by group, column by column."""
    columns = values[:, None] if values.ndim == 1 else values
    sums = np.zeros((count, columns.shape[1]))
    for place in range(columns.shape[1]):
        sums[:, place] = np.bincount(codes, weights=columns[:, place], minlength=count)
    return sums[:, 0] if values.ndim == 1 else sums


def indicators(codes: Codes, count: int) -> Vector:
    """One column of zeros and ones per category."""
    table = np.zeros((len(codes), count))
    table[np.arange(len(codes)), codes] = 1.0
    return table


def columns_of(answers: ArrayLike) -> Vector:
    """The answers as a table, one column per question."""
    table = numbers(answers)
    return table[:, None] if table.ndim == 1 else table
