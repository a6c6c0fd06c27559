"""Differences by the default way: between iterations and between groups, with the covariance of what they share."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector, columns_of
from zeroward.methods.survey.change import Change, refuse_twice
from zeroward.methods.survey.default import Kind, Pair, default_estimate, replicated
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import contrast
from zeroward.methods.survey.frame_weights import Weighting
from zeroward.methods.survey.replicates import spread_of
from zeroward.methods.survey.results import LEVEL, Estimate, Estimates, unique


def default_change(
    first: Weighting,
    second: Weighting,
    answers: tuple[ArrayLike, ArrayLike],
    members: tuple[Sequence[Any], Sequence[Any]],
    *,
    kind: Kind = "mean",
    level: float = LEVEL,
    base: str = "",
) -> Change:
    """The second weighted figure less the first. `members` name who gave each answer, so that who is in both is known.

    Leaving out a member that is in both moves both figures: what moves them together is their covariance. It is counted
    only where it is above 0, so that the interval is rather too wide than too narrow. Raises SurveyError for a member
    that stands twice in a wave, and for more answers than a jackknife can take.
    """
    names = [[str(one) for one in wave] for wave in members]
    for wave, weighting in zip(names, (first, second), strict=True):
        refuse_twice(wave)
        if not weighting.replicates.method.startswith("JK") or len(wave) != weighting.n:
            raise refuse(
                "The covariance of two waves needs a jackknife that leaves out one member at a time in both.",
                remedy="Name the member of each answer; with thousands of answers use the linearised change.",
                place="members",
            )
    pairs = [
        default_estimate(weighting, given, kind=kind, level=level, base=base).weighted
        for weighting, given in zip((first, second), answers, strict=True)
    ]
    moved = [
        _moved(weighting, columns_of(given)[:, 0], kind)
        for weighting, given in zip((first, second), answers, strict=True)
    ]
    places = {name: at for at, name in enumerate(names[1])}
    shared = [(at, places[name]) for at, name in enumerate(names[0]) if name in places]
    covariance = max(sum(float(moved[0][one] * moved[1][other]) for one, other in shared), 0.0)
    together = np.array([[pairs[0].se ** 2, covariance], [covariance, pairs[1].se ** 2]])
    count = len(set(names[0]) | set(names[1]))
    both = Estimates(tuple(pairs), together)
    found = contrast(both, (-1, 1), df=float(count - 1), level=level, name="change")
    warned = [] if shared else [say("Nobody is in both waves: the difference is that of two other groups.")]
    shown = replace(found, n=count, base=base, warnings=unique((*found.warnings, *warned)))
    return Change(both, shown, float(np.sqrt(np.trace(together))), len(shared))


def default_difference(
    weighting: Weighting,
    answers: ArrayLike,
    groups: tuple[ArrayLike, ArrayLike],
    *,
    kind: Kind = "mean",
    level: float = LEVEL,
    base: str = "",
    name: str = "",
) -> tuple[Pair, Pair, Estimate]:
    """Both groups of one wave (marks of who is in each) and the second less the first. Raises SurveyError."""
    pairs = [
        default_estimate(weighting, answers, kind=kind, domain=one, level=level, base=base) for one in groups
    ]
    table = columns_of(answers)[:, 0]
    thetas = []
    for one in groups:
        kept = ~np.isnan(table) & np.asarray(one, dtype=bool)
        below = None if kind == "total" else kept.astype(np.float64)
        thetas.append(replicated(weighting.replicates, np.where(kept, table, 0.0), below)[1])
    values = np.array([one.weighted.value for one in pairs])
    together = spread_of(weighting.replicates, np.column_stack(thetas), values)
    both = Estimates(tuple(one.weighted for one in pairs), together)
    found = contrast(both, (-1, 1), df=weighting.replicates.df - 1, level=level, name=name)
    return pairs[0], pairs[1], replace(found, base=base)


def standardised_difference(
    first: Weighting,
    second: Weighting,
    answers: tuple[ArrayLike, ArrayLike],
    *,
    kind: Kind = "mean",
    level: float = LEVEL,
    base: str = "",
) -> tuple[Pair, Pair, Estimate]:
    """Two groups that have no member in common, each weighted to the same frame: the second less the first.

    Direct standardisation: what the groups differ by in the variables of the frame does not count as a difference.
    Raises SurveyError where the frames have different sizes.
    """
    if first.population != second.population:
        raise refuse(
            "The groups are weighted to frames of %(one)s and %(other)s members.",
            remedy="Weigh both groups to the same frame.",
            place="frame",
            one=first.population,
            other=second.population,
        )
    pairs = [
        default_estimate(weighting, given, kind=kind, level=level, base=base)
        for weighting, given in zip((first, second), answers, strict=True)
    ]
    together = np.diag([one.weighted.se**2 for one in pairs])
    both = Estimates(tuple(one.weighted for one in pairs), together)
    df = first.replicates.df + second.replicates.df
    return pairs[0], pairs[1], contrast(both, (-1, 1), df=df, level=level, name="standardised")


def _moved(weighting: Weighting, answers: Vector, kind: Kind) -> Vector:
    """How far leaving out each answer moves the figure, scaled so that the squares add to the variance."""
    kept = ~np.isnan(answers)
    below = None if kind == "total" else kept.astype(np.float64)
    replicates = weighting.replicates
    value, thetas = replicated(replicates, np.where(kept, answers, 0.0), below)
    centre = value if replicates.around else float(thetas.mean())
    scaled = (thetas - centre) * np.sqrt(replicates.scale * replicates.rscales)
    if replicates.drawn is None:
        return np.asarray(scaled)
    found = np.zeros(weighting.n)
    found[replicates.drawn] = scaled
    return found
