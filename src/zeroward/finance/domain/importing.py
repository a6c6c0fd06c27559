"""Commit of a checked file: exactly what the dry run said, all of it or nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.bulk_rows import RowChange, write_rows
from zeroward.finance.domain.checking import RowInput
from zeroward.finance.domain.frame import NAMES, MoneyFrame, give_reason, save_frame
from zeroward.finance.domain.places import demand_for
from zeroward.finance.domain.project_importing import keep_projects
from zeroward.finance.domain.writing import writing
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.rules import EDIT
from zeroward.finance.tables import TABLES

FRAME: Final = "frame"
REASON: Final = "reason"
PROJECT: Final = "project"
Verdict = ImportRow.Verdict
WRITTEN: Final = (Verdict.CREATE, Verdict.CHANGE, Verdict.REMOVE)


def about(investment: InvestmentPlan) -> str:
    """What an import run says that it is about."""
    return f"investment:{investment.pk}"


def as_json(row: RowInput) -> dict[str, Any]:
    """A row as the dry run keeps it."""
    return {
        "values": dict(row.values),
        "currency": row.currency,
        "rate": row.rate,
        "rate_date": row.rate_date.isoformat() if row.rate_date else None,
    }


def from_json(kept: Mapping[str, Any]) -> RowInput:
    day = kept["rate_date"]
    return RowInput(kept["values"], kept["currency"], kept["rate"], date.fromisoformat(day) if day else None)


def commit_import(*, actor: Any, viewer: Viewer, investment: InvestmentPlan, run: ImportRun) -> Counter[str]:
    """Store what the dry run found; lines that it refused stay out. Returns how many lines had which verdict.

    Raises NotAllowedError; ConflictError when the plan is no draft, when the run was committed before, or when
    anything of the investment plan was changed since the file was checked.
    """
    demand_for(viewer, EDIT, investment.plan)
    if run.about != about(investment):
        raise InvalidInputError(_("This file was checked for another plan."), place="file")
    counts: Counter[str] = Counter()

    def write() -> None:
        rows = list(run.rows.filter(verdict__in=WRITTEN))
        counts.update(row.verdict for row in rows)
        with writing(viewer, investment) as current:
            if any(row.changes.get("stamp") != current.stamp for row in rows):
                raise ConflictError(
                    _("The investment plan was changed since the file was checked."),
                    remedy=_("Check the file again."),
                )
            _apply({"actor": actor, "viewer": viewer, "investment": current}, rows)

    commit_run(run=run, write=write, actor=actor)
    return counts


def _apply(who: Mapping[str, Any], rows: Sequence[ImportRow]) -> None:
    """The frame and reasons one by one (there are few), rows and projects together."""
    for row in rows:
        changes = row.changes
        if row.kind == FRAME:
            save_frame(**who, frame=MoneyFrame(**{name: changes["frame"][name] for name in NAMES}))
        elif row.kind == REASON:
            give_reason(**who, code=changes["code"], reason=changes["reason"])
    keep_projects(**who, changes=[row.changes for row in rows if row.kind == PROJECT])
    write_rows(**who, changes=[_change(row) for row in rows if row.kind in TABLES])


def _change(row: ImportRow) -> RowChange:
    removed = row.verdict == Verdict.REMOVE
    given = None if removed else from_json(row.changes["row"])
    return RowChange(TABLES[row.kind], row.changes.get("pk") or None, given)
