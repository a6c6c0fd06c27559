"""Entries of the learning log: write one, change it, delete it."""

from collections.abc import Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.contract.domain.records import Kind
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.learning_records import MOST, delete_owned, save_owned
from zeroward.monitoring.models import LogEntry

ENTRY: Final = Kind(
    LogEntry,
    "monitoring.entry",
    "scope",
    (
        "title",
        "happened_on",
        "origin",
        "origin_text",
        "what",
        "so_what",
        "now_what",
        "action_id",
        "indicator_id",
        "pilot_id",
        "session_id",
        "barrier",
        "lang",
        "visibility",
    ),
    most=MOST,
    logs_itself=True,
)


def save_entry(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    values: Mapping[str, Any],
    entry: LogEntry | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> LogEntry:
    """Write an entry or change one. `values` by the columns of `ENTRY`; a day in the future is refused.

    Raises NotAllowedError, StaleError, ProblemsError.
    """
    happened = values.get("happened_on")
    if happened is not None and happened > timezone.localdate():
        raise ProblemsError(
            [Problem("happened_on", _("This day has not come yet."), _("Give the day when it happened."))]
        )
    with transaction.atomic():
        saved: LogEntry = save_owned(
            ENTRY,
            actor=actor,
            viewer=viewer,
            place=place,
            values=values,
            record=entry,
            lock=lock,
            is_example=is_example,
        )
    return saved


def delete_entry(
    *, actor: Any, viewer: Viewer, place: Workspace, entry: LogEntry, lock: int | None = None
) -> None:
    """Delete an entry with its next steps. Raises NotAllowedError, InvalidInputError, StaleError."""
    delete_owned(ENTRY, actor=actor, viewer=viewer, place=place, record=entry, lock=lock)
