"""Every point of a result: what was answered, what shows it, how much it weighs, and what it adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.tables import Column, Table
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.result import DimensionResult, Result
from zeroward.diagnosis.queries.results.words import Labels, answer_name, level_name, say_level, say_points
from zeroward.diagnosis.vocabulary import EVIDENCE_LEVELS
from zeroward.methods.maturity.scoring import Part
from zeroward.questionnaires.queries.respondent.words import Text


@dataclass(frozen=True, slots=True)
class Group:
    """One dimension: its points in a table, and what changed the weights in it."""

    key: str
    label: str
    level: str
    shown: str
    table: Table
    rules: tuple[tuple[Text, str], ...]
    open_rules: tuple[tuple[Text, str], ...]


@dataclass(frozen=True, slots=True)
class Explained:
    groups: tuple[Group, ...]
    said: str
    shown: str
    withheld: str
    sums: Table


def explained(content: Content, result: Result) -> Explained:
    """The parts of both scores. The points of all questions add up to the score, exactly before rounding."""
    labels = Labels(content)
    whole, shown = result.claimed.whole.score, result.evidenced.whole.score
    lost = sum((part.withheld for part in result.evidenced.parts.values()), Fraction(0))
    return Explained(
        groups=tuple(_group(one, result, labels) for one in result.dimensions),
        said="" if whole is None else say_points(whole, 1),
        shown="" if shown is None else say_points(shown, 1),
        withheld=say_points(lost, 1),
        sums=_sums(result),
    )


def _group(one: DimensionResult, result: Result, labels: Labels) -> Group:
    inside = [part for part in result.evidenced.parts.values() if one.key in part.within]
    columns = [
        Column(_("Question")),
        Column(_("Answer")),
        Column(_("Evidence")),
        Column(_("Counts as")),
        Column(_("Weight"), True),
        Column(_("Points said"), True),
        Column(_("Points with evidence"), True),
    ]
    table = Table(
        one.label, columns, [_row(part, result, labels) for part in inside], foot=_foot(one.key, result)
    )
    return Group(
        key=one.key,
        label=one.label,
        level=say_level(one.claimed.score),
        shown=say_level(one.evidenced.score),
        table=table,
        rules=_rules(inside, result.applied, labels),
        open_rules=_rules(inside, result.open, labels),
    )


def _row(part: Part, result: Result, labels: Labels) -> Sequence[object]:
    said_points = result.claimed.parts[part.key].points
    known = part.value is not None
    return [
        labels[part.key],
        answer_name(part),
        EVIDENCE_LEVELS[result.evidence.get(part.key, 0)] if known else "",
        level_name(part.value) if part.value is not None else "",
        say_points(part.share),
        say_points(said_points) if known else "",
        say_points(part.points) if known else "",
    ]


def _foot(dimension: str, result: Result) -> Sequence[object]:
    return [_("Together"), "", "", "", *_three(dimension, result)]


def _three(dimension: str, result: Result) -> list[str]:
    """Weight, points said and points with evidence of a dimension."""
    rows = [part for part in result.evidenced.parts.values() if dimension in part.within]
    told = [part for part in result.claimed.parts.values() if dimension in part.within]
    return [
        say_points(sum((part.share for part in rows), Fraction(0))),
        say_points(sum((part.points for part in told), Fraction(0))),
        say_points(sum((part.points for part in rows), Fraction(0))),
    ]


def _sums(result: Result) -> Table:
    columns = [
        Column(_("Dimension")),
        Column(_("Weight"), True),
        Column(_("Points said"), True),
        Column(_("Points with evidence"), True),
    ]
    rows = [[one.label, *_three(one.key, result)] for one in result.dimensions]
    foot = [_("Together"), *_three(result.claimed.root, result)]
    return Table(_("Points of a hundred, by dimension"), columns, rows, foot=foot)


def _rules(
    parts: Sequence[Part], sentences: Mapping[str, tuple[str, ...]], labels: Labels
) -> tuple[tuple[Text, str], ...]:
    return tuple((labels[part.key], said(text)) for part in parts for text in sentences.get(part.key, ()))
