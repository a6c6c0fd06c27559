"""What a signed-in person needs to know first."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.models import Notification
from zeroward.core.panels import Panel, panels_for
from zeroward.core.queries.notifications import notifications_of, unread_count
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import read_once
from zeroward.people.models import JoinRequest, MissingCity, User
from zeroward.people.queries.mine import (
    MyInvitation,
    MyRequest,
    MyRole,
    invitations_for,
    requests_of,
    roles_of,
)
from zeroward.people.queries.missing import answers_some, missing_of, open_for
from zeroward.people.queries.team import WaitingRequest, open_requests_for

SHOWN = 5


@dataclass(frozen=True, slots=True)
class PersonHome:
    """All that the page shows; `headline` is its answer. `missing` are cities that ask to be added, for those who
    answer; `asked` those that a newcomer asked for."""

    headline: str
    roles: list[MyRole]
    waiting: list[WaitingRequest]
    invitations: list[MyInvitation]
    requests: list[MyRequest]
    missing: list[MissingCity]
    asked: list[MissingCity]
    notifications: list[Notification]
    unread: int
    panels: list[Panel]


def home_of(user: User, viewer: Viewer) -> PersonHome:
    """Everything on the page; the person's places are read once for all rooms."""
    with read_once():
        return _home(user, viewer)


def _home(user: User, viewer: Viewer) -> PersonHome:
    roles, waiting, invitations = roles_of(user, viewer), open_requests_for(viewer), invitations_for(user)
    requests = requests_of(user)
    missing = list(open_for(viewer)[: SHOWN * 2]) if answers_some(viewer) else []
    asked = [] if roles else missing_of(user)
    newest = list(notifications_of(user.pk).filter(read_at=None)[: SHOWN + 1])
    unread = len(newest) if len(newest) <= SHOWN else unread_count(user.pk)
    return PersonHome(
        headline=_headline(
            roles,
            len(waiting) + len(missing),
            invitations,
            [*(one.request for one in requests), *asked],
            unread,
        ),
        roles=roles,
        waiting=waiting,
        invitations=invitations,
        requests=requests,
        missing=missing,
        asked=asked,
        notifications=newest[:SHOWN],
        unread=unread,
        panels=panels_for("people.home", {"viewer": viewer, "user_id": user.pk}),
    )


def _headline(
    roles: list[MyRole],
    waiting: int,
    invitations: list[MyInvitation],
    requests: list[JoinRequest | MissingCity],
    unread: int,
) -> str:
    """What waits for the person comes first; then what they wait for; then where they belong."""
    if waiting:
        return ngettext(
            "One request waits for your answer", "%(count)d requests wait for your answer", waiting
        ) % {"count": waiting}
    if invitations:
        return _("You are invited to %(place)s") % {"place": invitations[0].place.name}
    if unread:
        return ngettext("One thing is new to you", "%(count)d things are new to you", unread) % {
            "count": unread
        }
    if not roles:
        asked = any(entry.state == "open" for entry in requests)
        return (
            _("Your request waits for an answer") if asked else _("Join your city or your national platform")
        )
    places = {entry.place.name for entry in roles}
    if len(places) == 1:
        return _("You work with %(place)s") % {"place": places.pop()}
    return ngettext("You work with one place", "You work with %(count)d places", len(places)) % {
        "count": len(places)
    }
