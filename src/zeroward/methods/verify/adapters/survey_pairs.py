"""Tests and shares of answers that stand in the case: two times asked, several options, a sample beside its frame."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.survey.association import cochran_q, mcnemar
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.multi import shares_of_cases, shares_of_mentions
from zeroward.methods.survey.representation import representation
from zeroward.methods.survey.sample import sample_of
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_LISTS = ("responses", "rows", "data", "matrix", "answers", "mentions", "choices")


def _lists(raw: Mapping[str, Any]) -> Sequence[Any]:
    found = next((raw[key] for key in _LISTS if raw.get(key)), None)
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise CannotRead("no lists of answers")
    return found


@reads("cochran q", "cochran", "multi response cochran")
@in_form
def options_alike(question: Question) -> Answer:
    """Cochran's Q of rows of 0 and 1."""
    rows = [list(row.values()) if isinstance(row, Mapping) else row for row in _lists(question.raw)]
    found = cochran_q(np.array(rows, dtype=np.float64))
    answer = Answer()
    answer.add("Q statistic", found.statistic)
    answer.add("df", int(found.df))
    answer.add("p p_value", found.p)
    return answer


@reads("mcnemar", "comparison paired", "paired answers")
@in_form
def twice_asked(question: Question) -> Answer:
    """McNemar's test from the four counts, the two by two table, or two columns of answers."""
    before, after = _two_columns(question.raw)
    table, test, exact = mcnemar(before, after)
    answer = Answer()
    answer.add("mcnemar_chisq chisq chi2 statistic", test.statistic)
    answer.add("mcnemar_p p p_value", test.p)
    answer.add("mcnemar_exact_p exact_p p_exact", exact)
    for key, count in table.items():
        answer.add(f"overlap_table_{key} {key}", count)
    return answer


def _two_columns(raw: Mapping[str, Any]) -> tuple[list[float], list[float]]:
    table = raw.get("table") or raw.get("counts")
    cells = {key: raw.get(key) for key in ("n00", "n01", "n10", "n11")}
    if isinstance(table, Mapping):
        cells = {key: table.get(key) for key in cells}
    elif isinstance(table, Sequence):
        cells = {f"n{row}{column}": table[row][column] for row in (0, 1) for column in (0, 1)}
    if all(isinstance(one, (int, float)) for one in cells.values()):
        pairs = [(key[1], key[2]) for key, count in cells.items() for _ in range(int(count or 0))]
        return [float(one) for one, _ in pairs], [float(one) for _, one in pairs]
    before, after = (
        next((raw[key] for key in keys if isinstance(raw.get(key), Sequence)), None)
        for keys in (("before", "wave1", "first", "x"), ("after", "wave2", "second", "y"))
    )
    if before is None or after is None or isinstance(before, str) or isinstance(after, str):
        raise CannotRead("neither counts nor answers of two times")
    return [float(one) for one in before], [float(one) for one in after]


@reads("multiple response", "multi response", "multi response share", "share mentions", "share cases")
@in_form
def several_answers(question: Question) -> Answer:
    """Shares of cases and of mentions, from lists of what each named or rows of 0 and 1."""
    rows = _lists(question.raw)
    names = [str(one) for one in question.raw.get("names") or question.raw.get("options") or ()]
    if all(isinstance(row, Mapping) for row in rows):
        names = names or [str(one) for one in rows[0]]
        table = [[float(row[name]) for name in names] for row in rows]
    elif any(isinstance(one, str) for row in rows for one in row):
        names = names or sorted({str(one) for row in rows for one in row})
        table = [[float(name in row) for name in names] for row in rows]
    else:
        names = names or [str(place + 1) for place in range(len(rows[0]))]
        table = [[float(one) for one in row] for row in rows]
    weights = question.raw.get("weights")
    sample = sample_of(make_design(n=len(rows), weights=weights if isinstance(weights, Sequence) else None))
    answer = Answer()
    for one in shares_of_cases(sample, table, names=names):
        name = one.estimate.name
        answer.add(f"share_of_cases_{name} cases_{name}", one.estimate.value)
    for other in shares_of_mentions(sample, table, names=names):
        name = other.estimate.name
        answer.add(f"share_of_mentions_{name} mentions_{name}", other.estimate.value)
    for name, count in zip(names, np.sum(table, axis=0).tolist(), strict=True):
        answer.add(f"counts_{name} count_{name} n_{name}", int(count))
    return answer


@reads("representativity", "representation", "dissimilarity", "sample frame chi")
@in_form
def sample_beside_frame(question: Question) -> Answer:
    """Counts of the sample against those of the frame, by category."""
    raw = question.raw
    own, whole = (
        next((raw[key] for key in keys if isinstance(raw.get(key), Mapping)), None)
        for keys in (
            ("sample", "respondents", "answers", "observed"),
            ("frame", "population", "universe", "expected_counts"),
        )
    )
    if own is None or whole is None:
        raise CannotRead("no counts of a sample and of its frame")
    found = representation(own, whole)
    answer = Answer()
    answer.add("chisq chi2 chi_square statistic", found.chi_square)
    answer.add("df", found.df)
    answer.add("p p_value", found.p)
    answer.add("dissimilarity", found.dissimilarity)
    for level, value in found.ratios.items():
        answer.add(f"rep_ratio_{level} ratios_{level}", value)
    return answer
