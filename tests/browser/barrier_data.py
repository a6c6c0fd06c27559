"""Facts about the example barriers that addresses of their pages need."""

import datetime
from typing import Any

from zeroward.barriers.domain.demo import DATA
from zeroward.barriers.domain.importing import about
from zeroward.barriers.importers.reports_plan import plan_reports
from zeroward.barriers.importers.reports_table import ReadReport, ReadTable
from zeroward.barriers.models import Barrier, Report
from zeroward.core.domain.imports import keep_plan
from zeroward.core.workspaces import workspace
from zeroward.people.models import User


def barrier_records(person: User) -> dict[str, Any]:
    """`person` handed in a file for the example city."""
    place = workspace("city:klagenfurt")
    assert place is not None
    barrier = Barrier.objects.get(title=DATA)
    raising = barrier.raisings.earliest("pk")
    day = datetime.date(2026, 3, 2).isoformat()
    lines = (
        ReadReport("Reports!2", {"title": "No grid connection in time", "met_on": day}),
        ReadReport("Reports!3", {"title": "", "met_on": day}),
    )
    run = keep_plan(
        importer="barriers.reports",
        file_name="reports.csv",
        file_digest="0" * 64,
        rows=plan_reports([], ReadTable(lines, (("Reports!C1", "colour"),)), place),
        actor=person,
        scope=str(place.scope),
        about=about(place),
    )
    return {
        "barrier_key": barrier.key,
        "barrier_report": barrier.reports.get(scope="city:klagenfurt").pk,
        "barrier_report_waiting": Report.objects.get(barrier=None, scope="city:example-town").pk,
        "barrier_raising": raising.pk,
        "barrier_answer": raising.answers.earliest("pk").pk,
        "barrier_lab": barrier.labs.get().pk,
        "barrier_change": barrier.changes.latest("pk").pk,
        "barrier_run": run.pk,
    }
