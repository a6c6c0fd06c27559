"""What the team's own affairs leave to do: requests to answer, invitations to accept."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.people.queries.team import open_requests_for


def team_tasks(viewer: Viewer) -> Iterable[OpenTask]:
    """Requests to join that this person may answer. Three queries at most."""
    for entry in open_requests_for(viewer):
        yield OpenTask(
            title=_("%(person)s asks to join") % {"person": entry.request.user},
            url=reverse("people:decide", args=[entry.place.scope, entry.request.pk]),
            scope=str(entry.place.scope),
            due=entry.request.expires_on,
            kind=gettext_lazy("request to join"),
            room="people",
        )
