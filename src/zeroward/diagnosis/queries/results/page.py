"""The result page: the answer first, then the drawing, three strengths, three gaps, and what would help most."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart
from zeroward.core.ui.tables import Table
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.chart import radar_of
from zeroward.diagnosis.queries.results.notes import gate_of, gate_open_of, notes_of
from zeroward.diagnosis.queries.results.result import DimensionResult, Result
from zeroward.diagnosis.queries.results.steps import StepLine, Steps, steps_of
from zeroward.diagnosis.queries.results.table import dimension_table
from zeroward.diagnosis.queries.results.words import Labels, answer_name, say_level
from zeroward.methods.maturity.scoring import Part
from zeroward.questionnaires.queries.respondent.words import Text

MOST_NAMED = 2
"""Dimensions of one level from which none of them stands out."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A strength or a gap: its level in words, the question that stands out in it, and what to do next."""

    label: str
    level: str
    shown: str
    question: Text
    answer: str
    pathway: str
    steps: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """`evidenced`: somebody can bring evidence, so both levels are shown; a visitor has none."""

    headline: str
    lead: str
    radar: Chart | None
    table: Table
    strengths: tuple[Stand, ...]
    gaps: tuple[Stand, ...]
    gate: str
    gate_open: str
    steps: Steps
    notes: tuple[str, ...]
    evidenced: bool

    @property
    def empty(self) -> bool:
        return self.radar is None and not self.strengths and not self.gaps

    @property
    def first_steps(self) -> tuple[StepLine, ...]:
        return self.steps.first(self.steps.count)


def result_page(content: Content, result: Result, *, evidenced: bool = False) -> ResultPage:
    """Everything of one result that has no address of its own. No query."""
    steps = steps_of(content, result, evidenced=evidenced)
    labels = Labels(content)
    return ResultPage(
        headline=headline_of(result),
        lead=lead_of(result, evidenced=evidenced),
        radar=radar_of(result, evidenced=evidenced),
        table=dimension_table(result, evidenced=evidenced),
        strengths=tuple(_stand(one, result, labels, steps, best=True) for one in result.strengths),
        gaps=tuple(_stand(one, result, labels, steps, best=False) for one in result.gaps),
        gate=gate_of(result),
        gate_open=gate_open_of(result),
        steps=steps,
        notes=tuple(notes_of(result)),
        evidenced=evidenced,
    )


def headline_of(result: Result) -> str:
    known = result.known
    if not known:
        return _("Nothing can be said yet")
    scores = {one.claimed.score for one in known}
    if len(scores) == 1:
        return _("Level %(level)s of 4 throughout") % {"level": say_level(known[0].claimed.score)}
    if not result.strengths or not result.gaps:
        return _("Level %(level)s of 4") % {"level": say_level(result.claimed.whole.score)}
    ends = [result.strengths[0], result.gaps[0]]
    best, worst = (one.label for one in ends)
    many_best, many_worst = (
        sum(1 for other in known if other.claimed.score == one.claimed.score) > MOST_NAMED for one in ends
    )
    if many_worst and many_best:
        return _("Level %(level)s of 4") % {"level": say_level(result.claimed.whole.score)}
    if many_worst:
        return _("Strongest: %(best)s.") % {"best": best}
    if many_best:
        return _("Weakest: %(worst)s.") % {"worst": worst}
    return _("Strongest: %(best)s. Weakest: %(worst)s.") % {"best": best, "worst": worst}


def lead_of(result: Result, *, evidenced: bool) -> str:
    """The level of the whole, and how many questions it stands on."""
    whole = result.claimed.whole
    if whole.score is None:
        return _("No question was answered with a level.")
    words = {"said": say_level(whole.score), "shown": say_level(result.evidenced.whole.score)}
    first = (
        _("Level %(said)s of 4 as it was said, %(shown)s as far as there is evidence.")
        if evidenced
        else _("Level %(said)s of 4 as it was said.")
    ) % words
    return f"{first} {known_of(result)}"


def known_of(result: Result) -> str:
    """How many of the questions that concern the city are known."""
    parts = [one for one in result.claimed.parts.values() if one.state != "not_concerned"]
    known = sum(1 for one in parts if one.state == "known")
    return ngettext(
        "Known: %(known)d of %(count)d question.", "Known: %(known)d of %(count)d questions.", len(parts)
    ) % {"known": known, "count": len(parts)}


def _stand(one: DimensionResult, result: Result, labels: Labels, steps: Steps, *, best: bool) -> Stand:
    part = _standing_out(one, result, best=best)
    return Stand(
        label=one.label,
        level=say_level(one.claimed.score),
        shown=say_level(one.evidenced.score),
        question=labels[part.key],
        answer=answer_name(part),
        pathway=one.pathway,
        steps=() if best else steps.of(one.key),
    )


def _standing_out(one: DimensionResult, result: Result, *, best: bool) -> Part:
    """The highest or lowest question of a dimension; the heaviest of those that are equal."""
    parts = [
        part
        for part in result.claimed.parts.values()
        if one.key in part.within and part.claimed is not None and part.share
    ]
    sign = 1 if best else -1
    return max(parts, key=lambda part: (sign * (part.claimed or 0), part.share))
