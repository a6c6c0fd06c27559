"""Commit of a checked table of projects: exactly what the dry run said, all of it or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow, ImportRun, Visibility
from zeroward.core.permissions import demand
from zeroward.core.sharing import default_visibility
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.bulk_projects import ProjectChange, projects_now, write_projects
from zeroward.finance.domain.project_sharing import LEVELS, PROJECTS
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.queries.projects.columns import row_of
from zeroward.finance.rules import EDIT
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City

Verdict = ImportRow.Verdict


def about(city: City) -> str:
    """What an import run says that it is about."""
    return f"projects:{city.pk}"


def commit_projects(*, actor: Any, viewer: Viewer, city: City, run: ImportRun) -> int:
    """Write a kept plan; how many projects were added or changed.

    Raises NotAllowedError; ConflictError when it was committed before, or a project was changed since it was checked.
    """
    demand(viewer, EDIT, place_of(city))
    if run.about != about(city):
        raise InvalidInputError(_("This file was checked for something else."), place="file")
    rows = list(run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE)).order_by("pk"))
    level = default_visibility(place_of(city).scope, PROJECTS)
    visibility = level if level in LEVELS else Visibility.CITY

    def write() -> None:
        changed = {row.changes["pk"]: row.changes["stamp"] for row in rows if row.verdict == Verdict.CHANGE}
        now = projects_now(city, changed)
        found = [(row.changes["values"], now.get(row.changes.get("pk", 0))) for row in rows]
        changes = [ProjectChange(row_of(values, project), project) for values, project in found]
        write_projects(actor=actor, viewer=viewer, city=city, changes=changes, visibility=visibility)

    commit_run(run=run, write=write, actor=actor)
    return len(rows)


def keep_projects(
    *, actor: Any, viewer: Viewer, investment: InvestmentPlan, changes: Sequence[Mapping[str, Any]]
) -> None:
    """Projects that came together with an investment plan: they carry out that plan. Inside its transaction.

    Raises ConflictError when one was changed since it was checked.
    """
    plan = investment.plan
    now = projects_now(plan.city, {one["pk"]: one["project"] for one in changes if one.get("pk")})
    level = default_visibility(plan.scope, PROJECTS)
    rows = [(one["values"], now.get(one.get("pk") or 0)) for one in changes]
    write_projects(
        actor=actor,
        viewer=viewer,
        city=plan.city,
        changes=[
            ProjectChange(replace(row_of(values, project), plan=plan), project) for values, project in rows
        ],
        visibility=level if level in LEVELS else Visibility.CITY,
    )
