"""What happened in a city's workspace: its own part of the audit log, in words."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.log_words import said_in_log
from zeroward.core.models import AuditEvent
from zeroward.core.permissions import may
from zeroward.core.queries.history import field_names
from zeroward.core.rooms import rooms
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

PER_PAGE = 40
MOST_FIELDS = 4

# who asked to join or was invited is for those who lead the team; the rest of the team sees who has joined
FOR_LEADERS = ("people.request.", "people.invitation.")

VERBS: dict[str, Promise] = {
    "add": gettext_lazy("added"),
    "attach": gettext_lazy("added"),
    "make": gettext_lazy("added"),
    "new": gettext_lazy("added"),
    "create": gettext_lazy("added"),
    "grant": gettext_lazy("given"),
    "end": gettext_lazy("ended"),
    "open": gettext_lazy("opened"),
    "begin": gettext_lazy("begun"),
    "close": gettext_lazy("closed"),
    "change": gettext_lazy("changed"),
    "write": gettext_lazy("changed"),
    "set": gettext_lazy("changed"),
    "save": gettext_lazy("changed"),
    "replace": gettext_lazy("replaced"),
    "state": gettext_lazy("said"),
    "forget": gettext_lazy("taken back"),
    "name": gettext_lazy("somebody named"),
    "release": gettext_lazy("somebody taken out"),
    "move": gettext_lazy("moved"),
    "hand_over": gettext_lazy("handed over"),
    "drop": gettext_lazy("taken out"),
    "remove": gettext_lazy("taken out"),
    "detach": gettext_lazy("taken out"),
    "delete": gettext_lazy("deleted"),
    "clear": gettext_lazy("cleared"),
    "import": gettext_lazy("taken from a file"),
    "commit": gettext_lazy("taken from a file"),
    "keep": gettext_lazy("kept as a version"),
    "version": gettext_lazy("new version"),
    "publish": gettext_lazy("published"),
    "withdraw": gettext_lazy("withdrawn"),
    "archive": gettext_lazy("archived"),
    "give": gettext_lazy("given to a colleague"),
    "check": gettext_lazy("checked"),
    "hand_in": gettext_lazy("handed in"),
    "send_back": gettext_lazy("sent back"),
    "reopen": gettext_lazy("opened again"),
    "decline": gettext_lazy("declined"),
    "accept": gettext_lazy("accepted"),
    "share": gettext_lazy("shared"),
    "pin": gettext_lazy("put on top"),
    "away": gettext_lazy("put aside"),
    "done": gettext_lazy("done"),
    "ask": gettext_lazy("somebody asked"),
    "take_part": gettext_lazy("somebody takes part"),
    "city": gettext_lazy("asks to be added"),
    "city_added": gettext_lazy("added"),
    "city_declined": gettext_lazy("declined"),
    "city_withdrawn": gettext_lazy("withdrawn"),
    "comment": gettext_lazy("commented"),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry. `what` is the record, `done` what was done with it, `fields` which parts changed."""

    at: datetime.datetime
    who: str
    what: str
    kind: str
    done: str
    room: str
    fields: tuple[str, ...] = ()


def activity_page(place: Workspace, viewer: Viewer, *, room: str = "", number: Any = 1) -> Page[Any]:
    """A page of the log, newest first; `room` narrows it to one room. Four queries at most."""
    page = Paginator(_events(place, viewer, room), PER_PAGE).get_page(number)
    page.object_list = _in_words(page.object_list)
    return page


def recent_activity(place: Workspace, viewer: Viewer, *, limit: int = 5) -> list[Happened]:
    """The newest entries. One query, and one for kinds of records not seen before."""
    return _in_words(_events(place, viewer, "")[:limit])


def rooms_in_log(place: Workspace) -> list[tuple[str, str]]:
    """Rooms that have something in the log of the place: pairs of key and name."""
    actions = AuditEvent.objects.filter(scope=str(place.scope)).order_by().values_list("action", flat=True)
    found = {action.partition(".")[0] for action in actions.distinct()}
    return sorted(((key, _room(key)) for key in found), key=lambda pair: pair[1].casefold())


def _events(place: Workspace, viewer: Viewer, room: str) -> QuerySet[AuditEvent]:
    events = AuditEvent.objects.filter(scope=str(place.scope)).select_related("actor")
    if room and room.isidentifier():
        events = events.filter(action__startswith=f"{room}.")
    if not may(viewer, "people.invite", place):
        for start in FOR_LEADERS:
            events = events.exclude(action__startswith=start)
    return events


def _in_words(events: Iterable[AuditEvent]) -> list[Happened]:
    return [_said(event) for event in events]


def _said(event: AuditEvent) -> Happened:
    model = _model(event.content_type_id)
    verb = event.action.rpartition(".")[2]
    kind = str(model._meta.verbose_name) if model else ""
    names = field_names(model, event.changes) if model else ()
    room = event.action.partition(".")[0]
    return Happened(
        at=event.at,
        who=str(event.actor) if event.actor else "",
        what=_label(event, kind),
        kind=kind,
        done=str(VERBS.get(verb, verb.replace("_", " "))),
        room=_room(room),
        fields=names[:MOST_FIELDS],
    )


def _label(event: AuditEvent, kind: str) -> str:
    """The record's own words; its kind where the log has none, or only the key of the place."""
    label = (
        said_in_log(event.action, event.object_label)
        if (event.scope or "\0") not in event.object_label
        else ""
    )
    return label or kind[:1].upper() + kind[1:] or _("record")


def _model(content_type: int | None) -> Any:
    if content_type is None:
        return None
    return ContentType.objects.get_for_id(content_type).model_class()


def _room(key: str) -> str:
    named = {room.key: str(room.label) for room in rooms()}
    others = {"people": _("Team"), "core": _("Documents")}
    return named.get(key) or others.get(key) or key
