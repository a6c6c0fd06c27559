"""Two-step imports: keep the plan of a dry run, then commit exactly that plan once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.methods.text.storable import storable

Verdict = ImportRow.Verdict


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One line of the report. `changes` maps a field to [old, new], or holds what the importer needs to commit."""

    place: str
    kind: str
    verdict: str
    key: str = ""
    reason: str = ""
    changes: dict[str, Any] = field(default_factory=dict)


def keep_plan(
    *,
    importer: str,
    file_name: str,
    file_digest: str,
    rows: Iterable[PlannedRow],
    actor: Any = None,
    scope: str = "",
    about: str = "",
) -> ImportRun:
    """Store what a dry run found, row by row, with the counts per verdict as its summary.

    `scope` and `about` name the owner and the record of a file that fills a record of a city or platform.
    """
    planned = list(rows)
    counts = {str(verdict): sum(row.verdict == verdict for row in planned) for verdict in Verdict.values}
    signed_in = actor if getattr(actor, "is_authenticated", False) else None
    with transaction.atomic():
        run = ImportRun.objects.create(
            importer=importer,
            scope=scope,
            about=about,
            file_name=storable(file_name[:300]),
            file_digest=file_digest,
            actor=signed_in,
            summary=counts,
        )
        ImportRow.objects.bulk_create(
            [
                ImportRow(
                    run=run,
                    place=storable(row.place[:120]),
                    kind=row.kind,
                    key=storable(row.key[:200]),
                    verdict=row.verdict,
                    reason=storable(row.reason),
                    changes=storable(row.changes),
                )
                for row in planned
            ],
            batch_size=500,
        )
    return run


def commit_run(*, run: ImportRun, write: Callable[[], None], actor: Any = None) -> ImportRun:
    """Write a kept plan in one transaction. Raises ConflictError when it was committed already."""
    with transaction.atomic():
        taken = ImportRun.objects.filter(pk=run.pk, state=ImportRun.State.PLANNED).update(
            state=ImportRun.State.COMMITTED, committed_at=timezone.now()
        )
        if not taken:
            raise ConflictError(
                _("This import was committed or refused already."), remedy=_("Check the file again.")
            )
        write()
        run.refresh_from_db()
        record_event(
            action="core.import.commit", record=run, actor=actor, changes={"rows": [None, run.summary]}
        )
    return run
