"""Refusing to answer, with the reason; and taking an answer back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.workspaces import Workspace
from zeroward.questionnaires.domain.collections import hold
from zeroward.questionnaires.domain.files import delete_files
from zeroward.questionnaires.domain.handing_in import said_of
from zeroward.questionnaires.domain.hands import LINK, Hand, demand_hand, kept_actor
from zeroward.questionnaires.domain.laying_down import lay_down, mix
from zeroward.questionnaires.domain.modes import REASONS, keeps_names, monday
from zeroward.questionnaires.domain.saving import locked
from zeroward.questionnaires.domain.starting import answer_of, place_fields
from zeroward.questionnaires.followers import follower_of
from zeroward.questionnaires.models import Answering, Collection, Mode


def decline(
    *,
    collection: Collection,
    reason: str,
    place: Workspace | None = None,
    answering: Answering | None = None,
    hand: Hand = LINK,
) -> Answering:
    """Somebody will not answer: kept as a refusal with its reason. What they wrote until now goes.

    Raises InvalidInputError for an unknown reason, ConflictError when an answer was handed in already.
    """
    if reason not in REASONS:
        raise InvalidInputError(_("Choose a reason."), place="reason", remedy=_("“Another reason” will do."))
    with transaction.atomic():
        held = hold(collection)
        if held.closed_at is not None:
            raise ConflictError(_("This questionnaire is closed."), remedy=_("Nothing more is asked of you."))
        current = _refused_by(held, place, answering, hand)
        _empty(current)
        current.declined = reason
        if held.mode == Mode.ANONYMOUS:
            return lay_down(current, state="declined", reason=reason)
        current.state = "declined"
        if not keeps_names(held):
            current.submitted_on = monday(timezone.localdate())
            current.save()
            mix(current)
            return current
        current.submitted_on = timezone.localdate()
        current.save()
        record_event(
            action="questionnaires.answer.decline",
            record=held,
            actor=kept_actor(hand, current),
            scope=current.place,
            note=reason,
        )
        follower_of(held).on_declined(said_of(current, reason))
    return current


def withdraw(*, answering: Answering, hand: Hand = LINK) -> Answering:
    """Take an answer back: what it said is erased here and wherever it was taken to; that there was one stays."""
    demand_hand(hand, answering)
    with transaction.atomic():
        held = hold(answering.collection)
        current = locked(answering)
        if current.state == "withdrawn":
            return current
        told = said_of(current)
        actor, scope = kept_actor(hand, current), current.place
        _empty(current)
        current.state, current.declined = "withdrawn", ""
        if not keeps_names(held):
            current.code = ""
        current.save()
        if keeps_names(held):
            record_event(action="questionnaires.answer.withdraw", record=held, actor=actor, scope=scope)
        follower_of(held).on_withdrawn(told)
    return current


def _refused_by(
    held: Collection, place: Workspace | None, answering: Answering | None, hand: Hand
) -> Answering:
    """The row that will say so: the answer that was begun, or a new one."""
    named = place if keeps_names(held) else None
    begun = answering or (answer_of(held, named) if held.one_per_place else None)
    if begun is None:
        fields = place_fields(held, named) if named is not None else {}
        return Answering(collection=held, is_example=held.is_example, **fields)
    if answering is not None:
        demand_hand(hand, begun)
    current = locked(begun)
    if current.state in ("submitted", "checked") or current.handed_in is not None:
        raise ConflictError(
            _("An answer was handed in already."), remedy=_("Take it back if it must not count.")
        )
    return current


def _empty(current: Answering) -> None:
    """Nothing of what was said stays: neither now nor as it was before, nor who had a part in it."""
    current.answers, current.origins, current.handed_in, current.done_sections = {}, {}, None, []
    current.token_digest, current.submitted_at, current.signed_off_by = "", None, None
    current.lock += 1
    if not current._state.adding:
        delete_files(current)
        current.revisions.all().delete()
        current.shares.all().delete()
