"""Telling a team about the steps of its consultations."""

from collections.abc import Mapping
from typing import Any, Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.models import Consultation, Stream
from zeroward.consultation.rules import RUN
from zeroward.core.domain.notifications import notify
from zeroward.core.permissions import PERMISSIONS
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.people.models import Role
from zeroward.people.queries.team import members_of

STEP: Final = "consultation.step"
INVITED: Final = "consultation.invited"
ANSWERING: Final = (Role.CITY_COORDINATOR, Role.CITY_EDITOR)
SAID: Final[Mapping[str, str | Promise]] = {
    "open": gettext_lazy("open"),
    "evaluate": gettext_lazy("being evaluated"),
    "reopen": gettext_lazy("open again"),
}


def tell_step(*, consultation: Consultation, step: str, actor: Any) -> None:
    """Everybody of the team who may run it, but the one who did the step."""
    place = place_of(consultation)
    told = {getattr(actor, "pk", None)}
    pk, title = consultation.pk, consultation.title
    for member in members_of(consultation.scope):
        viewer = Viewer(member.user_id, {consultation.scope: frozenset({member.role})})
        if member.user_id in told or not PERMISSIONS[RUN].test(viewer, place):
            continue
        told.add(member.user_id)
        notify(
            user=member.user,
            kind=STEP,
            title=lambda: _("%(title)s: %(what)s") % {"title": title, "what": SAID[step]},
            url=lambda: reverse("consultation:consultation", args=[pk]),
        )


def tell_city(*, stream: Stream, unit: str) -> int:
    """Tell the coordinators and editors of a city that it is asked; returns how many there are."""
    told = set()
    title = stream.title
    for member in members_of(Scope.city(unit)):
        if member.user_id in told or member.role not in ANSWERING:
            continue
        told.add(member.user_id)
        notify(
            user=member.user,
            kind=INVITED,
            title=lambda: _("Your city is asked: %(title)s") % {"title": title},
            url=lambda: reverse("questionnaires:asked", args=[f"city:{unit}"]),
        )
    return len(told)
