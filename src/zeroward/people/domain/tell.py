"""Telling people about roles. Names of others are left out: a notification outlives the account that it speaks of."""

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import Role, User
from zeroward.people.queries.team import deciders_for

TO_DECIDE, DECISION, ROLE = "people.request", "people.decision", "people.role"


def name_of(scope: Scope) -> str:
    """The workspace's name in the language that is active now."""
    found = workspace(scope)
    return found.name if found else str(scope)


def tell_deciders(place: Workspace, *, but: User) -> None:
    """Somebody asks to join."""
    for decider in deciders_for(place):
        if decider.pk != but.pk:
            notify(
                user=decider,
                kind=TO_DECIDE,
                title=lambda: _("Somebody asks to join %(place)s") % {"place": name_of(place.scope)},
                body=lambda: _(
                    "Read the proof and answer within thirty days; after that the request expires."
                ),
                url=lambda: reverse("people:team", args=[place.scope]),
            )


def tell_answer(user: User, place: Workspace, *, approved: bool, answer: str) -> None:
    """A request was answered."""

    def title() -> str:
        words = {"place": name_of(place.scope)}
        return (_("You have joined %(place)s") if approved else _("%(place)s declined your request")) % words

    notify(
        user=user,
        kind=DECISION,
        title=title,
        body=answer,
        url=lambda: reverse("people:team", args=[place.scope]) if approved else reverse("people:home"),
    )


def tell_expired(user: User, scope: Scope) -> None:
    """Nobody answered a request in time."""
    notify(
        user=user,
        kind=DECISION,
        title=lambda: (
            _("Your request to join %(place)s was not answered in time") % {"place": name_of(scope)}
        ),
        body=lambda: _(
            "It has expired. You can ask again; write to the operator of this platform if nobody answers."
        ),
        url=lambda: reverse("people:join"),
    )


def tell_role(user: User, place: Workspace, role: Role | None) -> None:
    """A role was given, changed or (None) ended."""

    def title() -> str:
        words = {"place": name_of(place.scope), "role": str(role.label) if role else ""}
        return (
            _("%(place)s: you are now %(role)s") if role else _("Your role in %(place)s has ended")
        ) % words

    address = (
        (lambda: reverse("people:team", args=[place.scope])) if role else (lambda: reverse("people:home"))
    )
    notify(user=user, kind=ROLE, title=title, url=address)


def tell_no_coordinator(place: Workspace) -> None:
    """The last coordinator closed their account."""
    for decider in deciders_for(place):
        notify(
            user=decider,
            kind=ROLE,
            title=lambda: _("%(place)s has no coordinator any more") % {"place": name_of(place.scope)},
            body=lambda: _(
                "The last one has closed their account. Give the role to somebody, or invite somebody."
            ),
            url=lambda: reverse("people:team", args=[place.scope]),
        )
