"""What a call of R's survey package computes, named as its output names it."""

import re
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from zeroward.methods.survey.arrays import Vector, coded
from zeroward.methods.survey.association import rao_scott
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.estimation import by_domain, difference, mean, ratio, total
from zeroward.methods.survey.proportion import ShareMethod, share
from zeroward.methods.survey.quantiles import quantile
from zeroward.methods.survey.regression import regression
from zeroward.methods.survey.replicates import Replicates, replicate_means, replicate_totals, spread_of
from zeroward.methods.survey.results import Estimates
from zeroward.methods.survey.sample import Sample
from zeroward.methods.verify.adapters.survey_calls import Call, condition, domain_of, variables
from zeroward.methods.verify.adapters.survey_tables import Table
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.question import CannotRead

METHODS: dict[str, ShareMethod] = {
    "logit": "logit", "xlogit": "logit", "beta": "beta", "mean": "mean", "asin": "arcsine", "likelihood": "likelihood",
}  # fmt: skip


def one_or_list(values: Sequence[Any]) -> Any:
    return values[0] if len(values) == 1 else list(values)


def add_estimates(answer: Answer, found: Estimates, *, before: str = "") -> None:
    """Estimate, standard error, names, design effect, and normal ends, as `svymean` prints them."""
    answer.add(
        f"{before}estimate {before}mean {before}value", one_or_list([float(one) for one in found.values])
    )
    answer.add(f"{before}se {before}std_error", one_or_list([float(one) for one in found.errors]))
    answer.add(f"{before}names", one_or_list(found.names))
    answer.add(f"{before}cv", one_or_list([one.se / one.value if one.value else None for one in found]))
    answer.add(f"{before}deff", one_or_list([one.deff for one in found]))
    answer.add(f"{before}ci1 {before}lower", one_or_list([one.interval.low for one in found]))
    answer.add(f"{before}ci2 {before}upper", one_or_list([one.interval.high for one in found]))


def statistic(call: Call, table: Table, sample: Sample) -> Answer:
    """Compute the call. Raises CannotRead for one that is not known."""
    answer = Answer()
    _STATISTICS[call.name](call, table, sample, answer)
    answer.add("degf df_design", sample.design.df())
    answer.add("n", sample.n)
    for warning in sample.warnings:
        answer.flags.append(warning)
    return answer


def replicated(call: Call, table: Table, made: Replicates) -> Answer:
    """Means and totals over replicates."""
    answer = Answer()
    if call.name == "svyratio":
        _replicated_ratio(call, table, made, answer)
        return _described(answer, made)
    values, names = variables(table, call.formulas[0])
    form = replicate_totals if call.name == "svytotal" else replicate_means
    add_estimates(answer, form(made, values, names=names))
    return _described(answer, made)


def _replicated_ratio(call: Call, table: Table, made: Replicates, answer: Answer) -> None:
    if len(call.formulas) < 2:
        raise CannotRead("a ratio needs two formulas")
    above, below = (variables(table, formula)[0][:, 0] for formula in call.formulas[:2])
    known = ~np.isnan(above + below)
    above, below = above[known], below[known]
    full, columns = made.weights[known], made.columns[known]
    value = np.array([full @ above / (full @ below)])
    thetas = ((columns.T @ above) / (columns.T @ below))[:, None]
    answer.add("estimate ratio", float(value[0]))
    answer.add("se", float(np.sqrt(np.ravel(spread_of(made, thetas, value))[0])))


def _described(answer: Answer, made: Replicates) -> Answer:
    answer.add("scale", made.scale)
    answer.add("nrep replicates", made.count)
    answer.add("degf", made.df)
    return answer


def _mean(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    values, names = variables(table, call.formulas[0])
    form = total if call.name == "svytotal" else mean
    found = form(
        sample, values, names=names, domain=domain_of(table, call.text), df=np.inf if call.normal else None
    )
    add_estimates(answer, found)


def _ratio(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    if len(call.formulas) < 2:
        raise CannotRead("a ratio needs two formulas")
    above, below = (variables(table, formula)[0][:, 0] for formula in call.formulas[:2])
    found = ratio(sample, above, below, domain=domain_of(table, call.text), df=np.inf)
    answer.add("estimate ratio", found.value)
    answer.add("se", found.se)
    answer.add("ci1", found.interval.low)
    answer.add("ci2", found.interval.high)


def _by(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    if len(call.formulas) < 2:
        raise CannotRead("svyby needs the variables and the groups")
    groups = _groups(table, call.formulas[1])
    values, names = variables(table, call.formulas[0])
    codes, levels = coded(groups)
    totals = "svytotal" in call.text
    answer.add("level levels", [_plain(one) for one in levels])
    for column, name in zip(values.T, names, strict=True):
        if totals:
            each = [total(sample, column, domain=codes == place)[0] for place in range(len(levels))]
        else:
            each = list(by_domain(sample, column, groups)[1])
        alone = len(names) == 1
        answer.add(f"{name}{' estimate' if alone else ''}", [one.value for one in each])
        answer.add(f"se_{name}{' se' if alone else ''}", [one.se for one in each])


def _groups(table: Table, names: Sequence[str]) -> Any:
    """One variable, or the combinations of several, the first changing fastest."""
    if len(names) == 1:
        return table.column(names[0])
    parts = [coded(table.column(name)) for name in names]
    place = np.zeros(table.rows, dtype=np.int64)
    for codes, levels in reversed(parts):
        place = place * len(levels) + codes
    return place


def _plain(level: Any) -> Any:
    return int(level) if isinstance(level, float) and level.is_integer() else level


def _proportion(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    inner = re.search(r"~\s*I\(([^()]*)\)", call.text) or re.search(
        r"~\s*([\w.]+\s*[=!<>]=?\s*['\"]?[\w.-]+)", call.text
    )
    bare = re.search(r",\s*['\"](\w+)['\"]\s*\)", call.text)
    named = call.option("method") or (bare.group(1) if bare else "")
    answers = (
        condition(table, inner.group(1)).astype(np.float64)
        if inner
        else variables(table, call.formulas[0])[0][:, 0]
    )
    found = share(sample, answers, method=METHODS.get(named, "logit"))
    add_share(answer, found.value, found.se, [found.interval.low, found.interval.high])


def add_share(answer: Answer, value: float, se: float, ends: list[float]) -> None:
    answer.add("estimate share proportion", value)
    answer.add("ci interval", ends)
    answer.add("se", se)


def _chisq(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    first, second = (
        call.formulas[0][:2] if len(call.formulas[0]) > 1 else (call.formulas[0][0], call.formulas[1][0])
    )
    add_test(answer, rao_scott(sample, table.column(first), table.column(second)))


def add_test(answer: Answer, found: Any) -> None:
    answer.add("F statistic", found.statistic)
    answer.add("ndf df1", found.df)
    answer.add("ddf df2", found.df2)
    answer.add("p p_value", found.p)


def _ttest(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    from scipy import stats  # heavy

    _, _, found = difference(sample, table.numbers(call.response), table.column(call.formulas[0][0]))
    answer.add("t statistic", found.value / found.se)
    answer.add("df", found.df)
    answer.add("p p_value", float(2 * stats.t.sf(abs(found.value / found.se), found.df)))
    answer.add("diff difference estimate", found.value)
    answer.add("se", found.se)


def _quantile(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    values, names = variables(table, call.formulas[0])
    wanted = re.search(r"(?:quantiles\s*=\s*)?(?:c\(([\d.,\s]+)\)|,\s*(0?\.\d+))", call.text)
    listed = (wanted.group(1) or wanted.group(2)) if wanted else "0.5"
    chances = [float(one) for one in listed.split(",")]
    found = [quantile(sample, values[:, 0], one) for one in chances]
    answer.add("quantile quantiles estimate median", one_or_list([one.value for one in found]))
    answer.add("se", one_or_list([one.se for one in found]))
    answer.add("ci1 ci_low lower", one_or_list([one.interval.low for one in found]))
    answer.add("ci2 ci_high upper", one_or_list([one.interval.high for one in found]))
    answer.add("ci", [[one.interval.low, one.interval.high] for one in found] if len(found) > 1 else
               [found[0].interval.low, found[0].interval.high])  # fmt: skip
    answer.add("names", one_or_list(names))


def _glm(call: Call, table: Table, sample: Sample, answer: Answer) -> None:
    binary = "binomial" in call.text
    if not binary and "family" in call.text and "gaussian" not in call.text:
        raise CannotRead("only linear and logistic models are read")
    matrix, names = model_matrix({name: table.column(name) for name in call.formulas[0]})
    found = regression(sample, _response(call, table, binary=binary), matrix, names=names, binary=binary)
    answer.add("estimate coefficients coef", [float(one) for one in found.values])
    answer.add("se std_error", [float(one) for one in found.errors])
    answer.add("names", names)
    for one in found:
        answer.add(f"coef_{one.name} {one.name}", one.value)
        answer.add(f"se_{one.name}", one.se)
    answer.add("df df_residual", found[0].df)


def _response(call: Call, table: Table, *, binary: bool) -> Vector:
    """Numbers, or 1 for all but the first of two or more categories."""
    column = table.column(call.response)
    if column.dtype.kind in "fiu" or not binary:
        return table.numbers(call.response)
    return np.asarray(coded(column)[0] > 0, dtype=np.float64)


_STATISTICS: dict[str, Callable[[Call, Table, Sample, Answer], None]] = {
    "svymean": _mean,
    "svytotal": _mean,
    "svyratio": _ratio,
    "svyby": _by,
    "svyciprop": _proportion,
    "svychisq": _chisq,
    "svyttest": _ttest,
    "svyquantile": _quantile,
    "svyglm": _glm,
}


def factors(answer: Answer, sample: Sample, before: Vector) -> None:
    """The smallest and largest factor and weight, and what the spread of weights costs."""
    ratio_of = sample.weights / before
    answer.add("gmin", float(ratio_of.min()))
    answer.add("gmax", float(ratio_of.max()))
    answer.add("wmin min", float(sample.weights.min()))
    answer.add("wmax max", float(sample.weights.max()))
    answer.add("sum sum_w", float(sample.weights.sum()))
