"""What a list would change in a frame, line by line. Each list is whole: what it lacks, the next version lacks."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from zeroward.consultation.domain.units import COMPARED, UnitRow
from zeroward.consultation.importers.frame_list import ReadUnit
from zeroward.consultation.models import FrameVersion
from zeroward.consultation.queries.frames import rows_of
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow

KIND = "unit"
Verdict = ImportRow.Verdict


def plan_list(units: Sequence[ReadUnit], newest: FrameVersion | None) -> list[PlannedRow]:
    """Rows of the report, with what has to be written."""
    before = {row.key: row for row in rows_of(newest)}
    after = newest.number if newest is not None else 0
    planned = [_planned(unit, before, after) for unit in units]
    there = {unit.row.key for unit in units if unit.row is not None}
    planned += [
        PlannedRow(
            "", KIND, Verdict.REMOVE, key=row.name, reason=_("Not in the list."), changes={"after": after}
        )
        for key, row in before.items()
        if key not in there
    ]
    return planned


def _planned(unit: ReadUnit, before: dict[str, UnitRow], after: int) -> PlannedRow:
    row = unit.row
    if row is None:
        return PlannedRow(unit.place, KIND, Verdict.REFUSE, key=unit.name, reason=unit.reason)
    old = before.get(row.key)
    fields = {} if old is None else _fields(old, row)
    verdict = Verdict.CREATE if old is None else Verdict.CHANGE if fields else Verdict.SAME
    return PlannedRow(
        unit.place,
        KIND,
        verdict,
        key=row.name,
        reason=" ".join(unit.hints),
        changes={"unit": row.plain(), "fields": fields, "after": after},
    )


def _fields(old: UnitRow, new: UnitRow) -> dict[str, list[object]]:
    before, after = old.plain(), new.plain()
    return {
        name: [_said(before[name]), _said(after[name])] for name in COMPARED if before[name] != after[name]
    }


def _said(value: object) -> object:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{name}: {one}" for name, one in sorted(value.items()))
    return value
