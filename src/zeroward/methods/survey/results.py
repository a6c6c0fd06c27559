"""What every estimator hands back: the value and all that has to be known to read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.distributions import t_quantile

LEVEL = 0.95
Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends, the confidence level and the name of the method."""

    low: float
    high: float
    level: float = LEVEL
    method: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One estimated quantity.

    `n` answers carry it, worth `n_eff` answers of a simple random sample with equal weights; `base` says of whom it
    speaks; `df` are the degrees of freedom behind `se`. `warnings` are sentences to be shown beside the value.
    """

    value: float
    se: float
    df: float
    interval: Interval
    n: int
    n_eff: float
    base: str = ""
    name: str = ""
    deff: float | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimates:
    """Several quantities of one sample with their covariance."""

    each: tuple[Estimate, ...]
    covariance: Vector = field(repr=False)

    def __iter__(self) -> Iterator[Estimate]:
        return iter(self.each)

    def __getitem__(self, place: int) -> Estimate:
        return self.each[place]

    def __len__(self) -> int:
        return len(self.each)

    @property
    def values(self) -> Vector:
        return np.array([one.value for one in self.each])

    @property
    def errors(self) -> Vector:
        return np.array([one.se for one in self.each])

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.each]


def quantile_of_t(level: float, df: float) -> float:
    """The factor on the standard error; the normal one where the degrees of freedom are infinite."""
    if not df > 0:
        return float("nan")
    return t_quantile((1 + level) / 2, df)


def wald(value: float, se: float, df: float, level: float = LEVEL) -> Interval:
    """Value ± t × standard error."""
    reach = quantile_of_t(level, df) * se
    return Interval(
        value - reach, value + reach, level, say("Wald, t") if np.isfinite(df) else say("Wald, normal")
    )


def opt_in() -> str:
    """What stands beside every figure of an opt-in sample, whatever its weights."""
    return say(
        "Opt-in sample, adjusted to the frame: what makes members answer and is not in the frame stays in the figure."
    )


def unique(warnings: Sequence[str]) -> tuple[str, ...]:
    """Each warning once, in order."""
    return tuple(dict.fromkeys(warnings))
