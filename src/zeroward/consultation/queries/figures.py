"""From estimates of the methods to figures: with how many of how many, of whom, weighted how."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from django.utils.translation import gettext_noop as _
from numpy.typing import NDArray

from zeroward.consultation.queries.said import Sentence, Words
from zeroward.consultation.queries.tables import FEW, SMALL, Figure, Line, Unit
from zeroward.consultation.queries.weighing import Weighed
from zeroward.methods.ghg.say import Name, say
from zeroward.methods.survey.default import Pair, default_estimate
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.proportion import share
from zeroward.methods.survey.results import Estimate

Vector = NDArray[np.float64]
Measure = Literal["share", "mean"]
UNWEIGHTED = say(_("not weighted"))


@dataclass(frozen=True, slots=True)
class Basis:
    """What all figures of a table share. `known` are warnings that stand once under the table, not at each figure."""

    unit: Unit
    base: Sentence
    weighting: Sentence
    known: frozenset[str] = frozenset()


def share_line(
    key: str,
    label: Words | str,
    column: Vector,
    basis: Basis,
    weighed: Weighed,
    *,
    domain: Vector | None = None,
) -> Line:
    """The share of those with 1 among those with 0 or 1, plain and weighted."""
    kept = _kept(column, domain)
    count, base = int(np.nansum(column[kept])), int(kept.sum())
    if base < FEW:
        return Line(key, label, few("share", count, base, basis))
    if weighed.weighting is None:
        assert weighed.plain is not None
        plain = share(weighed.plain, column, domain=domain)
        return Line(key, label, figure("share", plain, count, base, basis, UNWEIGHTED))
    pair = default_estimate(weighed.weighting, column, kind="share", domain=domain)
    return _both("share", key, label, pair, count, base, basis)


def mean_line(
    key: str,
    label: Words | str,
    column: Vector,
    basis: Basis,
    weighed: Weighed,
    *,
    domain: Vector | None = None,
) -> Line:
    """The mean of those who answered, plain and weighted."""
    kept = _kept(column, domain)
    base = int(kept.sum())
    if base < SMALL:
        return Line(key, label, few("mean", base, base, basis))
    if weighed.weighting is None:
        assert weighed.plain is not None
        plain = mean(weighed.plain, column, domain=domain)[0]
        return Line(key, label, figure("mean", plain, base, base, basis, UNWEIGHTED))
    pair = default_estimate(weighed.weighting, column, kind="mean", domain=domain)
    return _both("mean", key, label, pair, base, base, basis)


def _kept(column: Vector, domain: Vector | None) -> NDArray[np.bool_]:
    known = ~np.isnan(column)
    return known if domain is None else known & (domain > 0)


def _both(
    kind: Measure, key: str, label: Words | str, pair: Pair, count: float, base: int, basis: Basis
) -> Line:
    return Line(
        key,
        label,
        figure(kind, pair.naive, count, base, basis, UNWEIGHTED),
        figure(kind, pair.weighted, count, base, basis, basis.weighting),
        pair.hint,
    )


def figure(
    kind: Measure, found: Estimate, count: float, base: int, basis: Basis, weighting: Sentence
) -> Figure:
    """A figure from an estimate. An interval that does not exist (one answer, no degrees of freedom) withholds it."""
    low, high = found.interval.low, found.interval.high
    if kind == "share":
        low, high = max(0.0, low), min(1.0, high)
    if not np.isfinite([found.value, low, high]).all():
        return few(kind, count, base, basis)
    return Figure(
        kind=kind,
        unit=basis.unit,
        base=basis.base,
        weighting=weighting,
        numerator=count,
        denominator=base,
        value=min(max(found.value, low), high),
        low=low,
        high=high,
        method=found.interval.method or Name("–"),
        n_eff=round(found.n_eff, 1) if np.isfinite(found.n_eff) else None,
        limits=own_limits(found.warnings, basis),
    )


def few(kind: Measure, count: float, base: int, basis: Basis) -> Figure:
    """Counts alone. There is always somebody in the base: a table of nobody is not made."""
    return Figure(
        kind=kind,
        unit=basis.unit,
        base=basis.base,
        weighting=UNWEIGHTED,
        numerator=count,
        denominator=max(base, 1),
        value=None,
        low=None,
        high=None,
        method=say(_("too few answers for an interval")),
        withheld="few",
    )


def own_limits(warnings: Iterable[str], basis: Basis) -> tuple[Sentence, ...]:
    """Warnings of this figure alone."""
    return tuple(one for one in warnings if one not in basis.known and not one.startswith("Only "))


def order_of(lines: Sequence[Line]) -> tuple[tuple[str, ...], ...]:
    """The largest figure with all whose intervals reach into its own, and those that lie certainly below it.

    Both from the largest down. Nothing for fewer than two figures.
    """
    known = [one for one in lines if one.best.value is not None]
    if len(known) < 2:
        return ()
    ranked = sorted(known, key=lambda one: -(one.best.value or 0.0))
    edge = ranked[0].best.low or 0.0
    near = tuple(one.key for one in ranked if (one.best.high or 0.0) >= edge)
    return near, tuple(one.key for one in ranked if one.key not in near)
