"""What a table of projects would do: line by line, without writing."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.finance.domain.projects import problems_of
from zeroward.finance.importers.project_table import ReadProject, ReadTable
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.columns import row_of, values_of

Verdict = ImportRow.Verdict


def plan_projects(existing: Iterable[Project], read: ReadTable) -> list[PlannedRow]:
    """A project is the same one when its name is the same. A blank cell leaves what stands there."""
    known: dict[str, Project] = {}
    doubled: set[str] = set()
    for one in existing:
        key = _key(one.title)
        doubled |= {key} if key in known else set()
        known[key] = one
    seen: set[str] = set()
    found = [
        PlannedRow(
            place,
            "file",
            Verdict.FINDING,
            reason=_("Nobody knows the column “%(name)s”.") % {"name": head[:80]},
        )
        for place, head in read.notes
    ]
    for line in read.projects:
        title = str(line.values.get("title", ""))
        key = _key(title)
        planned = _planned(line, known.get(key))
        if key in seen or key in doubled:
            reason = _("This name stands more than once.")
            planned = replace(planned, verdict=Verdict.REFUSE, reason=reason, changes={})
        seen.add(key)
        found.append(planned)
    return found


def _key(title: str) -> str:
    return " ".join(title.casefold().split())


def _planned(line: ReadProject, project: Project | None) -> PlannedRow:
    before = values_of(project) if project is not None else {}
    values = {**before, **line.values}
    name = str(line.values.get("title", ""))[:200]
    problems = list(line.problems)
    if not problems:
        problems = [str(one) for one in problems_of(row_of(values, project))]
    if problems:
        return PlannedRow(line.place, "project", Verdict.REFUSE, name, " ".join(problems))
    fields = {key: [before.get(key), value] for key, value in values.items() if before.get(key) != value}
    if project is not None and not fields:
        return PlannedRow(line.place, "project", Verdict.SAME, name)
    changes: dict[str, Any] = {"values": values, "fields": fields}
    if project is None:
        return PlannedRow(line.place, "project", Verdict.CREATE, name, changes=changes)
    changes |= {"pk": project.pk, "stamp": project.stamp}
    return PlannedRow(line.place, "project", Verdict.CHANGE, name, changes=changes)
