"""Gower's dissimilarity between cases described by characteristics of different kinds.

For each pair the mean over the characteristics known for both: 0 or 1 for binary and nominal ones, difference over
range for numbers, the same on ranks for ordered ones. With an asymmetric binary characteristic two cases that both
lack it are not compared by it. Sources: Gower (1971); Kaufman and Rousseeuw (1990); conventions of R's daisy.
"""

from collections.abc import Hashable, Sequence
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Kind = Literal["symmetric", "asymmetric", "nominal", "ordinal", "interval"]
Array = NDArray[np.float64]


def gower(columns: Sequence[Sequence[Any]], kinds: Sequence[Kind]) -> Array:
    """Cases × cases, 0 to 1; None is unknown. Asymmetric columns hold 0 and 1, ordinal ones numbers in their order.

    A pair without any characteristic known for both is NaN. Raises MethodError for columns that do not fit.
    """
    if not columns or len(columns) != len(kinds) or len({len(one) for one in columns}) != 1:
        raise MethodError(
            say("The characteristics do not all have a kind and a value for each case."),
            place="columns",
            remedy=say("Give one kind to each characteristic, and mark what is unknown as empty."),
        )
    size = len(columns[0])
    apart, compared = np.zeros((size, size)), np.zeros((size, size))
    for column, kind in zip(columns, kinds, strict=True):
        if kind not in get_args(Kind):
            raise MethodError(
                say("There is no kind of characteristic called %(kind)s.", kind=kind),
                place="kinds",
                remedy=say("Choose one of %(kinds)s.", kinds=", ".join(get_args(Kind))),
            )
        one, weight = _column(column, kind)
        apart += one * weight
        compared += weight
    found = np.divide(apart, compared, out=np.full(apart.shape, np.nan), where=compared > 0)
    np.fill_diagonal(found, 0.0)
    return np.asarray(found)


def _column(column: Sequence[Any], kind: Kind) -> tuple[Array, Array]:
    """Differences between all pairs by one characteristic, and 1 where they count."""
    known = np.array([one is not None and one == one for one in column])
    both = (known[:, None] & known[None, :]).astype(np.float64)
    if kind in ("interval", "ordinal"):
        values = _numbers(column, known)
        if kind == "ordinal":
            values[known] = np.unique(values[known], return_inverse=True)[1]
        spread = float(np.ptp(values[known])) if known.any() else 0.0
        apart = np.abs(values[:, None] - values[None, :]) / (spread or 1.0)
        return np.where(both > 0, apart, 0.0), both
    codes = _codes(column, known)
    apart = (codes[:, None] != codes[None, :]).astype(np.float64)
    if kind == "asymmetric":
        has = _numbers(column, known)
        if not np.isin(has[known], (0.0, 1.0)).all():
            raise MethodError(
                say("A characteristic that counts only when present holds other values than 0 and 1."),
                place="columns",
                remedy=say("Write 1 for present and 0 for absent."),
            )
        both = both * ~((has[:, None] == 0) & (has[None, :] == 0))
    return apart, both


def _numbers(column: Sequence[Any], known: NDArray[np.bool_]) -> Array:
    try:
        return np.array([float(one) if fine else np.nan for one, fine in zip(column, known, strict=True)])
    except (TypeError, ValueError) as error:
        raise MethodError(
            say("A characteristic that is measured or ordered holds a word."),
            place="columns",
            remedy=say("Number its steps, or call it nominal."),
        ) from error


def _codes(column: Sequence[Hashable], known: NDArray[np.bool_]) -> NDArray[np.int64]:
    places: dict[Hashable, int] = {}
    return np.array(
        [places.setdefault(one, len(places)) if fine else -1 for one, fine in zip(column, known, strict=True)]
    )
