"""The log of decisions."""

from typing import Any

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import DECISIONS
from zeroward.ecosystem.domain.work_rows import DecisionRow
from zeroward.ecosystem.models import Decision


def save_decision(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: DecisionRow,
    record: Decision | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Decision:
    """Write down a decision or a proposal for one, or say what became of it; dropping one asks for a reason.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    kept: Decision = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=DECISIONS,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_decision(*, actor: Any, viewer: Viewer, place: Workspace, record: Decision) -> None:
    """Take a decision out of the log; the audit log keeps its title. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=DECISIONS, record=record)
