"""Trimming: weights cut to bounds, what is cut off spread over the others, the sum kept."""

from dataclasses import replace

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.results import unique
from zeroward.methods.survey.sample import Sample


def trim_weights(
    weights: Vector, *, lower: float = -np.inf, upper: float = np.inf, strict: bool = False
) -> tuple[Vector, int]:
    """Trimmed weights and how many were cut. What was cut is shared equally among those within the bounds.

    `strict` repeats until none lies outside. Raises SurveyError for bounds that the mean weight does not lie between.
    """
    mean = float(weights.mean())
    if not lower <= mean <= upper:
        raise refuse(
            "The mean weight of %(mean).4g does not lie between the bounds.",
            remedy="Give a lower bound below the mean weight and an upper bound above it.",
            place="bounds",
            mean=mean,
        )
    now, cut = weights, np.zeros(len(weights), dtype=bool)
    while True:
        slack = 1e-12 * mean
        outside = (now < lower - slack) | (now > upper + slack)
        if not outside.any():
            break
        cut |= outside
        trimmed = np.clip(now, lower, upper)
        spread = float((now - trimmed).sum())
        inside = ~outside
        if not inside.any():
            break
        trimmed[inside] += spread / inside.sum()
        now = trimmed
        if not strict:
            break
    return now, int(cut.sum())


def trim(sample: Sample, *, lower: float = -np.inf, upper: float = np.inf, strict: bool = False) -> Sample:
    """The sample with trimmed weights. Margins that it was raked to are met only nearly from here on."""
    weights, count = trim_weights(sample.weights, lower=lower, upper=upper, strict=strict)
    if not count:
        return sample
    warned = say("%(count)s weights were trimmed: the margins are met only nearly.", count=count)
    return replace(sample, weights=weights, warnings=unique((*sample.warnings, warned)))
