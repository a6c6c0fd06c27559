"""Telling people of the team that something is asked of them; the words themselves stay on the page."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.workspaces import Workspace, workspace
from zeroward.monitoring.models import NextStep

ASKED: Final = "monitoring.step"
REMINDED: Final = "monitoring.learning-due"


def tell_step(*, step: NextStep, place: Workspace, actor: Any) -> None:
    """The person who is asked, unless they asked themselves."""
    if step.owner_id == getattr(actor, "pk", None):
        return
    notify(
        user=step.owner,
        kind=ASKED,
        title=lambda: (
            _("%(place)s: a next step waits for you") % {"place": (workspace(place.scope) or place).name}
        ),
        url=lambda: page_of_step(step.session_id, step.entry_id),
    )


def page_of_step(session: int | None, entry: int | None) -> str:
    """The page of the session or the entry that a step belongs to."""
    if session is not None:
        return reverse("monitoring:session", args=[session])
    return reverse("monitoring:entry", args=[entry])
