"""Adjustments of weights whose data stand in the case: rows raked to margins, tables, cells, trimming."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.survey.calibration import calibrate_weights
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.margins import Margin, margin
from zeroward.methods.survey.poststratification import poststratify
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.survey.sample import sample_of
from zeroward.methods.survey.trimming import trim_weights
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.adapters.survey_inline import rows_of
from zeroward.methods.verify.adapters.survey_weighting import calibration_of
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_MARGINS = ("margins", "targets", "totals", "population_margins", "marginals")
_SAMPLE = ("n_sample", "respondents", "sample", "sample_counts", "answers", "n")
_CELLS = ("cells", "groups", "names")
_PEOPLE = ("n_pop", "population", "frame", "population_counts", "N")


def _first(raw: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((raw[name] for name in names if raw.get(name) is not None), None)


@reads("raking|rake|ipf|poststratification|postratify rows|inline|weights|margins", "weighting")
@in_form
def rows_to_margins(question: Question) -> Answer:
    """Rows with categories and margins by category: weights raked, or post-stratified where one margin is given."""
    margins, rows = _first(question.raw, _MARGINS), rows_of(question.raw)
    if not isinstance(margins, Mapping) or not rows:
        raise CannotRead("no rows with margins")
    base = _first(question.raw, ("weights", "base_weights", "weight"))
    if isinstance(base, str):
        base = [row[base] for row in rows]
    weights = np.ones(len(rows)) if base is None else np.array(base, dtype=np.float64)
    made = [
        margin(np.array([str(row[name]) for row in rows]), {str(k): v for k, v in totals.items()}, name=name)
        for name, totals in margins.items()
    ]
    if len(made) == 1:
        found = poststratify(sample_of(make_design(weights=weights)), made[0]).weights
    else:
        found = rake_weights(weights, made).weights
    return _weights(found, weights)


def _weights(found: np.ndarray, before: np.ndarray) -> Answer:
    answer = Answer()
    answer.add("weights final_weights w", found.tolist())
    answer.add("factors adjustment_factors", (found / before).tolist())
    spread = kish(found)
    answer.add("deff kish_deff deff_kish", spread.deff)
    answer.add("n_eff", spread.n_eff)
    answer.add("sum total", float(found.sum()))
    answer.add("min wmin", float(found.min()))
    answer.add("max wmax", float(found.max()))
    return answer


@reads("raking|rake|iterative|ipf table|proportional|margins", "weighting")
@in_form
def table_to_margins(question: Question) -> Answer:
    """A table fitted to totals of its rows and columns."""
    table = _first(question.raw, ("table", "seed", "matrix", "counts"))
    rows = _first(question.raw, ("row_totals", "rows", "row_margins"))
    columns = _first(question.raw, ("column_totals", "columns", "col_totals", "column_margins"))
    if not isinstance(table, Sequence) or rows is None or columns is None:
        raise CannotRead("no table with totals of rows and columns")
    cells = np.array(table, dtype=np.float64)
    high, wide = cells.shape
    made = [
        Margin(np.repeat(np.arange(high), wide), np.array(rows, dtype=np.float64), tuple(range(high)), "rows"),
        Margin(np.tile(np.arange(wide), high), np.array(columns, dtype=np.float64), tuple(range(wide)), "columns"),
    ]  # fmt: skip
    found = rake_weights(cells.ravel(), made).weights.reshape(high, wide)
    answer = Answer()
    answer.add("fitted table raked", found.tolist())
    factors = np.divide(found, cells, out=np.zeros_like(cells), where=cells > 0)
    answer.add("factors adjustment_factors", factors.tolist())
    return answer


@reads("poststratification|post|poststrat factors|weights|cells", "weighting")
@in_form
def cells_to_population(question: Question) -> Answer:
    """Counts of the sample and of the population by cell: what each answer of the cell stands for."""
    sample, people = _first(question.raw, _SAMPLE), _first(question.raw, _PEOPLE)
    if isinstance(sample, Mapping) and isinstance(people, Mapping):
        names = list(sample)
        sample, people = [sample[one] for one in names], [people[one] for one in names]
    else:
        names = [str(one) for one in _first(question.raw, _CELLS) or ()]
    if not isinstance(sample, Sequence) or not isinstance(people, Sequence) or len(sample) != len(people):
        raise CannotRead("no counts of a sample beside those of a population")
    if any(
        isinstance(one, Sequence)
        and one not in (sample, people)
        and key not in _CELLS
        and len(one) == len(sample)
        for key, one in question.raw.items()
    ):
        raise CannotRead("cells of several factors")  # fmt: skip
    counts, whole = np.array(sample, dtype=np.float64), np.array(people, dtype=np.float64)
    cells = Margin(np.arange(len(counts)), whole, tuple(range(len(counts))), "cells")
    found = poststratify(sample_of(make_design(weights=counts)), cells).weights / counts
    answer = Answer()
    answer.add("adjustment_factor_by_cell factors weights adjustment_factors", found.tolist())
    for name, factor in zip(names, found.tolist(), strict=False):
        answer.add(f"weights_{name} factors_{name} {name}", factor)
    answer.add("kish_deff deff deff_kish", kish(np.repeat(found, counts.astype(int))).deff)
    return answer


@reads("trim", "trimming", "trimweights")
@in_form
def trimmed_weights(question: Question) -> Answer:
    """Weights within bounds: the excess goes to the others, so that the sum stays."""
    given = question.raw.get("weights")
    if not isinstance(given, Sequence) or isinstance(given, str):
        raise CannotRead("no weights")
    low, high = (
        question.inputs.maybe("lower", "min", "low"),
        question.inputs.maybe("upper", "max", "high", "cap"),
    )
    if low is None and high is None:
        raise CannotRead("no bounds")
    before = np.array(given, dtype=np.float64)
    found, _ = trim_weights(
        before,
        lower=-np.inf if low is None else low,
        upper=np.inf if high is None else high,
        strict=bool(question.raw.get("strict", True)),
    )
    return _weights(found, before)


@reads("calibration|calibrate|greg", "weighting")
@in_form
def rows_to_totals(question: Question) -> Answer:
    """Weights calibrated to totals of numbers: an auxiliary table with one total per column."""
    table, totals = (
        _first(question.raw, ("auxiliaries", "X", "x", "covariates")),
        _first(question.raw, _MARGINS),
    )
    if not isinstance(table, Sequence) or not isinstance(totals, Sequence):
        raise CannotRead("no auxiliaries with totals")
    columns = np.array(table, dtype=np.float64)
    columns = columns[:, None] if columns.ndim == 1 else columns
    given = _first(question.raw, ("weights", "base_weights", "d"))
    base = np.ones(len(columns)) if given is None else np.array(given, dtype=np.float64)
    distance, bounds = calibration_of(question.method)
    stated = question.raw.get("bounds")
    if isinstance(stated, Sequence) and len(stated) == 2:
        bounds = (float(stated[0]), float(stated[1]))
    found = calibrate_weights(
        base, columns, np.array(totals, dtype=np.float64), distance=distance, bounds=bounds
    )
    return _weights(found.weights, base)
