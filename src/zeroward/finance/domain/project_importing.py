"""Commit of a checked table of projects: exactly what the dry run said, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun, Visibility
from zeroward.core.permissions import demand
from zeroward.core.sharing import default_visibility
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.project_sharing import LEVELS, PROJECTS
from zeroward.finance.domain.projects import save_project
from zeroward.finance.models import InvestmentPlan, Project
from zeroward.finance.queries.projects.columns import row_of
from zeroward.finance.rules import EDIT
from zeroward.places.models import City
from zeroward.plan.domain.places import place_of

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
        for row in rows:
            project = _kept(row, city) if row.verdict == Verdict.CHANGE else None
            save_project(
                actor=actor,
                viewer=viewer,
                city=city,
                row=row_of(row.changes["values"], project),
                project=project,
                visibility=visibility,
            )

    commit_run(run=run, write=write, actor=actor)
    return len(rows)


def keep_project(
    *, actor: Any, viewer: Viewer, investment: InvestmentPlan, changes: Mapping[str, Any]
) -> Project:
    """A project that came together with an investment plan: it carries out that plan. Inside its transaction.

    Raises ConflictError when the project was changed since it was checked.
    """
    plan = investment.plan
    project = None
    if changes.get("pk"):
        project = Project.objects.select_related("city__country").filter(pk=changes["pk"]).first()
        if project is None or project.city_id != plan.city_id or project.stamp != changes["project"]:
            raise ConflictError(
                _("A project was changed since the file was checked."), remedy=_("Check the file again.")
            )
    level = default_visibility(plan.scope, PROJECTS)
    return save_project(
        actor=actor,
        viewer=viewer,
        city=plan.city,
        row=replace(row_of(changes["values"], project), plan=plan),
        project=project,
        visibility=level if level in LEVELS else Visibility.CITY,
    )


def _kept(row: ImportRow, city: City) -> Project:
    found = (
        Project.objects.select_related("city__country", "plan")
        .filter(city=city, pk=row.changes["pk"])
        .first()
    )
    if found is None or found.stamp != row.changes["stamp"]:
        raise ConflictError(
            _("A project was changed since the file was checked."), remedy=_("Check the file again.")
        )
    return found
