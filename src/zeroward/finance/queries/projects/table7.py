"""Capital-intensive projects of a plan, in the shape of table T7 of the investment plan."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.finance.models import Project, Stage
from zeroward.finance.project_vocabulary import GROUPS
from zeroward.finance.queries.projects.access import readable_projects
from zeroward.finance.queries.projects.case import numbers_of
from zeroward.plan.models import Plan

Cell = dict[str, Any]
STATES: Final[dict[str, str]] = {
    Stage.IDEA: "idea",
    Stage.BUILDING: "building",
    Stage.RUNNING: "done",
    **dict.fromkeys(
        (Stage.CONCEPT, Stage.PREFEASIBILITY, Stage.FEASIBILITY, Stage.PERMITS, Stage.TENDER), "preparation"
    ),
}
"""Stages as the template's choices of a project's status."""


def table7_rows(plan: Plan, viewer: Viewer) -> list[dict[str, Any]]:
    """One row for each project of the plan that is marked for the table, the largest first. Amounts in euros; cost
    effectiveness is the investment over the tonnes of a year, undiscounted, as the template has it; running costs are
    net of savings and income."""
    found = readable_projects(viewer).filter(plan=plan, in_table=True)
    found = found.exclude(stage=Stage.STOPPED).prefetch_related("sources")
    projects = sorted(found, key=lambda one: (-(one.capex or 0.0), one.title))
    return [{"id": f"project:{one.pk}", "cells": _cells(one)} for one in projects]


def _cells(project: Project) -> dict[str, Cell]:
    numbers = numbers_of(project)
    opex = project.opex
    net = None if opex is None else opex - (project.saving or 0.0) - (project.revenue or 0.0)
    values: dict[str, Any] = {
        "project": project.title,
        "field": project.field,
        "capex": project.capex,
        "opex": net,
        "effectiveness": numbers.result.simple if numbers.result is not None else None,
        **{group: project.split.get(group) for group in GROUPS},
        "description": project.text,
        "timeline": project.timeline or _years(project),
        "status": STATES[project.stage],
        "funding": project.funding,
    }
    origin = {
        "room": "finance",
        "label": project.title,
        "path": reverse("finance:project", args=[project.pk]),
        "at": project.updated_at.date().isoformat(),
    }
    return {
        name: {"value": value, "from": origin, **_original(project, name)}
        for name, value in values.items()
        if value not in (None, "")
    }


def _years(project: Project) -> str:
    if project.start is None:
        return ""
    return _("%(first)d to %(last)d") % {
        "first": project.start,
        "last": project.start + project.build_years - 1,
    }


def _original(project: Project, name: str) -> dict[str, Any]:
    """What was given in another currency, for a figure that is one amount alone."""
    key = f"split_{name}" if name in GROUPS else name
    kept = project.originals.get(key)
    if not kept or (name == "opex" and (project.saving or project.revenue)):
        return {}
    return {"original": {part: kept[part] for part in ("amount", "currency", "rate", "rate_date")}}
