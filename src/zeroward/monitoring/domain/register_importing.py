"""Commit of a checked table of a register: exactly what the dry run said, all of it or nothing."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.domain.course_rows import CourseRow, shipped
from zeroward.monitoring.domain.course_values import ValueRow, add_values, newest_value
from zeroward.monitoring.domain.courses import save_course
from zeroward.monitoring.models import TransitionCourse
from zeroward.monitoring.rules import INDICATORS
from zeroward.places.models import City

Verdict = ImportRow.Verdict


def about(place: Workspace) -> str:
    """What an import run says that it is about."""
    return f"register:{place.scope}"


def commit_register(*, actor: Any, viewer: Viewer, place: Workspace, run: ImportRun) -> int:
    """Write a kept plan; how many values were kept. Indicators that were not followed are followed from then on.

    Raises NotAllowedError; ConflictError when it was committed before, or a value came in since it was checked.
    """
    demand(viewer, INDICATORS, place)
    if run.about != about(place):
        raise InvalidInputError(_("This file was checked for something else."), place="file")
    rows = list(run.rows.filter(verdict__in=(Verdict.CREATE, Verdict.CHANGE)).order_by("pk"))
    groups: dict[tuple[str, str], list[ImportRow]] = defaultdict(list)
    for row in rows:
        groups[row.changes["city"], row.changes["indicator"]].append(row)

    def write() -> None:
        cities = {
            one.key: one
            for one in City.objects.select_related("country").filter(key__in={city for city, _key in groups})
        }
        for (city, key), lines in groups.items():
            course = _course(actor, viewer, place, cities.get(city), key)
            for line in lines:
                if newest_value(course, line.changes["row"]["year"]) != line.changes["known"]:
                    raise ConflictError(
                        _("%(line)s: a value came in since the file was checked.") % {"line": line.key},
                        remedy=_("Check the file again."),
                    )
            values = [ValueRow.read(line.changes["row"]) for line in lines]
            add_values(actor=actor, viewer=viewer, place=place, course=course, rows=values)

    commit_run(run=run, write=write, actor=actor)
    return len(rows)


def _course(actor: Any, viewer: Viewer, place: Workspace, city: City | None, key: str) -> TransitionCourse:
    found = TransitionCourse.objects.filter(scope=str(place.scope), city=city, key=key).first()
    if found is not None:
        return found
    listed = shipped(key)
    return save_course(
        actor=actor,
        viewer=viewer,
        place=place,
        city=city,
        row=CourseRow(key=key, unit=listed.unit if listed else ""),
    )
