"""Funding streams across levels."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_keeping import drop, keep
from zeroward.ecosystem.domain.work_kinds import MONEY
from zeroward.ecosystem.domain.work_rows import MoneyRow
from zeroward.ecosystem.models import MoneyStream


def save_stream(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: MoneyRow,
    record: MoneyStream | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> MoneyStream:
    """Write down who gives whom money, how much (euros, all years together; None = not known) and from where that is
    known. A stream never co-funds itself. Raises NotAllowedError, ProblemsError, StaleError."""
    if record is not None and _is_above(record.pk, row.beside):
        said = _("These two would co-fund each other.")
        raise ProblemsError([Problem("beside", said, _("Choose another stream, or none."))])
    kept: MoneyStream = keep(
        actor=actor,
        viewer=viewer,
        place=place,
        kind=MONEY,
        row=row,
        record=record,
        lock=lock,
        is_example=is_example,
    )
    return kept


def delete_stream(*, actor: Any, viewer: Viewer, place: Workspace, record: MoneyStream) -> None:
    """Delete a stream; those that co-fund it stay. Raises NotAllowedError."""
    drop(actor=actor, viewer=viewer, place=place, kind=MONEY, record=record)


def _is_above(pk: int, beside: int | None) -> bool:
    """Whether the stream `pk` is met on the way from `beside` upwards."""
    seen: set[int] = set()
    while beside is not None and beside not in seen:
        if beside == pk:
            return True
        seen.add(beside)
        beside = MoneyStream.objects.filter(pk=beside).values_list("beside", flat=True).first()
    return False
