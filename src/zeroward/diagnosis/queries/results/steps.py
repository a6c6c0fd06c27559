"""What would raise the score, in words: one step a question, the most gain for its effort first."""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.structure import TOP, structure_of
from zeroward.diagnosis.queries.results.words import Labels, effort_name, level_name, say_change, say_level
from zeroward.diagnosis.vocabulary import EVIDENCE_LEVELS
from zeroward.methods.maturity.scoring import Raise, Scored, raises, with_steps
from zeroward.questionnaires.queries.respondent.words import Text


@dataclass(frozen=True, slots=True)
class StepLine:
    """`what` is to be done, `effort` in words; `dimension` its name, `lifts` what becomes of its level; `gain` points
    of a hundred with a sign."""

    key: str
    kind: str
    label: Text
    what: str
    effort: str
    dimension: str
    dimension_key: str
    lifts: str
    gain: str


@dataclass(frozen=True, slots=True)
class Steps:
    """`together`: what the first ones make of the level of the whole."""

    lines: tuple[StepLine, ...]
    count: int
    before: str
    together: str

    def of(self, dimension: str, most: int = 2) -> tuple[StepLine, ...]:
        """The first steps of one dimension."""
        return tuple(one for one in self.lines if one.dimension_key == dimension)[:most]

    def first(self, most: int) -> tuple[StepLine, ...]:
        return self.lines[:most]


FIRST = 3


def steps_of(content: Content, result: Result, *, evidenced: bool = True) -> Steps:
    """All steps. With `evidenced` false what was said counts as it is, and no step asks for evidence."""
    scored = result.evidenced if evidenced else result.claimed
    root = structure_of(content.definition, content.questionnaire)
    found = raises(root, scored)
    labels = Labels(content)
    names = {one.key: one.label for one in result.dimensions}
    lines = tuple(_line(one, scored, result, labels, names) for one in found)
    top = found[:FIRST]
    return Steps(lines, len(top), say_level(scored.whole.score), say_level(with_steps(scored, top)))


def _line(one: Raise, scored: Scored, result: Result, labels: Labels, names: dict[str, str]) -> StepLine:
    part = scored.parts[one.key]
    group = part.within[-1]
    node = scored.nodes[group]
    return StepLine(
        key=one.key,
        kind=one.kind,
        label=labels[one.key],
        what=_what(one, result),
        effort=effort_name(one.effort),
        dimension=names.get(group, group),
        dimension_key=group,
        lifts=_("from %(before)s to %(after)s")
        % {"before": say_level(node.score), "after": say_level(_lifted(scored, group, one.gain))},
        gain=say_change(one.gain),
    )


def _lifted(scored: Scored, group: str, gain: Fraction) -> Fraction | None:
    """The score of a dimension after a step in it: its questions share the weight that it has among what is known."""
    node = scored.nodes[group]
    weight = sum((one.share for one in scored.parts.values() if group in one.within), Fraction(0))
    return node.score + gain / weight if node.score is not None and weight else node.score


def _what(one: Raise, result: Result) -> str:
    wanted = max(int(one.to) - 1, 0)
    if one.kind == "evidence":
        return _("Show it: %(evidence)s.") % {"evidence": EVIDENCE_LEVELS[wanted]}
    level = level_name(one.to / TOP)
    if wanted > result.evidence.get(one.key, 0):
        return _("Bring it to “%(level)s”, with %(evidence)s.") % {
            "level": level,
            "evidence": EVIDENCE_LEVELS[wanted],
        }
    return _("Bring it to “%(level)s”.") % {"level": level}
