"""Real options: what it is worth to wait, to give up, or to grow, when the future is uncertain.

A project whose worth moves by chance is treated like a share: deferring is an American call on it, giving it up for
what it still sells for an American put, growing a call on a part of it. Values come from the tree of Cox, Ross and
Rubinstein (1979), and for what can be done on one day alone from Black and Scholes (1973), its limit.
"""

from dataclasses import dataclass
from math import erfc, exp, inf, log, sqrt
from typing import Final, Literal

import numpy as np

from zeroward.methods.appraisal.numbers import above_zero, no_number
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Right = Literal["call", "put"]
MOST_STEPS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Uncertain:
    """What the option is on. `worth` today and `price` to pay (or to get) in one currency; `rate` without risk and
    `volatility` per year, continuously compounded; `years` until the right ends; `loss` what waiting costs a year."""

    worth: float
    price: float
    rate: float
    volatility: float
    years: float
    loss: float = 0.0


def black_scholes(on: Uncertain, right: Right = "call") -> float:
    """The right to act on the last day alone: `C = S e^(-qT) N(d1) - K e^(-rT) N(d2)`.

    `d1 = (ln(S/K) + (r - q + s²/2) T) / (s sqrt(T))`, `d2 = d1 - s sqrt(T)`; the put by parity of the same.
    """
    _checked(on)
    spread = on.volatility * sqrt(on.years)
    first = (log(on.worth / on.price) + (on.rate - on.loss + on.volatility**2 / 2) * on.years) / spread
    second = first - spread
    sign = 1.0 if right == "call" else -1.0
    paid = on.price * exp(-on.rate * on.years) * _normal(sign * second)
    got = on.worth * exp(-on.loss * on.years) * _normal(sign * first)
    return sign * (got - paid)


def lattice(on: Uncertain, right: Right = "call", *, steps: int = 200, american: bool = True) -> float:
    """The same right on a tree of `steps`: `u = e^(s sqrt(dt))`, `p = (e^((r-q)dt) - 1/u) / (u - 1/u)`.

    `american`: it can be used on every step. Raises MethodError when the steps are too few for the rate (p outside
    0–1).
    """
    _checked(on)
    if not 1 <= steps <= MOST_STEPS:
        raise no_number("steps")
    step = on.years / steps
    up = exp(on.volatility * sqrt(step))
    chance = (exp((on.rate - on.loss) * step) - 1 / up) / (up - 1 / up)
    if not 0 <= chance <= 1:
        raise MethodError(
            say("The steps are too long for this rate and this uncertainty."),
            place="steps",
            remedy=say("Take more steps."),
        )
    sign = 1.0 if right == "call" else -1.0
    worth = on.worth * up ** np.arange(-steps, steps + 1, 2, dtype=np.float64)
    value = np.maximum(sign * (worth - on.price), 0.0)
    discount = exp(-on.rate * step)
    for _ in range(steps):
        value = discount * (chance * value[1:] + (1 - chance) * value[:-1])
        if american:
            worth = worth[1:] / up
            value = np.maximum(value, sign * (worth - on.price))
    return float(value[0])


@dataclass(frozen=True, slots=True)
class RealOption:
    """`with_option` is the worth of the project with the right, `without` that of acting as planned; `last_day` the
    worth when the right can be used on its last day alone (Black and Scholes): the limit of the tree for such rights.
    """

    without: float
    with_option: float
    last_day: float

    @property
    def worth(self) -> float:
        """What the right itself is worth; never below zero."""
        return max(0.0, self.with_option - self.without)


def defer(on: Uncertain, *, steps: int = 200) -> RealOption:
    """To invest `price` in what is worth `worth`, now or at any time until `years` have passed, or never."""
    return RealOption(on.worth - on.price, lattice(on, "call", steps=steps), black_scholes(on))


def abandon(on: Uncertain, *, steps: int = 200) -> RealOption:
    """To give up what runs and is worth `worth`, for `price`, at any time until `years` have passed."""
    return RealOption(
        on.worth, on.worth + lattice(on, "put", steps=steps), on.worth + black_scholes(on, "put")
    )


def expand(on: Uncertain, share: float, *, steps: int = 200) -> RealOption:
    """To add `share` of the project's worth once more for `price`, at any time until `years` have passed."""
    above_zero(share, "share")
    part = Uncertain(share * on.worth, on.price, on.rate, on.volatility, on.years, on.loss)
    return RealOption(on.worth, on.worth + lattice(part, "call", steps=steps), on.worth + black_scholes(part))


def _normal(at: float) -> float:
    """The standard normal distribution function."""
    return 0.5 * erfc(-at / sqrt(2))


def _checked(on: Uncertain) -> None:
    for place in ("worth", "price", "volatility", "years"):
        above_zero(getattr(on, place), place)
    for place in ("rate", "loss"):
        if not -1 < getattr(on, place) < inf:
            raise no_number(place)
