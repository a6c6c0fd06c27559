"""The workspace of a city: what is next, what waits, who does it, what happened, and the way into the rooms."""

from dataclasses import dataclass

from zeroward.core.panels import Panel, panels_for
from zeroward.core.room_links import ShownLink, room_links
from zeroward.core.tasks_open import tasks_of
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.queries.activity import Happened, recent_activity
from zeroward.people.queries.all_tasks import TaskRow, task_rows
from zeroward.people.queries.canvas import Canvas, CanvasRow, canvas_of
from zeroward.people.queries.contacts import ContactShown, contacts_of
from zeroward.profile.queries.catalogue import question_of, questions
from zeroward.profile.queries.choices import said_value
from zeroward.profile.queries.profiles import Profile, profile_of

SLOT = "workspace.city"
ON_TOP = 20
"""Panels of a lower order stand above everything else: what is next."""
TASKS_SHOWN = 6
GAPS_SHOWN = 4
KICK = ("population", "eu_status")
"""Facts that stand beside the name of the city."""


@dataclass(frozen=True, slots=True)
class CityWorkspace:
    """`first` panels stand on top, `others` below the page's own parts."""

    first: tuple[Panel, ...]
    others: tuple[Panel, ...]
    tasks: tuple[TaskRow, ...]
    more_tasks: int
    canvas: Canvas
    contacts: tuple[ContactShown, ...]
    activity: tuple[Happened, ...]
    rooms: tuple[ShownLink, ...]
    known: int
    asked: int
    contradictions: int
    about: tuple[str, ...]

    @property
    def panels(self) -> tuple[Panel, ...]:
        return (*self.first, *self.others)

    @property
    def gaps_named(self) -> tuple[CanvasRow, ...]:
        return self.canvas.gaps[:GAPS_SHOWN]


def city_workspace(place: Workspace, viewer: Viewer) -> CityWorkspace:
    """Everything on the page. The page's own part takes at most ten queries; each room's tasks and panel a few more,
    whose number does not grow with what is there."""
    profile = profile_of(place, viewer)
    panels = panels_for(SLOT, _subject(place, viewer, profile))
    tasks = [task for task in tasks_of(viewer) if task.scope == str(place.scope)]
    wanted = [one.key for one in questions() if one.group != "you"]
    return CityWorkspace(
        first=tuple(panel for panel in panels if panel.order < ON_TOP),
        others=tuple(panel for panel in panels if panel.order >= ON_TOP),
        tasks=task_rows(tasks[:TASKS_SHOWN], {}),
        more_tasks=max(0, len(tasks) - TASKS_SHOWN),
        canvas=canvas_of(place),
        contacts=tuple(contacts_of(place, viewer)),
        activity=tuple(recent_activity(place, viewer)),
        rooms=tuple(room_links(place.scope)),
        known=len(wanted) - len(profile.missing(wanted)),
        asked=len(wanted),
        contradictions=sum(told.contradicts is not None for told in profile.told.values()),
        about=tuple(
            said_value(question_of(key), profile.told[key].value) for key in KICK if key in profile.told
        ),
    )


def _subject(place: Workspace, viewer: Viewer, profile: Profile) -> dict[str, object]:
    return {
        "viewer": viewer,
        "user_id": viewer.user_id,
        "scope": str(place.scope),
        "place": place,
        "city": place.scope.key,
        "profile": profile,
    }
