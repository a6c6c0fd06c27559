"""Transition indicators of a place: which are followed, with base, targets and unit."""

from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.methods.text.clean import clean_text
from zeroward.monitoring.domain.course_rows import CourseRow, course_problems
from zeroward.monitoring.models import TransitionCourse
from zeroward.monitoring.rules import INDICATORS
from zeroward.places.models import City

COLUMNS: Final = ("unit", "base_year", "base", "targets", "source_text", "note", "visibility")


def save_course(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    row: CourseRow,
    city: City | None = None,
    course: TransitionCourse | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> TransitionCourse:
    """Follow an indicator, or change its base, targets, unit. A city follows its own; a platform or the Mission team
    may follow one about a city of the country (`city`), or about the country. A new unit changes no value: values keep
    the unit in which they came, and are converted when they are shown.

    Raises NotAllowedError, ProblemsError, ConflictError when it is followed already, StaleError.
    """
    demand(viewer, INDICATORS, place)
    about = _about(place, city)
    found = course_problems(row)
    if found:
        raise ProblemsError(found)
    values = _values(row)
    with transaction.atomic():
        if course is None:
            kept = _new(place, about, row.key, is_example)
            before: dict[str, Any] = {}
        else:
            kept = held(place, course)
            before = {name: getattr(kept, name) for name in COLUMNS}
            if kept.lock != lock:
                raise StaleError(current=before, lock=kept.lock)
            kept.lock += 1
            _demand_same_unit(before, values)
        for name, value in values.items():
            setattr(kept, name, value)
        kept.save()
        changes = changes_between(before, values)
        if changes:
            what = "change" if course else "add"
            record_event(action=f"monitoring.course.{what}", record=kept, actor=actor, changes=changes)
    return kept


def _demand_same_unit(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Base and targets are in the course's unit: they cannot stay when it changes. Raises ProblemsError."""
    figures = ("base", "targets")
    if before["unit"] == after["unit"] or not any(before[name] for name in figures):
        return
    if all(before[name] == after[name] for name in figures):
        raise ProblemsError(
            [
                Problem(
                    "unit",
                    _("Base and targets are in %(unit)s.") % {"unit": before["unit"]},
                    _("Give them in the new unit too; values keep theirs and are converted."),
                )
            ]
        )


def delete_course(*, actor: Any, viewer: Viewer, place: Workspace, course: TransitionCourse) -> None:
    """Follow it no more: it goes with its values. Raises NotAllowedError."""
    demand(viewer, INDICATORS, place)
    with transaction.atomic():
        kept = held(place, course)
        changes = {"key": [kept.key, None], "values": [kept.values.count(), None]}
        record_event(action="monitoring.course.delete", record=kept, actor=actor, changes=changes)
        kept.delete()


def _about(place: Workspace, city: City | None) -> City | None:
    """Which city a course of this workspace is about. Raises NotAllowedError for one of another country."""
    if place.scope.kind == "city":
        own: City = City.objects.select_related("country").get(key=place.scope.key)
        return own
    if place.scope.kind == "country" and city is not None and city.country.code != place.scope.key:
        raise NotAllowedError(_("A platform follows cities of its own country."))
    if place.scope.kind == "mission" and city is None:
        raise InvalidInputError(
            _("Choose a city."), place="city", remedy=_("Platforms follow their country.")
        )
    return city


def _new(place: Workspace, city: City | None, key: str, is_example: bool) -> TransitionCourse:
    if TransitionCourse.objects.filter(scope=str(place.scope), city=city, key=key).exists():
        raise ConflictError(_("This indicator is followed already."), place="key")
    return TransitionCourse(
        scope=str(place.scope),
        scope_country=place.country,
        city=city,
        country=city.country.code if city is not None else place.country,
        key=key,
        is_example=is_example,
    )


def held(place: Workspace, course: TransitionCourse) -> TransitionCourse:
    """The row as it is now, held until the transaction ends. Raises NotAllowedError for another workspace's."""
    kept: TransitionCourse = TransitionCourse.objects.select_for_update(of=("self",)).get(pk=course.pk)
    if kept.scope != str(place.scope):
        raise NotAllowedError(_("This indicator is kept by another workspace."))
    return kept


def _values(row: CourseRow) -> dict[str, Any]:
    return {
        "unit": clean_text(row.unit, limit=60, multiline=False),
        "base_year": row.base_year,
        "base": row.base,
        "targets": {str(year): value for year, value in sorted(row.targets.items()) if value is not None},
        "source_text": clean_text(row.source_text, limit=500, multiline=False),
        "note": clean_text(row.note, limit=2000),
        "visibility": row.visibility,
    }
