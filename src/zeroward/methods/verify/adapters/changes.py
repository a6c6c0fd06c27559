"""Change between two figures."""

import re

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_BEFORE = ("start", "before", "base", "baseline", "old", "first", "from", "e0")
_AFTER = ("end", "after", "target", "new", "last", "to", "et", "current", "year")


def _two_dated_figures(question: Question) -> bool:
    """Two figures and nothing else, each with a year at the end of its name."""
    keys = [entry.key for entry in question.inputs.entries]
    return len(keys) == 2 and all(re.search(r"(19|20)\d\d$", key) for key in keys)


@reads("relative change", "change between", "percentage change", "reduction since", "change since",
       shape=_two_dated_figures)  # fmt: skip
def change(question: Question) -> Answer:
    """Difference, ratio and per cent of the first of two figures, which may also be named by years."""
    inputs = question.inputs
    before, after = inputs.quantity(*_BEFORE), inputs.quantity(*_AFTER)
    if before is None or after is None:
        figures = sorted(inputs.quantities().items(), key=lambda one: one[0][-4:])
        if len(figures) != 2:
            raise CannotRead("no two figures")
        before, after = figures[0][1], figures[1][1]
    later = after.to(before.unit)
    answer = Answer()
    if before.value:
        answer.add("change_pct change_percent relative_change percent", 100 * (later / before.value - 1), "%")
        answer.add("reduction_pct reduction_percent cut_pct", 100 * (1 - later / before.value), "%")
        answer.add("ratio", later / before.value, "1")
    answer.add("change difference delta", later - before.value, before.unit)
    answer.add("reduction", before.value - later, before.unit)
    return answer
