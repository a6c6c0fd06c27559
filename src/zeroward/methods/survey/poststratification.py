"""Post-stratification: weights that meet the population's count in each cell."""

import numpy as np

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import indicators
from zeroward.methods.survey.margins import Margin, check_margins
from zeroward.methods.survey.sample import Sample

FEW = 5
"""A cell with fewer answers than this gets a warning: each of them speaks for many."""


def poststratify(sample: Sample, cells: Margin) -> Sample:
    """Weights times N of the cell over the sum of weights in it. Raises SurveyError for a cell without answers."""
    (one,) = check_margins(sample.weights, [cells])
    count = len(one.totals)
    sums = np.bincount(one.codes, weights=sample.weights, minlength=count)
    factor = np.divide(one.totals, sums, out=np.zeros(count), where=sums > 0)
    answers = np.bincount(one.codes, minlength=count)
    thin = [one.label(int(place)) for place in np.flatnonzero((answers < FEW) & (one.totals > 0))]
    warned = (
        (say("Fewer than %(few)s answers stand for: %(names)s.", few=FEW, names=", ".join(thin)),)
        if thin
        else ()
    )
    return sample.reweighted(sample.weights * factor[one.codes], indicators(one.codes, count), warned)
