"""The dry run of projects that come together with an investment plan: they belong to its plan."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.finance.importers.parsed import ParsedProject
from zeroward.finance.importers.project_planning import plan_projects
from zeroward.finance.importers.project_table import ReadProject, ReadTable
from zeroward.finance.models import InvestmentPlan, Project

Verdict = ImportRow.Verdict


def project_rows(investment: InvestmentPlan, found: Iterable[ParsedProject]) -> list[PlannedRow]:
    """A line for each project. One of the same name in the city's list is changed, unless another plan holds it."""
    parsed = list(found)
    if not parsed:
        return []
    existing = list(Project.objects.filter(city=investment.plan.city_id))
    planned = plan_projects(existing, ReadTable(tuple(ReadProject(one.place, one.values) for one in parsed)))
    elsewhere = {one.pk for one in existing if one.plan_id not in (None, investment.plan_id)}
    return [_row(row, one, investment, elsewhere) for row, one in zip(planned, parsed, strict=True)]


def _row(
    row: PlannedRow, found: ParsedProject, investment: InvestmentPlan, elsewhere: set[int]
) -> PlannedRow:
    if row.changes.get("pk") in elsewhere:
        reason = _("A project of this name belongs to another plan.")
        return replace(row, verdict=Verdict.REFUSE, reason=reason, changes={})
    if row.verdict not in (Verdict.CREATE, Verdict.CHANGE):
        return row
    changes = {**row.changes, "project": row.changes.get("stamp", ""), "stamp": investment.stamp}
    if row.verdict == Verdict.CREATE:
        changes["fields"] = {}  # as for lines of tables: what is new is told by its name
    return replace(row, reason=" ".join(found.hints), changes=changes)
