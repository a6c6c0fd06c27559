"""How many to ask, and what it asks of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from zeroward.methods.survey.distributions import normal_quantile
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.results import LEVEL


@dataclass(frozen=True, slots=True)
class SampleSize:
    """Answers needed of a simple random sample, with the design effect, and invitations at the response rate."""

    simple: int
    answers: int
    invitations: int
    feasible: bool


def sample_size(
    *,
    margin_of_error: float,
    population: float = float("inf"),
    share: float = 0.5,
    deff: float = 1.0,
    response_rate: float = 1.0,
    level: float = LEVEL,
) -> SampleSize:
    """n = N z² p q / (e² (N - 1) + z² p q), rounded up. `margin_of_error` is half the interval, as a share.

    Raises SurveyError for impossible wishes.
    """
    if not 0 < margin_of_error < 1 or not 0 < share < 1 or not deff > 0 or not 0 < response_rate <= 1:
        raise refuse(
            "Margin of error, share and response rate lie between 0 and 1, the design effect above 0.",
            remedy="Give 0.1 for ten percentage points.",
            place="margin_of_error",
        )
    if not population >= 1 or not 0 < level < 1:
        raise refuse(
            "The population is empty, or the confidence level does not lie between 0 and 1.",
            remedy="Give the size of the frame, and 0.95 for the usual level.",
            place="population",
        )
    z = normal_quantile((1 + level) / 2)
    unlimited = z * z * share * (1 - share)
    if np.isinf(population):
        exact = unlimited / margin_of_error**2
    else:
        exact = population * unlimited / (margin_of_error**2 * (population - 1) + unlimited)
    simple = int(np.ceil(exact - 1e-9))
    answers = int(np.ceil(simple * deff - 1e-9))
    invitations = int(np.ceil(answers / response_rate - 1e-9))
    return SampleSize(simple, answers, invitations, invitations <= population)


@dataclass(frozen=True, slots=True)
class Burden:
    """Minutes by instrument and hours in all."""

    minutes: tuple[float, ...]

    @property
    def hours(self) -> float:
        return sum(self.minutes) / 60


def burden(people: Sequence[float], minutes: Sequence[float]) -> Burden:
    """People times minutes of each instrument. Raises SurveyError."""
    if len(people) != len(minutes) or any(not one >= 0 for one in (*people, *minutes)):
        raise refuse(
            "Each instrument needs a number of people and its minutes.",
            remedy="Declare the minutes of each instrument.",
            place="minutes",
        )
    return Burden(tuple(float(one * each) for one, each in zip(people, minutes, strict=True)))
