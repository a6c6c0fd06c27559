"""Many projects of a city in one go, as a table brings them: the rules of one, in a bounded number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, event_of, record_events
from zeroward.core.errors import ConflictError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.projects import (
    COLUMNS,
    ProjectRow,
    demand_room,
    problems_in_city,
    values_of_row,
)
from zeroward.finance.models import Project
from zeroward.finance.rules import EDIT
from zeroward.places.domain.city_places import place_of, scope_fields
from zeroward.places.models import City
from zeroward.plan.models.plan import new_stamp

BATCH: Final = 100


@dataclass(frozen=True, slots=True)
class ProjectChange:
    """A project to add (`project` None) or to change, as `projects_now` gave it."""

    row: ProjectRow
    project: Project | None = None


def projects_now(city: City, stamps: Mapping[int, str]) -> dict[int, Project]:
    """The projects of a city as they are now, held, by key. Raises ConflictError when one is gone or was changed since
    it had its stamp. Inside a transaction; three queries."""
    found = {
        one.pk: one
        for one in Project.objects.select_for_update(of=("self",))
        .select_related("city__country", "plan")
        .prefetch_related("actions")
        .filter(city=city, pk__in=list(stamps))
    }
    if any(pk not in found or found[pk].stamp != stamp for pk, stamp in stamps.items()):
        raise ConflictError(
            _("A project was changed since the file was checked."), remedy=_("Check the file again.")
        )
    return found


def write_projects(
    *,
    actor: Any,
    viewer: Viewer,
    city: City,
    changes: Sequence[ProjectChange],
    visibility: str = Visibility.CITY,
) -> None:
    """All of them or none; actions stay as they are. `visibility` holds for new ones.

    Raises NotAllowedError, ProblemsError with the problems of the first row that has some, ConflictError for too many.
    """
    demand(viewer, EDIT, place_of(city))
    for one in changes:
        problems = problems_in_city(one.row, city, viewer)
        if problems:
            raise ProblemsError(problems)
    with transaction.atomic():
        fresh = [one for one in changes if one.project is None]
        demand_room(city, len(fresh))
        owner = scope_fields(city)
        added = [_filled(Project(city=city, visibility=visibility, **owner), one.row, actor) for one in fresh]
        Project.objects.bulk_create(added, batch_size=BATCH)
        events = [_event(one, actor, "add", {}) for one in added]
        changed = []
        for one in changes:
            if one.project is not None:
                before = _state(one.project)
                made = _filled(one.project, one.row, actor)
                made.stamp, made.lock, made.updated_at = new_stamp(), made.lock + 1, timezone.now()
                changed.append(made)
                events.append(_event(made, actor, "change", before))
        if changed:
            names = [*COLUMNS, "plan", "entered_by", "stamp", "lock", "updated_at"]
            Project.objects.bulk_update(changed, names, batch_size=BATCH)
        record_events(one for one in events if one.changes)


def _filled(project: Project, row: ProjectRow, actor: Any) -> Project:
    for name, value in values_of_row(row).items():
        setattr(project, name, value)
    project.plan, project.entered_by = row.plan, signed_in(actor)
    return project


def _state(project: Project) -> dict[str, Any]:
    return {**{name: getattr(project, name) for name in COLUMNS}, "plan": project.plan_id}


def _event(project: Project, actor: Any, what: str, before: dict[str, Any]) -> Any:
    changes = changes_between(before, _state(project))
    return event_of(action=f"finance.project.{what}", record=project, actor=actor, changes=changes)
