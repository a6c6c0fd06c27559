"""Whether two closed questions hang together: Pearson's test for survey data (Rao and Scott), and tests of answers
of the same members (McNemar, Cochran)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.survey.arrays import Vector, coded, indicators, numbers
from zeroward.methods.survey.distributions import chi2_tail, f_tail, sign_test
from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.estimation import mean
from zeroward.methods.survey.sample import Sample


@dataclass(frozen=True, slots=True)
class Test:
    """The statistic, its degrees of freedom (the second infinite for a chi-square) and the p value."""

    statistic: float
    df: float
    df2: float
    p: float
    method: str


def rao_scott(sample: Sample, rows: ArrayLike, columns: ArrayLike) -> Test:
    """Pearson's statistic over the mean generalised design effect, as F (second order). Raises SurveyError."""
    row_codes, row_names = coded(rows)
    column_codes, column_names = coded(columns)
    high, wide = len(row_names), len(column_names)
    if min(high, wide) < 2:
        raise refuse(
            "Everybody gave the same answer to one of the questions.",
            remedy="There is nothing to compare: leave the test out.",
            place="answers",
        )
    cells = indicators(column_codes * high + row_codes, high * wide)
    found = mean(sample, cells)
    share = found.values
    table = share.reshape(wide, high).T
    expected = np.outer(table.sum(axis=1), table.sum(axis=0))
    pearson = sample.n * float(np.square(table - expected)[expected > 0] @ (1 / expected[expected > 0]))
    contrasts = _interactions(high, wide)
    inverse = np.diag(np.divide(1.0, share, out=np.zeros_like(share), where=share > 0))
    simple = contrasts.T @ (inverse / sample.n) @ contrasts
    actual = contrasts.T @ inverse @ found.covariance @ inverse @ contrasts
    delta = np.linalg.solve(simple, actual)
    trace = float(np.trace(delta))
    if not trace > 0:
        raise refuse("The answers have no variance.", remedy="There is nothing to test.", place="answers")
    df = trace**2 / float(np.trace(delta @ delta))
    df2 = df * sample.design.df()
    value = pearson / trace
    return Test(value, df, df2, f_tail(value, df, df2), "Rao-Scott, second order, F")


def _interactions(high: int, wide: int) -> Vector:
    row = np.tile(np.arange(high), wide)
    column = np.repeat(np.arange(wide), high)
    ones = np.ones((high * wide, 1))
    main = np.hstack([ones, indicators(row, high)[:, 1:], indicators(column, wide)[:, 1:]])
    both = np.stack(
        [(row == i) * (column == j) for j in range(1, wide) for i in range(1, high)], axis=1
    ).astype(np.float64)
    fitted, *_ = np.linalg.lstsq(main, both, rcond=None)
    return np.asarray(both - main @ fitted)


def mcnemar(before: ArrayLike, after: ArrayLike) -> tuple[dict[str, int], Test, float]:
    """The table of two yes/no answers of the same members, the chi-square without correction, and the exact p."""
    first, second = numbers(before), numbers(after)
    if first.shape != second.shape:
        raise refuse(
            "The two columns of answers have different lengths.",
            remedy="Give both answers of each member.",
            place="answers",
        )
    known = ~(np.isnan(first) | np.isnan(second))
    yes, then = first[known] > 0, second[known] > 0
    table = {
        "n00": int((~yes & ~then).sum()),
        "n01": int((~yes & then).sum()),
        "n10": int((yes & ~then).sum()),
        "n11": int((yes & then).sum()),
    }
    gained, lost = table["n01"], table["n10"]
    changed = gained + lost
    statistic = (gained - lost) ** 2 / changed if changed else 0.0
    exact = sign_test(gained, lost)
    return table, Test(statistic, 1.0, np.inf, chi2_tail(statistic, 1), "McNemar"), exact


def cochran_q(answers: ArrayLike) -> Test:
    """Whether several yes/no answers of the same members have the same share. Raises SurveyError."""
    table = numbers(answers)
    table = table[~np.isnan(table).any(axis=1)]
    if table.ndim != 2 or table.shape[1] < 2 or not len(table):
        raise refuse("Cochran's test needs two options.", remedy="Give two or more columns.", place="answers")
    k, columns, rows = table.shape[1], table.sum(axis=0), table.sum(axis=1)
    below = k * rows.sum() - np.square(rows).sum()
    if below == 0:
        raise refuse(
            "Everybody chose all options or none.", remedy="There is nothing to compare.", place="answers"
        )
    value = float((k - 1) * (k * np.square(columns).sum() - columns.sum() ** 2) / below)
    return Test(value, k - 1.0, np.inf, chi2_tail(value, k - 1), "Cochran's Q")


def adjusted_p(values: ArrayLike, *, method: str = "holm") -> Vector:
    """p values of several comparisons, by Holm or by Benjamini and Hochberg (`bh`)."""
    p = numbers(values)
    count, order = len(p), np.argsort(p)
    ranked = p[order]
    if method == "bh":
        raised = np.minimum.accumulate((ranked * count / np.arange(1, count + 1))[::-1])[::-1]
    else:
        raised = np.maximum.accumulate(ranked * (count - np.arange(count)))
    result = np.empty(count)
    result[order] = np.minimum(raised, 1.0)
    return result
