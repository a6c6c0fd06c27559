"""Estimates from samples in data files, with calls of R's survey package in the title."""

import re
from typing import Any

import numpy as np

from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.sample import Sample, sample_of
from zeroward.methods.verify.adapters.survey_calls import Call, call_of, condition
from zeroward.methods.verify.adapters.survey_statistics import add_estimates, factors, replicated, statistic
from zeroward.methods.verify.adapters.survey_tables import Column, Table, design_of, table_of
from zeroward.methods.verify.adapters.survey_weighting import (
    calibrated,
    calibration_of,
    columns_for,
    margins_of,
    replicates,
    totals_of,
    weighted,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


def _has_design(question: Question) -> bool:
    return isinstance(question.raw.get("design"), str) and question.raw["design"] not in (
        "inline",
        "weights only",
    )


@reads("survey estimation", "weighting", shape=_has_design)
def survey_estimate(question: Question) -> Answer:
    """A statistic of a sample design, after what adjustment of weights there is."""
    if not _has_design(question):
        raise CannotRead("no design of a sample")
    design, title = str(question.raw["design"]), question.method
    if re.fullmatch(r"[\w./-]+\.csv(\.gz)?", design.strip()):
        return _whole_population(table_of(question, design.strip()), title)
    if "calibrate" in design or "calibrate" in title:
        return _after_calibration(question, design, title)
    named = (
        title
        if re.search(r"\bd?(clus1|clus2|strat|srs)\b", title) and "svrep" in design
        else f"{design} {title}"
    )
    table, drawn = design_of(question, named)
    sample = sample_of(drawn)
    totals: Any = question.raw.get("margins")
    margins = margins_of(table, totals) if isinstance(totals, dict) else []
    call = call_of(title)
    text = f"{title} # {design}"
    if "svrep" in text or re.search(r"\brclus|\brstrat|\bJK[1n]\b", text):
        return replicated(call, table, replicates(sample, margins, text))
    return _after_margins(call, table, weighted(sample, margins, text), sample, margins)


def _whole_population(table: Table, title: str) -> Answer:
    """`mean(apipop$api00)`: of the whole population there is nothing to estimate."""
    found = re.search(r"(mean|sum|median|var|sd|table)\s*\(\s*\w+\$([\w.]+)\s*([=!<>]+[^,)]+)?", title)
    if found is None:
        raise CannotRead("no statistic of the population is named")
    if found.group(1) == "table":
        return _tabulated(table.column(found.group(2)))
    stated = found.group(3)
    values = (
        condition(table, found.group(2) + stated).astype(np.float64)
        if stated
        else table.numbers(found.group(2))
    )
    forms: dict[str, Any] = {"mean": np.nanmean, "sum": np.nansum, "median": np.nanmedian}
    spread = {"var": np.nanvar, "sd": np.nanstd}
    name = found.group(1)
    answer = Answer()
    value = forms[name](values) if name in forms else spread[name](values, ddof=1)
    answer.add(f"{name} estimate total value", float(value))
    return answer


def _tabulated(column: Column) -> Answer:
    answer = Answer()
    for level, count in zip(*np.unique(column, return_counts=True), strict=True):
        answer.add(f"{level} n_{level} count_{level}", int(count))
    return answer


def _after_margins(call: Call, table: Table, sample: Sample, before: Sample, margins: list[Margin]) -> Answer:
    answer = statistic(call, table, sample)
    if not margins:
        return answer
    factors(answer, sample, before.weights)
    if call.name == "svymean":
        inner = statistic(call, table, sample)
        for value in inner.values[:3]:
            answer.add(" ".join(f"mean_{call.formulas[0][0]}_{name}" for name in value.names), value.value)
    answer.add("cell_weights", _cells(sample, margins))
    return answer


def _cells(sample: Sample, margins: list[Margin]) -> list[dict[str, Any]]:
    """The weight in each combination of categories, the first margin changing fastest."""
    order = np.lexsort([one.codes for one in margins])
    found: dict[tuple[int, ...], dict[str, Any]] = {}
    for row in order:
        key = tuple(int(one.codes[row]) for one in margins)
        found.setdefault(
            key,
            {one.name: one.levels[place] for one, place in zip(margins, key, strict=True)}
            | {"x": float(sample.weights[row])},
        )
    return list(found.values())


def _after_calibration(question: Question, design: str, title: str) -> Answer:
    """`calibrate(dstrat, ~api99, c(6194, 3914069))`, or totals in the design; the mean of api00 without a call.

    A case without any title goes by its name: `API_cal_raking_total`.
    """
    if not title.strip():
        title = " ".join(question.name.split("_"))
    if not title.strip():
        raise CannotRead("the calibration is not named")
    table, drawn = design_of(question, title if re.search(r"\bd(clus1|strat|srs)\b", title) else design)
    sample = sample_of(drawn)
    wanted = totals_of(design)
    formula = re.search(r"calibrate\(\s*\w+\s*,\s*~([\w.+ ]+),\s*c\(([\d.,\s-]+)\)", title)
    if formula is not None:
        numbers = [float(one) for one in formula.group(2).split(",")]
        terms = [one.strip() for one in formula.group(1).split("+")]
        if len(numbers) == len(terms) + 1:
            wanted = dict(zip(["Intercept", *terms], numbers, strict=True))
    if not wanted:
        raise CannotRead("no totals to calibrate to")
    distance, bounds = calibration_of(title)
    columns = columns_for(table, list(wanted))
    made = calibrated(sample, columns, np.array(list(wanted.values())), distance=distance, bounds=bounds)
    words = title if "svy" in title else "svytotal" if title.lower().split()[-1] == "total" else ""
    call = call_of(words)
    answer = statistic(call, table, made)
    factors(answer, made, sample.weights)
    return answer


@reads(
    "weighting",
    "survey estimation",
    "kish",
    shape=lambda question: question.raw.get("design") == "weights only",
)
def spread_of_weights(question: Question) -> Answer:
    """Kish's design effect of a file's weights, after raking where margins are given."""
    given = next((question.raw[key] for key in ("weights", "w", "weight") if key in question.raw), None)
    if isinstance(given, list):
        return _spread(given)
    if question.raw.get("design") != "weights only":
        raise CannotRead("no weights")
    totals = question.raw.get("margins")
    name = re.search(r"api(clus1|clus2|strat|srs)\b", question.method)
    named = name.group(1) if name else "clus1"
    table, drawn = design_of(question, named)
    sample = sample_of(drawn)
    if isinstance(totals, dict):
        sample = weighted(sample, margins_of(table, totals), "rake epsilon=1e-10")
    return _spread(sample.weights)


def _spread(weights: Any) -> Answer:
    found = kish(weights)
    answer = Answer()
    answer.add("deff kish_deff deff_kish design_effect", found.deff)
    answer.add("n_eff effective_n neff", found.n_eff)
    answer.add("n", found.n)
    answer.add("efficiency", found.efficiency)
    return answer


def add_all(answer: Answer, sample: Sample, found: Any) -> None:
    """Estimates of several questions with the spread of the weights."""
    add_estimates(answer, found)
    answer.values += [*_spread(sample.weights).values]
