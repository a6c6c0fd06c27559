"""What is wrong with a model file: each fault with its line, and the line itself."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.models import Plan
from zeroward.plan.queries.model.tables import read_model_file

AROUND = 1


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    text: str
    at_fault: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` names table, entry and position; `lines` are those around it, () where the file gives none."""

    place: str
    message: str
    remedy: str
    kind: str
    lines: tuple[Line, ...]


def faults_of(text: str, plan: Plan) -> tuple[Fault, ...]:
    """Everything that keeps the file from being a model of this plan, at once; () when nothing does."""
    try:
        model = read_model_file(text, base_year=plan.base_year, last_year=plan.last_year)
    except ModelError as error:
        written = text.splitlines()
        return tuple(
            Fault(said(one.place), said(one.message), said(one.remedy), one.kind, around(written, one.line))
            for one in error.problems
        )
    if not model.results("emissions"):
        return (
            Fault(
                "nodes",
                _("No node has the role emissions, so the model has no outcome."),
                _('Write role = "emissions" at each node that is part of the total.'),
                "missing",
                (),
            ),
        )
    return ()


def around(written: list[str], line: int) -> tuple[Line, ...]:
    if not 1 <= line <= len(written):
        return ()
    first, last = max(line - AROUND, 1), min(line + AROUND, len(written))
    return tuple(Line(at, written[at - 1][:160], at == line) for at in range(first, last + 1))
