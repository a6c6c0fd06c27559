"""Goals of a platform and promises to its cities."""

from typing import Any

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import GOALS, PROMISES
from zeroward.ecosystem.domain.work_rows import GoalRow, PromiseRow
from zeroward.ecosystem.models import Goal, Promise


def save_goal(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: GoalRow,
    record: Goal | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Goal:
    """Set a goal, or say how far it is; missing or dropping one asks for a reason.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    kept: Goal = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=GOALS,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_goal(*, actor: Any, viewer: Viewer, place: Workspace, record: Goal) -> None:
    """Delete a goal with its course. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=GOALS, record=record)


def save_promise(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: PromiseRow,
    record: Promise | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Promise:
    """Write down a promise, or what became of it; breaking or taking one back asks for a reason.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    kept: Promise = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=PROMISES,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_promise(*, actor: Any, viewer: Viewer, place: Workspace, record: Promise) -> None:
    """Delete a promise with its course. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=PROMISES, record=record)
