"""Means, totals, ratios and differences, also of a part of the sample (a domain)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Flags, Vector, coded, columns_of, indicators, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.results import LEVEL, Estimate, Estimates, unique, wald
from zeroward.methods.survey.sample import Sample
from zeroward.methods.survey.variance import covariance

FEW = 10
"""With fewer answers than this, counts should be shown and no percentage."""


def mean(
    sample: Sample,
    answers: ArrayLike,
    *,
    names: Sequence[str] = (),
    domain: ArrayLike | None = None,
    df: float | None = None,
    level: float = LEVEL,
    base: str = "",
) -> Estimates:
    """Weighted means, one per column of `answers`, of those in the `domain` who answered everything.

    Missing answers (NaN) are left out with a warning. `df` replaces clusters less strata; infinite gives normal
    intervals. Raises SurveyError when nobody is left.
    """
    table, kept = _kept(sample, answers, domain)
    weight = sample.weights * kept
    whole = float(weight.sum())
    values = weight @ table / whole
    scores = kept[:, None] * (table - values) / whole
    simple = _simple_variance(table, weight, values)
    size = int((weight != 0).sum())
    deff = simple / size * (1 - size / whole) if whole > size else np.full(len(values), np.nan)
    return _estimates(sample, answers, values, scores, kept, names, df, level, base, deff)


def total(
    sample: Sample,
    answers: ArrayLike,
    *,
    names: Sequence[str] = (),
    domain: ArrayLike | None = None,
    df: float | None = None,
    level: float = LEVEL,
    base: str = "",
) -> Estimates:
    """Weighted totals; otherwise as `mean`."""
    table, kept = _kept(sample, answers, domain)
    weight = sample.weights * kept
    whole, size = float(weight.sum()), int((weight != 0).sum())
    values = weight @ table
    simple = _simple_variance(table, weight, values / whole)
    deff = whole**2 * simple / size * (1 - size / whole) if whole > size else np.full(len(values), np.nan)
    return _estimates(sample, answers, values, kept[:, None] * table, kept, names, df, level, base, deff)


def ratio(
    sample: Sample,
    numerator: ArrayLike,
    denominator: ArrayLike,
    *,
    domain: ArrayLike | None = None,
    df: float | None = None,
    level: float = LEVEL,
    base: str = "",
    name: str = "",
) -> Estimate:
    """The ratio of two weighted totals. Raises SurveyError where the lower one is zero."""
    both = np.column_stack([numbers(numerator), numbers(denominator)])
    table, kept = _kept(sample, both, domain)
    above, below = (sample.weights * kept) @ table
    if below == 0:
        raise refuse(
            "The denominator of the ratio adds to zero.",
            remedy="Choose another denominator or a larger part of the sample.",
            place="denominator",
        )
    value = above / below
    scores = kept * (table[:, 0] - value * table[:, 1]) / below
    found = _estimates(
        sample, both, np.array([value]), scores[:, None], kept, (name,), df, level, base, np.full(1, np.nan)
    )
    return found[0]


def shares(
    sample: Sample,
    categories: ArrayLike,
    *,
    levels: Sequence[object] | None = None,
    domain: ArrayLike | None = None,
    level: float = LEVEL,
    df: float | None = None,
    base: str = "",
) -> Estimates:
    """The share of each category of a closed question with one answer."""
    codes, names = coded(categories, levels)
    table = indicators(codes, len(names))
    return mean(
        sample, table, names=[str(one) for one in names], domain=domain, level=level, df=df, base=base
    )


def by_domain(
    sample: Sample, answers: ArrayLike, groups: ArrayLike, *, level: float = LEVEL, base: str = ""
) -> tuple[list[object], Estimates]:
    """The mean in each group, with the covariance between groups."""
    codes, names = coded(groups)
    table, kept = _kept(sample, answers, None)
    values, scores = [], []
    for place in range(len(names)):
        inside = kept * (codes == place)
        weight = sample.weights * inside
        if not weight.sum() > 0:
            raise _nobody()
        values.append(float(weight @ table[:, 0] / weight.sum()))
        scores.append(inside * (table[:, 0] - values[-1]) / weight.sum())
    together = covariance(sample, np.stack(scores, axis=1))
    each = []
    for place, name in enumerate(names):
        own = mean(sample, answers, names=[str(name)], domain=codes == place, level=level, base=base)
        each.append(own[0])
    return names, Estimates(tuple(each), together)


def contrast(
    found: Estimates, coefficients: Sequence[float], *, df: float, level: float = LEVEL, name: str = ""
) -> Estimate:
    """A linear combination, such as a difference, with the covariance of its parts."""
    weight = np.asarray(coefficients, dtype=np.float64)
    value = float(weight @ found.values)
    se = max(float(weight @ found.covariance @ weight), 0.0) ** 0.5
    used = [one for one, part in zip(found, weight, strict=True) if part]
    return Estimate(
        value=value,
        se=se,
        df=df,
        interval=wald(value, se, df, level),
        n=sum(one.n for one in used),
        n_eff=sum(one.n_eff for one in used),
        base="; ".join(dict.fromkeys(one.base for one in used if one.base)),
        name=name,
        warnings=unique([warning for one in used for warning in one.warnings]),
    )


def difference(
    sample: Sample, answers: ArrayLike, groups: ArrayLike, *, level: float = LEVEL
) -> tuple[list[object], Estimates, Estimate]:
    """The means of two groups and the second less the first. Degrees of freedom: those of the design less one."""
    names, found = by_domain(sample, answers, groups, level=level)
    if len(names) != 2:
        raise refuse(
            "A difference needs two groups, there are %(count)s.",
            remedy="Choose two groups.",
            place="groups",
            count=len(names),
        )
    return names, found, contrast(found, (-1, 1), df=sample.design.df() - 1, level=level)


def _nobody() -> Exception:
    return refuse(
        "Nobody in this part of the sample answered.",
        remedy="Show no figure here, or merge with another group.",
        place="domain",
    )


def _kept(sample: Sample, answers: ArrayLike, domain: ArrayLike | None) -> tuple[Vector, Vector]:
    """The answers as a table with zeros for what is left out, and who is kept (1 or 0)."""
    table = columns_of(answers)
    if len(table) != sample.n:
        raise refuse(
            "There are %(given)s answers for a sample of %(count)s.",
            remedy="Give one entry per member of the sample; leave missing ones empty.",
            place="answers",
            given=len(table),
            count=sample.n,
        )
    kept: Flags = np.asarray(~np.isnan(table).any(axis=1), dtype=np.bool_)
    if domain is not None:
        kept &= np.asarray(domain, dtype=bool)
    if not sample.weights[kept].sum() > 0:
        raise _nobody()
    return np.asarray(np.where(kept[:, None], table, 0.0)), kept.astype(np.float64)


def _simple_variance(table: Vector, weight: Vector, values: Vector) -> Vector:
    """The variance in the population as the weights show it."""
    size = int((weight != 0).sum())
    if size < 2:
        return np.full(len(values), np.nan)
    spread: Vector = weight @ np.square(table - values) / weight.sum() * size / (size - 1)
    return spread


def _estimates(
    sample: Sample,
    answers: ArrayLike,
    values: Vector,
    scores: Vector,
    kept: Vector,
    names: Sequence[str],
    df: float | None,
    level: float,
    base: str,
    simple: Vector,
) -> Estimates:
    together = covariance(sample, scores)
    errors = np.sqrt(np.maximum(np.diag(together), 0.0))
    freedom = sample.design.df(kept) if df is None else df
    inside = sample.weights[kept > 0]
    warned = warnings_on(sample, answers, kept, freedom)
    size, n_eff = int((inside != 0).sum()), kish(inside).n_eff
    each = []
    for place, value in enumerate(values):
        se = float(errors[place])
        same = () if se > 0 else (say("All answers are equal: the standard error of 0 says nothing."),)
        deff = float(errors[place] ** 2 / simple[place]) if simple[place] > 0 else None
        name = str(names[place]) if place < len(names) else ""
        interval = wald(float(value), se, freedom, level)
        each.append(
            Estimate(
                float(value), se, freedom, interval, size, n_eff, base, name, deff, unique((*warned, *same))
            )
        )
    return Estimates(tuple(each), together)


def warnings_on(sample: Sample, answers: ArrayLike, kept: Vector, df: float) -> list[str]:
    """What has to be said beside any estimate from these answers."""
    found: list[str] = list(sample.warnings)
    size = int(kept.sum())
    missing = int(np.isnan(numbers(answers)).reshape(sample.n, -1).any(axis=1).sum())
    if missing:
        found.append(say("%(count)s members of the sample did not answer and are left out.", count=missing))
    if size < FEW:
        found.append(say("Only %(count)s answers: show counts, no percentages.", count=size))
    if not df > 0:
        found.append(say("No degrees of freedom are left: no interval can be given."))
    return found
