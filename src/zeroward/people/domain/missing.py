"""Asking to have a city added that is not in the directory, and answering."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.text.clean import clean_text
from zeroward.people.domain.granting import coordinator_kept, grant
from zeroward.people.domain.missing_checks import checked
from zeroward.people.domain.places import place_of, role_in
from zeroward.people.domain.tell_missing import tell_added, tell_asked, tell_declined
from zeroward.people.models import Membership, MissingCity, User
from zeroward.people.queries.missing import platform_of
from zeroward.people.queries.viewer import viewer_of
from zeroward.people.rules import ADD_CITY
from zeroward.places.domain.adding import add_city

MOST_OPEN = 2  # of one person at a time
MOST_A_MONTH = 5  # of one person, whatever became of them
MONTH = datetime.timedelta(days=30)

State = MissingCity.State


def ask_for_city(
    *, actor: User, name: str, country: str, population: Any, role: str, proof: str
) -> MissingCity:
    """Ask for a city that is missing, and for a role in it; the country's platform and administrators are told.

    Raises ProblemsError with every problem at its field, ConflictError for the third one at a time, the sixth in
    thirty days, and what was asked already.
    """
    told = checked(name=name, country=country, population=population, role=role, proof=proof)
    with transaction.atomic():
        _demand_room(actor, told["name"], country)
        made = MissingCity.objects.create(user=actor, **told)
        record_event(
            action="people.request.city",
            record=made,
            actor=actor,
            label=told["name"],
            changes={"name": [None, told["name"]], "population": [None, told["population"]]},
        )
        tell_asked(made)
    return made


def withdraw_city(*, actor: User, request: MissingCity) -> None:
    """Take one's own request back."""
    if request.user_id != actor.pk:
        raise NotAllowedError(_("This is not your request."))
    with transaction.atomic():
        _close(_open(request), State.WITHDRAWN, actor)


def let_city_in(
    *,
    actor: User,
    request: MissingCity,
    name: str = "",
    population: Any = None,
    role: str = "",
    into: str = "",
    answer: str = "",
) -> Membership:
    """Add the city, under a mended `name` or `population` if given, and let the person in; both are told.

    `into` is the key of a city that is here already and is meant: nothing is added then. Raises NotAllowedError,
    ConflictError, ProblemsError, InvalidInputError.
    """
    demand(viewer_of(actor), ADD_CITY, platform_of(request.country))
    with transaction.atomic():
        found = _decidable(actor, request)
        told = checked(
            name=name or found.name,
            country=found.country,
            population=found.population if population is None else population,
            role=role or found.role,
            proof=found.proof,
            known_too=True,
        )
        place = _meant(into, found.country) if into else _added(actor, told)
        found.city = place.scope.key
        _close(found, State.ADDED, actor, answer)
        with coordinator_kept(place):
            membership = grant(user=found.user, place=place, role=role_in(place, told["role"]), actor=actor)
        tell_added(found, place, actor)
    return membership


def decline_city(*, actor: User, request: MissingCity, answer: str) -> None:
    """Refuse, with a reason that the person reads."""
    if not clean_text(answer, limit=2000):
        raise InvalidInputError(_("Say why, so that the person knows what to do."), place="answer")
    demand(viewer_of(actor), ADD_CITY, platform_of(request.country))
    with transaction.atomic():
        found = _decidable(actor, request)
        _close(found, State.DECLINED, actor, answer)
        tell_declined(found)


def _added(actor: User, told: dict[str, Any]) -> Workspace:
    city = add_city(
        actor=actor,
        name=told["name"],
        country=told["country"],
        population=told["population"],
    )
    return place_of(Scope.city(city.key))


def _meant(key: str, country: str) -> Workspace:
    """A city that is here already. Only one of the country for which the person decides."""
    try:
        place = workspace(Scope.city(key))
    except ValueError:  # no key at all
        place = None
    if place is None or place.country != country:
        raise InvalidInputError(
            _("There is no such city or platform here."), place="into", remedy=_("Choose one from the list.")
        )
    return place


def _demand_room(actor: User, name: str, country: str) -> None:
    # the person's row is locked, so that a double click asks once
    User.objects.select_for_update().get(pk=actor.pk)
    lately = MissingCity.objects.filter(user=actor, made_at__gte=timezone.now() - MONTH)
    still = MissingCity.objects.filter(user=actor, state=State.OPEN)
    if still.filter(name__iexact=name, country=country).exists():
        raise ConflictError(_("You have asked already, and the answer is still to come."), place="name")
    if still.count() >= MOST_OPEN or lately.count() >= MOST_A_MONTH:
        raise ConflictError(
            _("You have asked for several cities lately."),
            place="name",
            remedy=_("Wait for an answer, or ask the Mission's helpdesk."),
        )


def _decidable(actor: User, request: MissingCity) -> MissingCity:
    if request.user_id == actor.pk:
        raise NotAllowedError(_("Somebody else must answer your own request."))
    return _open(request)


def _open(request: MissingCity) -> MissingCity:
    found = MissingCity.objects.select_for_update(of=("self",)).select_related("user").get(pk=request.pk)
    if found.state != State.OPEN:
        raise ConflictError(
            _("This request is no longer open."), remedy=_("Reload the page to see what happened.")
        )
    return found


def _close(request: MissingCity, state: str, actor: User, answer: str = "") -> None:
    request.state, request.decided_by, request.decided_at = state, actor, timezone.now()
    request.answer = clean_text(answer, limit=2000)
    request.save()
    record_event(
        action=f"people.request.city_{state}",
        record=request,
        actor=actor,
        label=request.name,
        changes={"state": [State.OPEN, state], "city": [None, request.city or None]},
    )
