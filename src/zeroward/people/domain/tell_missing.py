"""Telling people about a city that is to be added. The name of whoever asked is left out, as in all notices."""

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.tell import DECISION, TO_DECIDE, name_of
from zeroward.people.models import MissingCity, User
from zeroward.people.queries.missing import platform_of
from zeroward.people.queries.team import administrators, coordinators_of


def answerers(country: str) -> list[User]:
    """Whom to tell: the coordinators of the country's platform, else the administrators."""
    found = [membership.user for membership in coordinators_of(platform_of(country).scope)]
    return found or list(administrators())


def tell_asked(request: MissingCity) -> None:
    """Somebody asks for a city that is missing."""
    for person in answerers(request.country):
        if person.pk != request.user_id:
            notify(
                user=person,
                kind=TO_DECIDE,
                title=lambda: _("Somebody asks to add %(city)s") % {"city": request.name},
                body=lambda: _(
                    "Read the proof, look whether the city is here under another name, and answer."
                ),
                url=lambda: reverse("people:missing-city-decide", args=[request.pk]),
            )


def tell_added(request: MissingCity, place: Workspace, actor: User) -> None:
    """To the person, and to those who could have answered: the city is here."""
    notify(
        user=request.user,
        kind=DECISION,
        title=lambda: _("You have joined %(place)s") % {"place": name_of(place.scope)},
        body=request.answer,
        url=lambda: reverse("people:workspace", args=[place.scope.key]),
    )
    for person in answerers(request.country):
        if person.pk not in (request.user_id, actor.pk):
            notify(
                user=person,
                kind=DECISION,
                title=lambda: _("%(place)s has been added") % {"place": name_of(place.scope)},
                url=lambda: reverse("people:team", args=[place.scope]),
            )


def tell_declined(request: MissingCity) -> None:
    """The reason stands in it."""
    notify(
        user=request.user,
        kind=DECISION,
        title=lambda: _("%(city)s was not added") % {"city": request.name},
        body=request.answer,
        url=lambda: reverse("people:home"),
    )
