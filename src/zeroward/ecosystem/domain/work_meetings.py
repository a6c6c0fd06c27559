"""Meetings of a platform and its bodies."""

from typing import Any

from zeroward.community.domain.group_work import wrong_choice
from zeroward.community.models import Event
from zeroward.community.queries.event_access import seen_q
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import MEETINGS
from zeroward.ecosystem.domain.work_rows import MeetingRow
from zeroward.ecosystem.models import Meeting


def save_meeting(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: MeetingRow,
    record: Meeting | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Meeting:
    """Write down a meeting: body, day, agenda, minutes, its document, and the event that it is, if it is one.

    Raises NotAllowedError, ProblemsError, StaleError.
    """
    known = record is not None and row.event == record.event
    if row.event and not known and not Event.objects.filter(seen_q(viewer), key=row.event).exists():
        raise ProblemsError([wrong_choice("event")])
    kept: Meeting = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=MEETINGS,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_meeting(*, actor: Any, viewer: Viewer, place: Workspace, record: Meeting) -> None:
    """Delete a meeting; what it decided stays in the log. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=MEETINGS, record=record)
