"""Shares of all mentions: a ratio of two sums, in which a city that names much has much of the base."""

from collections.abc import Sequence

import numpy as np

from zeroward.consultation.queries.figures import UNWEIGHTED, Basis, Vector, few, figure
from zeroward.consultation.queries.said import Words
from zeroward.consultation.queries.tables import FEW, Line
from zeroward.consultation.queries.weighing import Weighed
from zeroward.methods.survey.default import Weighting
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.multi import shares_of_mentions
from zeroward.methods.survey.proportion import interval_of_share
from zeroward.methods.survey.replicates import spread_of
from zeroward.methods.survey.results import Estimate


def mention_lines(
    keys: Sequence[str], labels: Sequence[Words], table: Vector, basis: Basis, weighed: Weighed
) -> tuple[Line, ...]:
    """One line per code, plain and weighted. `table` has a row per city and 1 where it named the code."""
    whole = int(table.sum())
    counts = table.sum(axis=0).astype(int)
    if whole < FEW or weighed.plain is None:
        return tuple(
            Line(key, label, few("share", int(count), whole, basis))
            for key, label, count in zip(keys, labels, counts, strict=True)
        )
    plain = shares_of_mentions(weighed.plain, table, names=keys)
    lines = []
    for place, (key, label) in enumerate(zip(keys, labels, strict=True)):
        count = int(counts[place])
        naive = figure("share", plain[place].estimate, count, whole, basis, UNWEIGHTED)
        weighted = None
        if weighed.weighting is not None:
            found = weighted_share(weighed.weighting, table[:, place], table.sum(axis=1))
            weighted = figure("share", found, count, whole, basis, basis.weighting)
        lines.append(Line(key, label, naive, weighted))
    return tuple(lines)


def weighted_share(weighting: Weighting, named: Vector, all_named: Vector) -> Estimate:
    """The ratio of two weighted sums, its error from the replicates that were weighted anew, a logit interval."""
    replicates = weighting.replicates
    above, below = replicates.columns.T @ named, replicates.columns.T @ all_named
    value = float(replicates.weights @ named / (replicates.weights @ all_named))
    thetas = np.divide(above, below, out=np.full_like(above, value), where=below > 0)
    variance = float(spread_of(replicates, thetas[:, None], np.array([value]))[0, 0])
    se = float(np.sqrt(max(variance, 0.0)))
    n = int((all_named > 0).sum())
    interval, warned = interval_of_share(value, se, n=n, df=replicates.df)
    return Estimate(
        value, se, replicates.df, interval, n, kish(weighting.sample.weights).n_eff, warnings=warned
    )
