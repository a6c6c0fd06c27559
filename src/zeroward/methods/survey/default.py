"""The default way from answers to figures: raked to the frame, with the error of a jackknife that rakes every time.

Intervals have n - 1 degrees of freedom, those of shares are logit intervals. On a frame of 700 with samples of 62 that
depend on it, these intervals cover 92 to 97 % where those of the plain mean cover 40 to 93 %
(`bench/survey_simulation.py`). The plain figure always stands beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.say import say
from zeroward.methods.survey.arrays import Flags, Vector, columns_of
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import mean, warnings_on
from zeroward.methods.survey.frame_weights import Weighting, weigh_to_frame
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.multi import (
    ShareOfCases,
    ShareOfMentions,
    mentions_table,
    shares_of_cases,
    shares_of_mentions,
)
from zeroward.methods.survey.proportion import interval_of_share
from zeroward.methods.survey.replicates import Replicates, spread_of
from zeroward.methods.survey.results import LEVEL, Estimate, unique, wald
from zeroward.methods.survey.sample import Sample

Kind = Literal["mean", "share", "total"]


@dataclass(frozen=True, slots=True)
class Pair:
    """The plain figure beside the weighted one.

    `hint` says whether the weights pay: a weighted figure is less biased by who answered, and less precise.
    """

    naive: Estimate
    weighted: Estimate
    hint: str = ""

    @property
    def shift(self) -> float:
        return self.weighted.value - self.naive.value


@dataclass(frozen=True, slots=True)
class PairOfCases:
    """Shares of all who were asked, plain and weighted: such shares may add to more than 1."""

    naive: ShareOfCases
    weighted: ShareOfCases


@dataclass(frozen=True, slots=True)
class PairOfMentions:
    """Shares of all mentions, plain and weighted: such shares add to 1."""

    naive: ShareOfMentions
    weighted: ShareOfMentions


def default_estimate(
    weighting: Weighting,
    answers: ArrayLike,
    *,
    kind: Kind = "mean",
    domain: ArrayLike | None = None,
    level: float = LEVEL,
    base: str = "",
    name: str = "",
) -> Pair:
    """One figure of one question, plain and weighted. `answers` are in the order of `answered`; missing ones are NaN.

    A `share` needs answers of 0 and 1; a `total` is that of the frame. `domain` marks the answers that count.
    Raises SurveyError when nobody is left.
    """
    if kind not in get_args(Kind):
        raise refuse(
            "There is no figure called %(kind)s.",
            remedy="Choose mean, share or total.",
            place="kind",
            kind=kind,
        )
    table = columns_of(answers)[:, 0]
    if kind == "share" and not np.isin(table[~np.isnan(table)], (0.0, 1.0)).all():
        raise refuse(
            "A share needs answers of 0 and 1.", remedy="Recode: 1 for yes, 0 for no.", place="answers"
        )
    naive = mean(weighting.plain, table, domain=domain, level=level, base=base, names=(name,))[0]
    kept = ~np.isnan(table)
    if domain is not None:
        kept &= np.asarray(domain, dtype=bool)
    df = weighting.replicates.df
    if kind == "share":
        naive = _as_share(naive, df, level)
    elif kind == "total":
        naive = _as_total(naive, weighting.plain, kept, level)
    above = np.where(kept, table, 0.0)
    below = None if kind == "total" else kept.astype(np.float64)
    weighted = _weighted(
        weighting, above, below, kept, answers=table, share=kind == "share", level=level, base=base, name=name
    )
    return Pair(naive, weighted, _hint(naive, weighted))


def default_cases(
    weighting: Weighting,
    mentioned: ArrayLike,
    *,
    names: Sequence[str],
    level: float = LEVEL,
    base: str = "",
) -> tuple[PairOfCases, ...]:
    """Each option's share of those who were asked: one column of zeros and ones per option. Raises SurveyError."""
    table = mentions_table(mentioned, names)
    plain = shares_of_cases(weighting.plain, table, names=names, level=level, base=base)
    return tuple(
        PairOfCases(
            one,
            ShareOfCases(
                default_estimate(
                    weighting, column, kind="share", level=level, base=base, name=str(name)
                ).weighted
            ),
        )
        for one, column, name in zip(plain, table.T, names, strict=True)
    )


def default_mentions(
    weighting: Weighting,
    mentioned: ArrayLike,
    *,
    names: Sequence[str],
    level: float = LEVEL,
    base: str = "",
) -> tuple[PairOfMentions, ...]:
    """Each option's share of all mentions. Raises SurveyError when nobody named anything."""
    table = mentions_table(mentioned, names)
    plain = shares_of_mentions(weighting.plain, table, names=names, level=level, base=base)
    kept: Flags = np.asarray(~np.isnan(table).any(axis=1), dtype=np.bool_)
    known = np.where(kept[:, None], table, 0.0)
    all_of = known.sum(axis=1)
    found = []
    for one, column, name in zip(plain, known.T, names, strict=True):
        weighted = _weighted(
            weighting, column, all_of, kept, answers=table, share=True, level=level, base=base, name=str(name)
        )
        found.append(PairOfMentions(one, ShareOfMentions(weighted, one.mentions)))
    return tuple(found)


def _weighted(
    weighting: Weighting,
    above: Vector,
    below: Vector | None,
    kept: Flags,
    *,
    answers: Vector,
    share: bool,
    level: float,
    base: str,
    name: str,
) -> Estimate:
    """A ratio of two weighted sums, or one sum, with the error of the replicates."""
    replicates = weighting.replicates
    value, thetas = replicated(replicates, above, below)
    together = spread_of(replicates, thetas[:, None], np.array([value]))
    se, df, n = float(np.sqrt(max(float(together[0, 0]), 0.0))), replicates.df, int(kept.sum())
    warned = [*weighting.warnings, *warnings_on(weighting.sample, answers, kept.astype(np.float64), df)]
    if share:
        interval, more = interval_of_share(value, se, n=n, df=df, level=level)
        warned += more
    else:
        interval = wald(value, se, df, level)
    if n == 1:
        warned.append(say("One answer alone has no error: show what it says, and no figure."))
    elif not se > 0:
        warned.append(say("All answers are equal: the standard error of 0 says nothing."))
    named = say(
        "%(replicates)s, raked anew; %(method)s", replicates=replicates.method, method=interval.method
    )
    interval = replace(interval, method=named)
    n_eff = kish(weighting.sample.weights[kept]).n_eff
    return Estimate(value, se, df, interval, n, n_eff, base, name, None, unique(warned))


def replicated(replicates: Replicates, above: Vector, below: Vector | None) -> tuple[float, Vector]:
    """The weighted ratio (or sum), and that of each replicate."""
    full, columns = replicates.weights, replicates.columns
    value, thetas = float(full @ above), columns.T @ above
    if below is None:
        return value, np.asarray(thetas)
    value /= float(full @ below)
    whole = columns.T @ below
    # leaving out the only answer of a domain leaves no figure: it says nothing about the spread
    return value, np.divide(thetas, whole, out=np.full_like(thetas, value), where=whole > 0)


def _as_share(naive: Estimate, df: float, level: float) -> Estimate:
    interval, more = interval_of_share(naive.value, naive.se, n=naive.n, df=df, level=level)
    return replace(naive, interval=interval, df=df, warnings=unique((*naive.warnings, *more)))


def _as_total(naive: Estimate, plain: Sample, kept: Flags, level: float) -> Estimate:
    size = float(plain.weights[kept].sum())
    value, se = naive.value * size, naive.se * size
    return replace(naive, value=value, se=se, interval=wald(value, se, naive.df, level))


def _hint(naive: Estimate, weighted: Estimate) -> str:
    """Bias against variance: what the weights shift, less what chance alone would, against what they cost."""
    cost = weighted.se**2 - naive.se**2
    if cost > 0 and (weighted.value - naive.value) ** 2 - cost < cost:
        return say(
            "Who answered hardly matters for this question: the plain figure is as near and more precise. The "
            "weighted one is kept, for one rule must hold for all questions."
        )
    return ""


__all__ = [
    "Kind",
    "Pair",
    "PairOfCases",
    "PairOfMentions",
    "Weighting",
    "default_cases",
    "default_estimate",
    "default_mentions",
    "weigh_to_frame",
]
