"""Telling the team about a step of its plan, or a comment on it."""

from collections.abc import Callable
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.domain.notifications import notify
from zeroward.people.queries.team import members_of
from zeroward.plan.models import Plan

STEP: Final = "plan.step"
COMMENTED: Final = "plan.comment"
SAID: Final[dict[str, str | Promise]] = {
    "ready": gettext_lazy("ready for a decision"),
    "return": gettext_lazy("put back to draft"),
    "adopt": gettext_lazy("adopted"),
    "reopen": gettext_lazy("put back to draft after its adoption"),
    "publish": gettext_lazy("published"),
    "correct": gettext_lazy("being changed in a new version"),
}


def tell_step(*, plan: Plan, key: str, actor: Any) -> None:
    """Everybody of the city but the one who did it. Statements stay on the page: letters may go astray."""
    name, title = plan.city.name, plan.title
    _tell(
        plan,
        STEP,
        actor,
        lambda: _("%(place)s, %(plan)s: %(what)s") % {"place": name, "plan": title, "what": SAID[key]},
    )


def tell_comment(*, plan: Plan, actor: Any) -> None:
    """Everybody of the city but the one who wrote it; the words stay on the page."""
    name, title = plan.city.name, plan.title
    _tell(
        plan,
        COMMENTED,
        actor,
        lambda: _("%(place)s, %(plan)s: a new comment") % {"place": name, "plan": title},
    )


def _tell(plan: Plan, kind: str, actor: Any, title: Callable[[], str]) -> None:
    told = {getattr(actor, "pk", None)}
    pk = plan.pk
    for member in members_of(plan.scope):
        if member.user_id in told:
            continue
        told.add(member.user_id)
        notify(user=member.user, kind=kind, title=title, url=lambda: reverse("plan:plan", args=[pk]))
