"""Questions with several answers. A share of cases and a share of mentions are different types: no mixing."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Vector, numbers
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import mean, ratio
from zeroward.methods.survey.proportion import interval_of_share
from zeroward.methods.survey.results import LEVEL, Estimate
from zeroward.methods.survey.sample import Sample


@dataclass(frozen=True, slots=True)
class ShareOfCases:
    """The share of members who named it: such shares may add to more than 1."""

    estimate: Estimate
    unit: str = "cases"


@dataclass(frozen=True, slots=True)
class ShareOfMentions:
    """The share of all mentions that are of it: such shares add to 1, and say nothing of how many named it."""

    estimate: Estimate
    mentions: float
    unit: str = "mentions"


def shares_of_cases(
    sample: Sample, mentioned: ArrayLike, *, names: Sequence[str], level: float = LEVEL, base: str = ""
) -> tuple[ShareOfCases, ...]:
    """One share per column of zeros and ones (named or not); the base are all who were asked."""
    table = mentions_table(mentioned, names)
    df = sample.design.df()
    found = []
    for one in mean(sample, table, names=names, level=level, base=base):
        interval, warned = interval_of_share(one.value, one.se, n=one.n, df=df, level=level)
        found.append(
            ShareOfCases(
                Estimate(
                    one.value,
                    one.se,
                    df,
                    interval,
                    one.n,
                    one.n_eff,
                    base,
                    one.name,
                    one.deff,
                    (*one.warnings, *warned),
                )
            )
        )
    return tuple(found)


def shares_of_mentions(
    sample: Sample, mentioned: ArrayLike, *, names: Sequence[str], level: float = LEVEL, base: str = ""
) -> tuple[ShareOfMentions, ...]:
    """One share per column; the base are all mentions. Its variance is that of a ratio: who says much says all."""
    table = mentions_table(mentioned, names)
    all_of = table.sum(axis=1)
    whole = float(np.nansum(sample.weights * all_of))
    if not whole > 0:
        raise refuse("Nobody named anything.", remedy="Show no shares.", place="answers")
    return tuple(
        ShareOfMentions(
            ratio(sample, column, all_of, level=level, base=base, name=str(name)), float(np.nansum(all_of))
        )
        for column, name in zip(table.T, names, strict=True)
    )


def mentions_table(mentioned: ArrayLike, names: Sequence[str]) -> Vector:
    """One column of zeros and ones per option; NaN where nothing is known. Raises SurveyError for anything else."""
    table = numbers(mentioned)
    table = table[:, None] if table.ndim == 1 else table
    known = table[~np.isnan(table)]
    if table.shape[1] != len(names) or not np.isin(known, (0.0, 1.0)).all():
        raise refuse(
            "Answers must be 0 or 1, with one column per option.",
            remedy="Recode: 1 where the option was named.",
            place="answers",
        )
    return table
