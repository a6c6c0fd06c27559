"""How nearly two categories agree: 1 on the diagonal, less the further apart they are (Gwet 2014, ch. 3)."""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Scheme = Literal["identity", "linear", "quadratic", "ordinal", "radical", "ratio"]


def weights(values: NDArray[np.float64], scheme: Scheme = "identity") -> NDArray[np.float64]:
    """Categories × categories. `values` are the categories as numbers; `ordinal` looks at their places alone.

    Raises MethodError for an unknown scheme, and for `ratio` with values that are not all of one sign.
    """
    if scheme not in get_args(Scheme):
        raise MethodError(
            say("There is no weighting called %(scheme)s.", scheme=scheme),
            place="weights",
            remedy=say("Choose one of %(schemes)s.", schemes=", ".join(get_args(Scheme))),
        )
    size = values.size
    if scheme == "identity" or size == 1:
        return np.eye(size)
    apart = np.abs(values[:, None] - values[None, :])
    if scheme == "ordinal":
        steps = np.abs(np.subtract.outer(np.arange(size), np.arange(size))) + 1.0
        apart = steps * (steps - 1) / 2
    elif scheme == "quadratic":
        apart = apart**2
    elif scheme == "radical":
        apart = np.sqrt(apart)
    elif scheme == "ratio":
        apart = _ratio(values)
    most = float(apart.max())
    return np.asarray(1 - apart / most) if most else np.ones((size, size))


def _ratio(values: NDArray[np.float64]) -> NDArray[np.float64]:
    if values.min() < 0:
        raise MethodError(
            say("A ratio scale has no negative values."),
            place="ratings",
            remedy=say("Use the interval measure."),
        )
    total = values[:, None] + values[None, :]
    share = np.divide(values[:, None] - values[None, :], total, out=np.zeros_like(total), where=total > 0)
    return np.asarray(share**2)
