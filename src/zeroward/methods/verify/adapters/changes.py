"""Change between two figures."""

import re

from zeroward.methods.verify.adapters.by_year import series, stems
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


@reads(
    "growth rate",
    "compound growth",
    "cagr",
    "annual change",
    "yearly change",
    "average annual",
    "annual growth",
)
def yearly_growth(question: Question) -> Answer:
    """The constant percentage a year that leads from the first figure to the last."""
    inputs = question.inputs
    points = series(inputs, "series", "values", "emissions", "data", "points")
    if not points:
        points = {year: one.value for years in stems(inputs).values() for year, one in years.items()}
    start, end = inputs.maybe(*_BEFORE), inputs.maybe(*_AFTER)
    years = inputs.maybe("n", "years", "periods")
    if len(points) >= 2:
        first, last = min(points), max(points)
        start, end, years = points[first], points[last], float(last - first)
    if start is None or end is None or not years or start <= 0 or end <= 0:
        raise CannotRead("no two figures with the years between them")
    rate = (end / start) ** (1 / years) - 1
    answer = Answer()
    answer.add("cagr rate growth_rate growth annual_change annual_rate cagr_pct yearly_change", rate, "1")
    answer.add("reduction_rate annual_reduction yearly_reduction", -rate, "1")
    return answer


@reads("share total", "share of", "percentage of")
def share_of_total(question: Question) -> Answer:
    """One figure as a share of another that is called the total."""
    inputs = question.inputs
    whole = inputs.exact("total", "whole", "sum", "all")
    parts = [entry for entry in inputs.entries if entry is not whole and entry.quantity() is not None]
    total = whole.quantity() if whole is not None else None
    if total is None or not total.value or not parts:
        raise CannotRead("neither a part nor a total")
    answer = Answer()
    for entry in parts:
        part = entry.quantity()
        share = part.to(total.unit) / total.value if part is not None else 0.0
        alone = " share percent pct share_percent" if len(parts) == 1 else ""
        answer.add(f"{entry.key}_share share_{entry.key} {entry.key}{alone}", share, "1")
    return answer
