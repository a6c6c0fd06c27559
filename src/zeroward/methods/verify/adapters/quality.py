"""Quality of data: shares by mark, graded means."""

from zeroward.methods.ghg.quality import graded_mean, grades, shares_by_mark
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_AMOUNTS = ("e", "energy", "emissions", "value", "amount", "co2e", "mwh", "consumption")
_MARKS = ("quality", "grade", "mark", "data_quality", "q")


@reads("data quality", "by quality", "quality grades", "quality share")
def data_quality(question: Question) -> Answer:
    """The share of each mark; where all are grades of BISKO also their mean, weighted by the amounts."""
    entry = question.inputs.find("rows", "items", "carriers", "sources", "categories")
    listed = entry.raw if entry is not None and isinstance(entry.raw, list) else []
    rows = [Inputs(one) for one in listed if isinstance(one, dict)]
    if not rows:
        raise CannotRead("no rows with a quality")
    amounts, marks = [row.number(*_AMOUNTS) for row in rows], [row.text(*_MARKS).upper() for row in rows]
    answer = Answer()
    if all(mark in grades() for mark in marks):
        answer.add("quality data_quality mean total grade", graded_mean(amounts, marks), "1")
    for mark, share in shares_by_mark(amounts, marks).items():
        answer.add(f"{mark} share_{mark} {mark}_share {mark}_pct", share, "1")
    return answer
