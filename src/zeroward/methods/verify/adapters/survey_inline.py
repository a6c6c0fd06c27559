"""Estimates of samples whose answers stand in the case: `y` with strata, clusters, weights and populations."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.survey.arrays import Vector
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.estimation import mean, ratio, total
from zeroward.methods.survey.sample import Sample, sample_of
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.adapters.survey_statistics import add_estimates
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_PARTS: Mapping[str, tuple[str, ...]] = {
    "answers": ("y", "variable", "answers", "outcome", "response", "values"),
    "below": ("x", "denominator", "auxiliary"),
    "weights": ("w", "weights", "weight", "pw", "base_weights"),
    "strata": ("strata", "stratum", "h"),
    "clusters": ("clusters", "cluster", "psu", "id", "ids"),
    "population": ("fpc", "population", "N", "population_sizes", "N_h", "strata_sizes"),
}


def rows_of(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Rows with names under `data`, `rows` or `records`, or none."""
    for key in ("data", "rows", "records", "sample", "respondents"):
        rows = raw.get(key)
        if (
            isinstance(rows, Sequence)
            and not isinstance(rows, str)
            and rows
            and all(isinstance(row, Mapping) for row in rows)
        ):
            return list(rows)
    return []


def _part(question: Question, name: str) -> Any:
    """A list (or number, or table by stratum), be it in the inputs or in rows, under the name that the inputs give."""
    raw, rows = question.raw, rows_of(question.raw)
    for key in _PARTS[name]:
        given = raw.get(key)
        if isinstance(given, str) and rows and given in rows[0]:
            return [row[given] for row in rows]
        if given is not None and not isinstance(given, str):
            return given
    own = next((key for key in _PARTS[name] if rows and key in rows[0]), None)
    return [row[own] for row in rows] if own else None


def _has_answers(question: Question) -> bool:
    return not isinstance(question.raw.get("design"), str) and isinstance(
        _part(question, "answers"), Sequence
    )


@reads("survey estimation", "weighting", "stratified", "cluster sample", shape=_has_answers)
@in_form
def inline_estimate(question: Question) -> Answer:
    """Mean, total or ratio of the answers in the case, under the design beside them."""
    if not _has_answers(question):
        raise CannotRead("no answers of a sample")
    answers = np.array(_part(question, "answers"), dtype=np.float64)
    sample = _sample(question, len(answers))
    answer = Answer()
    below = _part(question, "below")
    if isinstance(below, Sequence):
        found = ratio(sample, answers, np.array(below, dtype=np.float64))
        answer.add("estimate ratio value", found.value)
        answer.add("se std_error", found.se)
        return answer
    totals = question.says("total", "svytotal")
    level = question.inputs.share("level", "confidence", default=0.95)
    estimates = (total if totals else mean)(sample, answers, level=level)
    answer.add("total" if totals else "mean", estimates[0].value)
    add_estimates(answer, estimates)
    answer.add("df degf", sample.design.df())
    answer.add("n", sample.n)
    return answer


def _sample(question: Question, count: int) -> Sample:
    strata, clusters = _part(question, "strata"), _part(question, "clusters")
    sizes: Any = _part(question, "population")
    if question.says("no fpc", "without fpc", "without finite"):
        sizes = None
    if isinstance(sizes, Mapping):
        if strata is None:
            raise CannotRead("populations by stratum without strata")
        sizes = [sizes[str(one)] for one in strata]
    if isinstance(sizes, (int, float)):
        sizes = [sizes] * count
    weights = _part(question, "weights")
    if weights is None and sizes is not None and clusters is None:
        weights = _from_sizes(strata, sizes)
    design = make_design(
        n=count,
        weights=weights,
        strata=None if strata is None else np.array(strata),
        clusters=None if clusters is None else np.array(clusters),
        population=None if sizes is None else np.array(sizes, dtype=np.float64),
    )
    return sample_of(design)


def _from_sizes(strata: Any, sizes: Sequence[float]) -> Vector:
    """The population of each stratum by its answers."""
    groups = np.array(strata if strata is not None else ["all"] * len(sizes))
    _, place, counts = np.unique(groups, return_inverse=True, return_counts=True)
    return np.asarray(np.array(sizes, dtype=np.float64) / counts[place])
