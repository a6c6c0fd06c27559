"""A city wants no more requests, or wants to be asked again: said by the city itself, or written down by a team."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from zeroward.consultation.domain.places import demand_for
from zeroward.consultation.models import Consultation, Contact, OptOut
from zeroward.consultation.queries.opt_outs import address_digest
from zeroward.consultation.rules import RUN
from zeroward.core.domain.audit import record_event
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.rules import ANSWER


def city_rests(*, actor: Any, viewer: Viewer, place: Workspace, rests: bool) -> None:
    """The city says so itself. Raises NotAllowedError unless the viewer answers for it."""
    demand(viewer, ANSWER, place)
    _write(actor, place.scope.key, rests, scope=str(place.scope))


def team_notes_rest(
    *, actor: Any, viewer: Viewer, consultation: Consultation, unit: str, rests: bool
) -> None:
    """A team writes down what a city told it. It holds for all consultations. Raises NotAllowedError."""
    demand_for(viewer, RUN, consultation)
    _write(actor, unit[:120], rests, scope=consultation.scope)


def team_notes_letters(*, actor: Any, viewer: Viewer, contact: Contact) -> None:
    """A person told the team that they want letters again. Raises NotAllowedError."""
    consultation = contact.stream.consultation
    demand_for(viewer, RUN, consultation)
    with transaction.atomic():
        rows = OptOut.objects.filter(address_digest=address_digest(contact.email), lifted_on=None)
        if contact.email and rows.update(lifted_on=timezone.localdate()):
            record_event(
                action="consultation.contact.letters_again",
                record=contact,
                actor=actor,
                label=contact.unit or contact.role,
                scope=consultation.scope,
            )


def _write(actor: Any, unit: str, rests: bool, *, scope: str) -> None:
    today = timezone.localdate()
    with transaction.atomic():
        current = OptOut.objects.select_for_update().filter(unit=unit, lifted_on=None)
        there = list(current)
        if rests and not there:
            OptOut.objects.create(unit=unit, since=today)
        elif not rests and there:
            current.update(lifted_on=today)
        else:
            return
        record_event(
            action="consultation.city.rest" if rests else "consultation.city.ask_again",
            actor=actor,
            label=unit,
            scope=scope,
        )
