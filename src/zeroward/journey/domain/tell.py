"""Telling a team that somebody placed a step on its way, and writing once a week to those who wish it."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.queries.said import said
from zeroward.core.workspaces import Workspace
from zeroward.journey.models import PlacedStep
from zeroward.journey.queries.catalogue import catalogue
from zeroward.people.models import Membership, Role, User

PLACED = "journey.placed"
WEEKLY = "journey.weekly"
TEAM = (Role.CITY_COORDINATOR, Role.CITY_EDITOR, Role.PLATFORM_COORDINATOR, Role.PLATFORM_EDITOR)


def tell_of_placed(placed: PlacedStep, place: Workspace) -> None:
    """To the coordinators and editors of the place, but not to whoever placed it."""
    people = User.objects.filter(
        pk__in=Membership.objects.current()
        .filter(scope=str(place.scope), role__in=TEAM)
        .values_list("user_id", flat=True)
    ).exclude(pk=placed.placed_by_id or 0)
    for person in people:
        notify(
            user=person,
            kind=PLACED,
            title=_words(placed, place),
            body=placed.why,
            url=lambda: reverse("journey:workspace", args=[place.scope]),
        )


def _words(placed: PlacedStep, place: Workspace) -> Callable[[], str]:
    def words() -> str:
        name = placed.title or said(catalogue().steps[placed.step].title)
        return _("A step for %(place)s: %(step)s") % {"place": place.name, "step": name}

    return words
