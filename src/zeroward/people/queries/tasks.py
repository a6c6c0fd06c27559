"""What the team's own affairs leave to do: requests to answer, invitations to accept."""

import datetime
from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.people.queries.missing import answers_some, open_for
from zeroward.people.queries.team import open_requests_for, requests_before

ANSWER_WITHIN = datetime.timedelta(days=14)


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    parts = {"requests": part(requests_before(viewer), "pk")}
    if answers_some(viewer):
        parts["cities"] = part(open_for(viewer), "pk", "name", "country", "made_at")
    return parts


def _make(viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for entry in open_requests_for(viewer) if rows["requests"] else ():
        yield OpenTask(
            title=_("%(person)s asks to join") % {"person": entry.request.user},
            url=reverse("people:decide", args=[entry.place.scope, entry.request.pk]),
            scope=str(entry.place.scope),
            due=entry.request.expires_on,
            kind=gettext_lazy("request to join"),
            room="people",
        )
    for asked in rows.get("cities", ()):
        yield OpenTask(
            title=_("%(city)s asks to be added") % {"city": asked["name"]},
            url=reverse("people:missing-city-decide", args=[asked["pk"]]),
            scope=f"country:{asked['country']}",
            due=asked["made_at"].date() + ANSWER_WITHIN,
            kind=gettext_lazy("request to join"),
            room="people",
        )


team_tasks = TaskReader(_parts, _make)
"""Requests to join that this person may answer, and cities that ask to be added. Four queries at most."""
