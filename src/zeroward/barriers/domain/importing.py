"""Taking over a table of reports: exactly what the dry run said, once."""

from collections.abc import Callable, Mapping
from typing import Any

from zeroward.barriers.domain.reports import ReportRow, file_report
from zeroward.barriers.models import Origin
from zeroward.barriers.rules import REPORT
from zeroward.core.domain.imports import commit_run
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


def about(place: Workspace) -> str:
    """By what the runs of a workspace are found."""
    return f"barrier-reports:{place.scope}"


def commit_reports(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    run: ImportRun,
    row_from: Callable[[Mapping[str, Any]], ReportRow],
) -> int:
    """Write the reports that the run would create; returns how many. `row_from` reads a line as it was kept. Raises
    NotAllowedError; ConflictError when the run was committed before."""
    demand(viewer, REPORT, place)
    rows = list(run.rows.filter(verdict=ImportRow.Verdict.CREATE))

    def write() -> None:
        for one in rows:
            file_report(
                actor=actor,
                viewer=viewer,
                place=place,
                row=row_from(one.changes["values"]),
                origin=Origin.FILE,
                origin_key=one.changes["key"],
            )

    commit_run(run=run, write=write, actor=actor)
    return len(rows)
