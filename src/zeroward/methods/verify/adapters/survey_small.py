"""Questions on cells of a sample and its population, and on how many to ask."""

from collections.abc import Mapping

import numpy as np

from zeroward.methods.survey.calibration import Distance, calibrate_weights
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.planning import sample_size
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.verify.adapters.survey_weighting import R_TOLERANCE
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_SAMPLE = ("n_sample", "respondents", "sample", "sample_counts")
_PEOPLE = ("n_pop", "population", "population_counts", "frame")


def _listed(question: Question, names: tuple[str, ...]) -> str:
    return next((name for name in names if isinstance(question.raw.get(name), list)), "")


def _is_cells(question: Question) -> bool:
    return bool(_listed(question, _SAMPLE) and _listed(question, _PEOPLE))


@reads("weighting methods table", "weighting", shape=_is_cells)
def weighting_by_cell(question: Question) -> Answer:
    """Cells of two factors with counts in the sample and in the population: the factor of each cell by a method."""
    if not _is_cells(question):
        raise CannotRead("no cells")
    counts, whole = _listed(question, _SAMPLE), _listed(question, _PEOPLE)
    sample = np.array(question.raw[counts], dtype=np.float64)
    people = np.array(question.raw[whole], dtype=np.float64)
    columns = {
        key: np.array(values)
        for key, values in question.raw.items()
        if key not in (counts, whole) and isinstance(values, list) and len(values) == len(sample)
    }
    if not columns:
        raise CannotRead("the cells have no factors")
    title = question.method.lower().replace("(", " ")
    found = _factors(f"{title} {question.raw.get('method', '')}".strip(), columns, sample, people)
    answer = Answer()
    answer.add("adjustment_factor_by_cell factors adjustment", found.tolist())
    answer.add("weights", (found * sample).tolist())
    answer.add("kish_deff deff deff_kish", kish(np.repeat(found, sample.astype(int))).deff)
    return answer


def _factors(
    method: str, columns: Mapping[str, np.ndarray], sample: np.ndarray, people: np.ndarray
) -> np.ndarray:
    name = method.rsplit("method ", maxsplit=1)[-1]
    if "poststrat" in name or "post-strat" in name or ("cell" in name and "rak" not in name):
        return np.asarray(people / sample)
    margins = [_margin(key, values, people) for key, values in columns.items()]
    if name.startswith("rak") or (name == method and "rak" in name and "logit" not in name):
        return np.asarray(rake_weights(sample, margins).weights / sample)
    bounds = [float(one) for one in name.replace("_", " ").split() if one.replace(".", "", 1).isdigit()]
    pair = (bounds[0], bounds[1]) if len(bounds) == 2 else None
    if "greg" in name:
        numeric = np.column_stack([np.ones(len(sample)), *columns.values()]).astype(np.float64)
        return calibrate_weights(sample, numeric, people @ numeric).factors
    table = _dummies(columns)
    distance: Distance = "logit" if "logit" in name else "linear"
    found = calibrate_weights(
        sample, table, people @ table, distance=distance, bounds=pair, tolerance=R_TOLERANCE
    )
    return found.factors


def _margin(key: str, values: np.ndarray, people: np.ndarray) -> Margin:
    levels, codes = np.unique(values, return_inverse=True)
    totals = np.bincount(codes, weights=people, minlength=len(levels)).astype(np.float64)
    return Margin(codes, totals, tuple(levels.tolist()), key)


def _dummies(columns: Mapping[str, np.ndarray]) -> np.ndarray:
    count = len(next(iter(columns.values())))
    parts = [np.ones(count)]
    for values in columns.values():
        parts += [(values == level).astype(np.float64) for level in np.unique(values)[1:]]
    return np.column_stack(parts)


@reads("sample size", "sample-size", "how many to ask")
def planned_size(question: Question) -> Answer:
    """Answers needed for a margin of error in a finite population."""
    inputs = question.inputs
    found = sample_size(
        margin_of_error=inputs.share("margin_of_error", "moe", "e", "error", "margin"),
        population=inputs.optional("N", "population", default=float("inf")),
        share=inputs.share("p", "share", default=0.5),
        deff=inputs.optional("deff", "design_effect", default=1.0),
        response_rate=inputs.share("response_rate", "rr", default=1.0),
    )
    answer = Answer()
    answer.add("n sample_size simple", found.simple)
    answer.add("answers n_deff with_deff", found.answers)
    answer.add("invitations gross", found.invitations)
    return answer
