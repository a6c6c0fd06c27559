"""Monitoring: trends by the median of slopes, progress of an indicator, status of many actions, status over years."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from zeroward.methods.maturity.ecosystems import read_typology, standings
from zeroward.methods.monitoring import STATUSES, Status, counted, progress, theil_sen, whole
from zeroward.methods.verify.adapters.by_year import series
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_VALUES: Final = ("values", "observed", "series", "figures", "y")
_SYNONYMS: Final[Mapping[str, Status]] = {
    **{one: one for one in STATUSES},
    "ongoing": "in_progress",
    "completed": "implemented",
    "done": "implemented",
    "late": "delayed",
    "postponed": "delayed",
    "cancelled": "dropped",
}


@reads("theil sen|slope", "sen slope", "median slope|slopes", "robust trend", "theil")
@in_form
def trend_of_medians(question: Question) -> Answer:
    """The median slope, its exact interval and how many figures it rests on."""
    figures = _by_year(question.inputs)
    found = theil_sen(figures, level=question.inputs.optional("level", "confidence", default=0.95))
    if found is None:
        raise CannotRead("fewer than two figures")
    answer = Answer()
    answer.add("slope theil_sen sen_slope trend", found.slope)
    answer.add("n count", found.n)
    answer.add("low lower ci_low slope_low", found.low)
    answer.add("high upper ci_high slope_high", found.high)
    answer.add("ci interval", [found.low, found.high])
    return answer


def _by_year(inputs: Inputs) -> dict[int, float]:
    years, values = inputs.numbers("years", "x", "year", "t"), inputs.numbers(*_VALUES)
    if years and len(years) == len(values):
        return {round(year): value for year, value in zip(years, values, strict=True)}
    return series(inputs, *_VALUES)


@reads("indicator progress", "progress clamped|clamp", "indicator completion", "progress reversed")
@in_form
def progress_of_an_indicator(question: Question) -> Answer:
    """The share of the way from base to target, cut off at 0 and 1, and uncut."""
    inputs = question.inputs
    way = inputs.text("direction", "better", "desired").lower()
    direction = {"up": "up", "increase": "up", "higher": "up", "down": "down", "decrease": "down"}.get(way)
    found = progress(
        base=inputs.maybe("base", "baseline", "start"),
        target=inputs.maybe("target", "goal", "end"),
        value=inputs.maybe("value", "current", "latest", "observed"),
        direction=direction,  # type: ignore[arg-type]
    )
    answer = Answer()
    answer.add("progress share completion", found.share)
    answer.add("raw unclamped uncut", found.raw)
    answer.add("state", found.state)
    return answer


@reads("status roll|rollup|summary|counts", "implementation status", "action status", "status actions")
@in_form
def status_of_many(question: Question) -> Answer:
    """Counts by status, those without a report, and the word for all of them together."""
    raw = question.raw.get("statuses") or question.raw.get("actions")
    rows = list(raw.values()) if isinstance(raw, Mapping) else raw
    if not isinstance(rows, Sequence) or isinstance(rows, str) or not rows:
        raise CannotRead("no list of statuses")
    counts = counted(_status(one.get("status") if isinstance(one, Mapping) else one) for one in rows)
    answer = Answer()
    answer.add("word status whole overall", whole(counts))
    for status, number in counts.items():
        answer.add(status or "no_report unknown without_report", number)
    answer.add("total n", sum(counts.values()))
    return answer


def _status(raw: Any) -> Status | None:
    if raw is None or raw == "":
        return None
    word = str(raw).strip().lower().replace(" ", "_").replace("-", "_")
    if word not in _SYNONYMS:
        raise CannotRead(f"no status called {raw}")
    return _SYNONYMS[word]


@reads("hysteresis", "downgrade years|two|waiting", "cluster standing")
@in_form
def standing_over_years(question: Question) -> Answer:
    """Where a country stands year by year: up at once, down after so many years below."""
    raw = question.raw
    order = [str(one) for one in raw.get("order") or raw.get("levels") or ()]
    proposals = raw.get("proposals") or raw.get("proposed") or raw.get("assigned")
    if not order or not proposals:
        raise CannotRead("no order or no proposals")
    named = proposals.items() if isinstance(proposals, Mapping) else enumerate(proposals)
    told = {int(year): None if one is None else str(one) for year, one in named}
    rules = read_typology(
        {
            "title": "", "version": "", "status": "adopted", "source": "",
            "patience": int(question.inputs.optional("patience", "years", "wait", default=2)),
            "order": order, "criteria": [],
            "clusters": [
                {"key": one, "when": {"all": []}, "mark": "assumption", "source": ""} for one in order
            ],
        }
    )  # fmt: skip
    found = standings(rules, told)
    answer = Answer()
    answer.add("standings clusters levels", [one.cluster for one in found])
    answer.add("moves moved", [one.moved for one in found])
    answer.add("final last", found[-1].cluster)
    return answer
