"""Change between two iterations by the default way: both raked anew for each member left out, their covariance kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Vector, columns_of
from zeroward.methods.survey.change import Change, refuse_twice
from zeroward.methods.survey.default import Kind, default_estimate, replicated
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import contrast
from zeroward.methods.survey.frame_weights import Weighting
from zeroward.methods.survey.results import LEVEL, Estimates, unique


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
        if weighting.replicates.count != weighting.n or len(wave) != weighting.n:
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


def _moved(weighting: Weighting, answers: Vector, kind: Kind) -> Vector:
    """How far leaving out each answer moves the figure, scaled so that the squares add to the variance."""
    kept = ~np.isnan(answers)
    below = None if kind == "total" else kept.astype(np.float64)
    replicates = weighting.replicates
    value, thetas = replicated(replicates, np.where(kept, answers, 0.0), below)
    centre = value if replicates.around else float(thetas.mean())
    return np.asarray((thetas - centre) * np.sqrt(replicates.scale * replicates.rscales))
