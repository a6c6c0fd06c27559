"""Colleagues who can join an application, and the way to its form."""

from django.urls import reverse

from zeroward.exchange.models import Application
from zeroward.people.models import User
from zeroward.people.queries.team import members_of
from zeroward.questionnaires.domain.starting import new_secret
from zeroward.questionnaires.rules import WRITERS


def colleagues_to_take_on(application: Application) -> list[User]:
    """Who may write for the place and is no author yet, by name. None for a team: there a link is passed on."""
    if not application.scope:
        return []
    authors = set(application.authors.values_list("person", flat=True))
    members = members_of(application.scope).filter(role__in=WRITERS).exclude(user__in=authors)
    found = {one.user_id: one.user for one in members}
    return sorted(found.values(), key=lambda one: (one.last_name.casefold(), one.email))


def form_door(application: Application) -> str:
    """Address of the form: for a place by account, for a team by a link that is made anew each time."""
    answering = application.answering
    if answering is None:
        return reverse("exchange:application", args=[application.pk])
    if application.scope:
        return reverse("questionnaires:asked-answer", args=[application.scope, answering.collection_id])
    return reverse("questionnaires:answer", args=[new_secret(answering=answering)])
