"""How far the results of a community may lie from the plan: yield, use and prices drawn around their values."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.energy_sharing.community import Year
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

DRAWS: Final = 200
MOST: Final = 0.5
_Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Band:
    """Values that one, five and nine of ten draws stay below."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Bands:
    """Of shared energy and surplus in kWh, of self-sufficiency as a share, and of the first year's income in euro."""

    shared: Band
    surplus: Band
    self_sufficiency: Band
    income: Band


def bands_of(
    year: Year,
    *,
    price_sold: float,
    value_shared: float,
    saved: float,
    output: float = 0.1,
    use: float = 0.1,
    price: float = 0.2,
    seed: int = 1,
) -> Bands:
    """Draws with normal errors of these relative sizes, the same for all hours of a draw. `value_shared` is what a
    shared kWh brings beside its sale. Raises MethodError for an error below zero or above a half."""
    if not all(0 <= one <= MOST for one in (output, use, price)):
        raise MethodError(
            say("An uncertainty lies between 0 and 50 percent."),
            place="uncertainty",
            remedy=say("Give a smaller one."),
        )
    made = np.random.default_rng(seed)
    given, taken = year.injected.sum(axis=0), year.withdrawn.sum(axis=0)
    factors = np.maximum(0.0, 1 + made.standard_normal((DRAWS, 3)) * np.array([output, use, price]))
    shared, injected, used = np.zeros(DRAWS), np.zeros(DRAWS), np.zeros(DRAWS)
    for at, (more, drawn, _price) in enumerate(factors):
        shared[at] = np.minimum(given * more, taken * drawn).sum()
        injected[at] = given.sum() * more
        used[at] = year.used * drawn
    covered = (shared + year.physical * np.minimum(factors[:, 0], factors[:, 1])) / np.maximum(used, 1e-9)
    income = (injected * price_sold + shared * value_shared + saved) * factors[:, 2]
    return Bands(_band(shared), _band(injected - shared), _band(np.minimum(covered, 1.0)), _band(income))


def _band(values: _Array) -> Band:
    low, middle, high = np.quantile(values, (0.1, 0.5, 0.9))
    return Band(float(low), float(middle), float(high))
