"""What a team says about a step: we do this, not now because, done; and taking it back."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.journey.domain.places import known_step, way_of
from zeroward.journey.models import AnswerState, AwayReason, PlacedStep, StepAnswer
from zeroward.journey.rules import ANSWER
from zeroward.methods.text.clean import clean_text

NOTE_LIMIT = 300


def say_about_step(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    step: str,
    state: str,
    reason: str = "",
    note: str = "",
    until: date | None = None,
    due: date | None = None,
) -> StepAnswer:
    """Keep the team's answer about one step; the newest counts. Putting aside asks for a reason.

    Raises NotAllowedError, InvalidInputError (placed at step, state, reason, note, until or due).
    """
    demand(viewer, ANSWER, place)
    title = known_step(step).title
    _check(state, reason, note, until, due)
    with transaction.atomic():
        way = way_of(place)
        answer, _made = StepAnswer.objects.update_or_create(
            way=way,
            step=step,
            defaults={
                "state": state,
                "reason": reason if state == AnswerState.AWAY else "",
                "note": clean_text(note, limit=NOTE_LIMIT, multiline=False),
                "until": until if state == AnswerState.AWAY else None,
                "due": due if state == AnswerState.ACCEPTED else None,
                "said_by": signed_in(actor),
            },
        )
        record_event(
            action=f"journey.step.{state}",
            record=answer,
            actor=actor,
            scope=str(place.scope),
            label=title,
            changes={"step": [None, step], "reason": [None, reason]},
        )
    return answer


def take_back(*, actor: Any, viewer: Viewer, place: Workspace, step: str) -> None:
    """Forget what the team said about a step: it stands among the others again. Nothing happens where nothing was."""
    demand(viewer, ANSWER, place)
    title = known_step(step).title
    with transaction.atomic():
        way = way_of(place)
        answer = StepAnswer.objects.filter(way=way, step=step).first()
        if answer is None:
            return
        record_event(
            action="journey.step.back",
            record=answer,
            actor=actor,
            scope=str(place.scope),
            label=title,
            changes={"state": [answer.state, None]},
        )
        answer.delete()


def answer_placed(*, actor: Any, viewer: Viewer, place: Workspace, pk: int, state: str) -> PlacedStep:
    """What the team says about a step that somebody wrote for it. Raises NotAllowedError, InvalidInputError."""
    demand(viewer, ANSWER, place)
    if state not in AnswerState.values:
        raise _no_choice("state")
    with transaction.atomic():
        way = way_of(place)
        placed = PlacedStep.objects.select_for_update().filter(way=way, pk=pk).first()
        if placed is None:
            raise _no_choice("step")
        before, placed.state = placed.state, state
        placed.save(update_fields=["state", "updated_at"])
        record_event(
            action=f"journey.placed.{state}",
            record=placed,
            actor=actor,
            scope=str(place.scope),
            changes={"state": [before, state]},
        )
    return placed


def _check(state: str, reason: str, note: str, until: date | None, due: date | None) -> None:
    if state not in AnswerState.values:
        raise _no_choice("state")
    if state == AnswerState.AWAY and reason not in AwayReason.values:
        raise InvalidInputError(
            _("A reason is missing."), place="reason", remedy=_("Choose why it is not the time.")
        )
    if len(note) > NOTE_LIMIT:
        raise InvalidInputError(
            _("This note is too long."), place="note", remedy=_("Write up to 300 characters.")
        )
    today = timezone.localdate()
    for name, day in (("until", until), ("due", due)):
        if day is not None and not today <= day <= today.replace(year=today.year + 10, day=1):
            raise InvalidInputError(
                _("This day is over, or too far away."),
                place=name,
                remedy=_("Choose a day within the next ten years."),
            )


def _no_choice(place: str) -> InvalidInputError:
    return InvalidInputError(
        _("There is no such choice."), place=place, remedy=_("Choose one from the list.")
    )
