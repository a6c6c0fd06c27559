"""Agreement of two coders from their table: rows the first coder, columns the second, cells how many units.

Cohen's kappa takes each coder's own use of the categories for chance, Scott's pi their mean use. Standard errors are
the asymptotic ones (Fleiss, Cohen and Everitt 1969 for kappa; Gwet 2014 for the others), as irrCAC gives them.
"""

from typing import Any, Literal

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.coding.agreement import Agreement
from zeroward.methods.coding.weights import Scheme, weights
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

TwoCoders = Literal["cohen", "scott", "gwet", "brennan_prediger", "krippendorff"]
Array = NDArray[np.float64]


def two_coders(
    cells: Any,
    measure: TwoCoders = "cohen",
    scheme: Scheme = "identity",
    *,
    values: Any = None,
    level: float = 0.95,
) -> Agreement:
    """One measure from a square table of counts; `values` are the categories as numbers, 1, 2, 3… without them.

    Raises MethodError for a table that is not square, holds negative counts or no units.
    """
    table = _read(cells)
    number, size = float(table.sum()), table.shape[0]
    places = np.arange(1.0, size + 1) if values is None else np.asarray(values, dtype=np.float64)
    weight = weights(places, scheme)
    share = table / number
    observed = float((weight * share).sum())
    first, second = share.sum(axis=1), share.sum(axis=0)
    mean = (first + second) / 2
    chance, expected = _chance(measure, weight, first, second, mean)
    said = observed
    if measure == "krippendorff":
        said = observed * (1 - 1 / (2 * number)) + 1 / (2 * number)
    if 1 - expected <= 1e-12:
        note = say("One category alone is in use: agreement cannot be told from chance.")
        return Agreement(measure, None, said, expected, None, None, None, int(number), note)
    value = (said - expected) / (1 - expected)
    # alpha has the standard error of Scott's pi: they differ by a correction for small numbers alone
    near = (observed - expected) / (1 - expected)
    spread = float((share * (weight - (1 - near) * chance) ** 2).sum())
    centre = observed - (0 if measure == "brennan_prediger" else 2 * (1 - near) * expected)
    se = float(np.sqrt(max(0.0, spread - centre**2) / number)) / (1 - expected)
    reach = float(scipy.special.ndtri(0.5 + level / 2)) * se
    return Agreement(measure, value, said, expected, se, value - reach, min(1.0, value + reach), int(number))


def _chance(
    measure: TwoCoders, weight: Array, first: Array, second: Array, mean: Array
) -> tuple[Array, float]:
    """Each cell's part in the expected agreement, and the expected agreement."""
    size = weight.shape[0]
    if measure == "cohen":
        return (weight @ second)[:, None] + (weight.T @ first)[None, :], float(first @ weight @ second)
    if measure == "gwet":
        scale = float(weight.sum()) / max(1, size * (size - 1))
        cell = 2 * scale * (1 - (mean[:, None] + mean[None, :]) / 2)
        return cell, scale * float((mean * (1 - mean)).sum()) if size > 1 else 1.0
    if measure == "brennan_prediger":
        return np.zeros((size, size)), float(weight.sum()) / size**2
    if measure in ("scott", "krippendorff"):
        both = ((weight @ second) + (weight.T @ first)) / 2
        return both[:, None] + both[None, :], float(mean @ weight @ mean)
    raise MethodError(say("There is no measure called %(measure)s.", measure=measure), place="measure")


def _read(cells: Any) -> Array:
    try:
        table = np.asarray(cells, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise MethodError(
            say("The table of two coders holds something else than numbers."),
            place="table",
            remedy=say("Count the units of each pair of categories."),
        ) from error
    if table.ndim != 2 or table.shape[0] != table.shape[1]:
        raise MethodError(
            say("The table of two coders is not square."),
            place="table",
            remedy=say("Give both coders the same categories, in the same order."),
        )
    if not np.isfinite(table).all() or (table < 0).any() or table.sum() <= 0:
        raise MethodError(
            say("The table of two coders holds no units, or negative ones."),
            place="table",
            remedy=say("Count the units of each pair of categories."),
        )
    return table
