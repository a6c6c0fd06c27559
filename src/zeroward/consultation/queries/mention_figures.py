"""Shares of all mentions: a ratio of two sums, in which a city that names much has much of the base."""

from collections.abc import Sequence

from zeroward.consultation.queries.figures import UNWEIGHTED, Basis, Vector, few, figure
from zeroward.consultation.queries.said import Words
from zeroward.consultation.queries.tables import FEW, Line
from zeroward.consultation.queries.weighing import Weighed
from zeroward.methods.survey.default import default_mentions
from zeroward.methods.survey.multi import shares_of_mentions


def mention_lines(
    keys: Sequence[str], labels: Sequence[Words], table: Vector, basis: Basis, weighed: Weighed
) -> tuple[Line, ...]:
    """One line per code, plain and weighted. `table` has a row per city and 1 where it named the code."""
    whole = int(table.sum())
    counts = [int(one) for one in table.sum(axis=0)]
    if whole < FEW or weighed.plain is None:
        return tuple(
            Line(key, label, few("share", count, whole, basis))
            for key, label, count in zip(keys, labels, counts, strict=True)
        )
    if weighed.weighting is None:
        plain = shares_of_mentions(weighed.plain, table, names=keys)
        return tuple(
            Line(key, label, figure("share", one.estimate, count, whole, basis, UNWEIGHTED))
            for key, label, count, one in zip(keys, labels, counts, plain, strict=True)
        )
    pairs = default_mentions(weighed.weighting, table, names=keys)
    return tuple(
        Line(
            key,
            label,
            figure("share", pair.naive.estimate, count, whole, basis, UNWEIGHTED),
            figure("share", pair.weighted.estimate, count, whole, basis, basis.weighting),
        )
        for key, label, count, pair in zip(keys, labels, counts, pairs, strict=True)
    )
