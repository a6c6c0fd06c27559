"""What a city uses of the menu, and what is to be asked about it."""

import datetime
from dataclasses import dataclass
from typing import Final

from django.db.models import Q, QuerySet
from django.http import Http404

from zeroward.core.queries.texts import attach_texts
from zeroward.core.visibility import Viewer, visible_q, visible_to
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.services.models import Use

MOST_HEARD: Final = 20


@dataclass(frozen=True, slots=True)
class UseLine:
    """`due`: it is time to say whether it helped."""

    use: Use
    name: str
    due: bool


@dataclass(frozen=True, slots=True)
class UsingPage:
    open: list[UseLine]
    told: list[UseLine]


def using_page(place: Workspace, viewer: Viewer, day: datetime.date) -> UsingPage:
    """Uses of a city that the viewer may see; those to be asked about first. Two queries."""
    found = _lines(visible_to(Use.objects.filter(scope=str(place.scope)), viewer), day)
    waiting = sorted(
        (one for one in found if not one.use.helped), key=lambda one: (not one.due, one.use.ask_on)
    )
    return UsingPage(waiting, [one for one in found if one.use.helped])


def told_of(service: int, viewer: Viewer, own: str) -> tuple[list[Use], list[tuple[str, Use]]]:
    """What the place `own` wrote down of a service (nothing for ""), and what other cities tell this viewer in their
    own words, each with its name. One query, two more where another city told something."""
    heard = ~Q(outcome="") & visible_q(viewer)
    rows = Use.objects.select_related("service").filter(
        heard | Q(scope=own) if own else heard, service=service
    )
    found = list(rows)
    told = sorted(
        (use for use in found if use.scope != own),
        key=lambda use: (use.answered_on or datetime.date.min, use.pk),
        reverse=True,
    )[:MOST_HEARD]
    names = workspaces({use.scope for use in told}) if told else {}
    return (
        [use for use in found if use.scope == own],
        [(names[use.scope].name, use) for use in told if use.scope in names],
    )


def due_in(viewer: Viewer, day: datetime.date) -> QuerySet[Use]:
    """Uses of the viewer's own cities of which somebody could say now whether they helped."""
    cities = [
        scope
        for scope, roles in viewer.roles.items()
        if scope.startswith("city:") and roles & {"city-coordinator", "city-editor"}
    ]
    return Use.objects.filter(scope__in=cities, helped="", ask_on__lte=day)


def due_uses(viewer: Viewer, day: datetime.date) -> list[UseLine]:
    """What the viewer's own cities could answer now. Two queries, none for those without a city."""
    return _lines(due_in(viewer, day), day)


def use_for(place: Workspace, pk: int) -> Use:
    """A use of this city. Raises Http404 for any other."""
    found = Use.objects.select_related("service").filter(scope=str(place.scope), pk=pk).first()
    if found is None:
        raise Http404("There is no such use.")
    return found


def _lines(uses: QuerySet[Use], day: datetime.date) -> list[UseLine]:
    found = list(uses.select_related("service"))
    attach_texts(use.service for use in found)
    return [
        UseLine(use, str(use.service.served("name")), not use.helped and use.ask_on <= day) for use in found
    ]
