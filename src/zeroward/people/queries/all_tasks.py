"""Everything that waits for a person, over all rooms, roles and cities."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.tasks_open import OpenTask, tasks_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, read_once, workspaces

SOON = datetime.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class TaskRow:
    task: OpenTask
    place: Workspace | None
    late: bool
    soon: bool


@dataclass(frozen=True, slots=True)
class TasksPage:
    """`places` are those that have a task, for narrowing; `chosen` is the one that was chosen."""

    headline: str
    rows: tuple[TaskRow, ...]
    places: tuple[Workspace, ...]
    chosen: str
    every: int


def tasks_page(viewer: Viewer, *, only: str = "") -> TasksPage:
    """All that waits; `only` narrows to one place by its scope."""
    with read_once():
        tasks = tasks_of(viewer)
        places = workspaces({task.scope for task in tasks if task.scope})
    chosen = only if only in places else ""
    rows = task_rows((task for task in tasks if not chosen or task.scope == chosen), places)
    named = tuple(sorted(places.values(), key=lambda place: place.name))
    return TasksPage(_headline(rows), rows, named, chosen, len(tasks))


def task_rows(tasks: Iterable[OpenTask], places: Mapping[str, Workspace]) -> tuple[TaskRow, ...]:
    """Tasks with their places, and whether they are late or due within a week."""
    today = timezone.localdate()
    return tuple(
        TaskRow(task, places.get(task.scope), _late(task, today), _soon(task, today)) for task in tasks
    )


def _late(task: OpenTask, today: datetime.date) -> bool:
    return task.due is not None and task.due < today


def _soon(task: OpenTask, today: datetime.date) -> bool:
    return task.due is not None and today <= task.due <= today + SOON


def _headline(rows: tuple[TaskRow, ...]) -> str:
    late = sum(row.late for row in rows)
    if late:
        return ngettext("One thing is late", "%(count)d things are late", late) % {"count": late}
    if not rows:
        return _("Nothing waits for you")
    return ngettext("One thing waits for you", "%(count)d things wait for you", len(rows)) % {
        "count": len(rows)
    }
