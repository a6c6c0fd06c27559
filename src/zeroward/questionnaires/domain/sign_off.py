"""The sign-off: the coordinator of the city reads the answer, and hands it in or gives it back."""

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.domain.collections import demand_stage, hold, stage_of
from zeroward.questionnaires.domain.handing_in import settle, whole
from zeroward.questionnaires.domain.hands import Hand, place_of
from zeroward.questionnaires.domain.saving import locked
from zeroward.questionnaires.domain.tell import tell_given_back
from zeroward.questionnaires.models import Answering
from zeroward.questionnaires.rules import SIGN_OFF


def sign_off(*, answering: Answering, hand: Hand) -> Answering:
    """Hand in what waits. Raises ProblemsError when something is missing meanwhile, ConflictError when it is late."""
    demand(hand.viewer, SIGN_OFF, place_of(answering))
    with transaction.atomic():
        held = hold(answering.collection)
        current = locked(answering)
        _demand_waiting(current)
        if stage_of(held) in ("closed", "before"):
            demand_stage(held)
        current.handed_in = whole(current)
        return settle(current, hand)


def send_back(*, answering: Answering, hand: Hand, note: str = "") -> Answering:
    """Give it back to those who wrote it, with what is to be mended."""
    demand(hand.viewer, SIGN_OFF, place_of(answering))
    with transaction.atomic():
        current = locked(answering)
        _demand_waiting(current)
        current.state = "open"
        current.lock += 1
        current.save(update_fields=["state", "lock"])
        words = clean_text(note, limit=1000)
        record_event(
            action="questionnaires.answer.send_back",
            record=current.collection,
            actor=hand.actor,
            scope=current.place,
        )
        tell_given_back(answering=current, note=words, but=hand.actor)
    return current


def _demand_waiting(current: Answering) -> None:
    if current.state != "checked":
        raise ConflictError(
            _("This answer does not wait for a sign-off: %(state)s.")
            % {"state": current.get_state_display()},
            remedy=_("Look at it again."),
        )
