"""How values in one unit are told in another: for a new definition, a price base, or a unit of one's own."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.course_rows import is_number
from zeroward.monitoring.domain.courses import held
from zeroward.monitoring.models import TransitionCourse, UnitConversion
from zeroward.monitoring.rules import INDICATORS


@dataclass(frozen=True, slots=True)
class ConversionRow:
    source: str
    target: str
    factor: float
    plus: float = 0.0
    since: int | None = None
    until: int | None = None
    why: str = ""


def save_conversion(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    course: TransitionCourse,
    row: ConversionRow,
) -> UnitConversion:
    """Say how values of one unit are told in another. Raises NotAllowedError, ProblemsError, ConflictError when
    another conversion of these units holds for one of the years."""
    demand(viewer, INDICATORS, place)
    found = _conversion_problems(row)
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        kept = held(place, course)
        for one in kept.conversions.filter(source=row.source.strip(), target=row.target.strip()):
            if (row.since or 0) <= (one.until or 9999) and (one.since or 0) <= (row.until or 9999):
                raise ConflictError(
                    _("There is a conversion of these units for these years."),
                    place="since",
                    remedy=_("Delete that one, or choose other years."),
                )
        made = UnitConversion.objects.create(
            course=kept,
            source=clean_text(row.source, limit=60, multiline=False),
            target=clean_text(row.target, limit=60, multiline=False),
            factor=row.factor,
            plus=row.plus,
            since=row.since,
            until=row.until,
            why=clean_text(row.why, limit=300, multiline=False),
        )
        record_event(
            action="monitoring.conversion.add",
            record=kept,
            actor=actor,
            label=str(made),
            changes={"factor": [None, made.factor]},
        )
    return made


def delete_conversion(
    *, actor: Any, viewer: Viewer, place: Workspace, course: TransitionCourse, conversion: UnitConversion
) -> None:
    """Raises NotAllowedError. Values that only it could convert are listed as unusable again."""
    demand(viewer, INDICATORS, place)
    with transaction.atomic():
        kept = held(place, course)
        gone = kept.conversions.filter(pk=conversion.pk).first()
        if gone is not None:
            record_event(
                action="monitoring.conversion.delete",
                record=kept,
                actor=actor,
                label=str(gone),
                changes={"factor": [gone.factor, None]},
            )
            gone.delete()


def _conversion_problems(row: ConversionRow) -> list[Problem]:
    found = [
        Problem(name, _("Name the unit.")) for name in ("source", "target") if not getattr(row, name).strip()
    ]
    if row.source.strip() == row.target.strip():
        found.append(Problem("target", _("These are the same unit.")))
    if not is_number(row.factor) or row.factor == 0 or not is_number(row.plus):
        found.append(Problem("factor", _("This is no factor."), _("Give a number other than zero.")))
    if not row.why.strip():
        found.append(Problem("why", _("Say why."), _("For example: new definition since 2024.")))
    if row.since is not None and row.until is not None and row.until < row.since:
        found.append(Problem("until", _("It would end before it starts.")))
    return found
