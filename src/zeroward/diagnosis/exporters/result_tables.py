"""The result of a round as rows: one set for the CSV, the workbook and the report."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from zeroward.core.workbooks.cells import Value
from zeroward.diagnosis.models import Assessment
from zeroward.diagnosis.queries.content import Content
from zeroward.diagnosis.queries.results.result import Result
from zeroward.diagnosis.queries.results.structure import TOP
from zeroward.diagnosis.queries.results.words import HUNDRED, Labels, answer_name
from zeroward.methods.maturity.scoring import Node, Part

QUESTIONS = (
    "dimension", "question", "text", "answer", "level_said", "level_lowest", "level_highest", "officers_with_level",
    "officers_not_knowing", "officers_not_ours", "evidence_level", "level_counted", "weight_points", "points_said",
    "points_with_evidence",
)  # fmt: skip
DIMENSIONS = (
    "dimension", "name", "level_said", "level_with_evidence", "level_if_unknown_were_zero",
    "level_if_unknown_were_full", "middle_answer", "weakest_answer", "share_known",
)  # fmt: skip
DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Exported:
    """A round with all that its files say. `name` is that of the city."""

    assessment: Assessment
    name: str
    title: str
    content: Content
    result: Result


def question_rows(one: Exported) -> list[Sequence[Value]]:
    """A line for each scored question, in the order of `QUESTIONS`; levels from 0 to 4, points of a hundred."""
    labels = Labels(one.content)
    return [_question(part, one.result, str(labels[key])) for key, part in one.result.evidenced.parts.items()]


def _question(part: Part, result: Result, text: str) -> Sequence[Value]:
    given = result.given[part.key]
    told = result.claimed.parts[part.key]
    return [
        part.within[-1],
        part.key,
        text,
        answer_name(part),
        _number(part.claimed, TOP),
        _number(given.low),
        _number(given.high),
        given.known,
        given.unknown,
        given.not_ours,
        result.evidence.get(part.key, 0),
        _number(part.value, TOP),
        _number(part.share, HUNDRED),
        _number(told.points, HUNDRED),
        _number(part.points, HUNDRED),
    ]


def dimension_rows(one: Exported) -> list[Sequence[Value]]:
    """A line for each dimension and one for the whole, in the order of `DIMENSIONS`."""
    result = one.result
    rows = [_node(row.key, row.label, row.claimed, row.evidenced) for row in result.dimensions]
    return [*rows, _node("whole", _("The whole"), result.claimed.whole, result.evidenced.whole)]


def _node(key: str, label: str, claimed: Node, evidenced: Node) -> Sequence[Value]:
    return [
        key,
        label,
        _number(claimed.score, TOP),
        _number(evidenced.score, TOP),
        _number(claimed.low, TOP),
        _number(claimed.high, TOP),
        _number(claimed.middle, TOP),
        _number(claimed.weakest, TOP),
        _number(claimed.coverage),
    ]


def _number(value: Fraction | None, times: int = 1) -> float | None:
    return None if value is None else round(float(value) * times, DECIMALS)
