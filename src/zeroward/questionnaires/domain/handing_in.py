"""Handing in an answer, changing it afterwards, and taking over whole answers that came another way."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.queries.said import said
from zeroward.core.workspaces import Workspace
from zeroward.methods.questions import Definition
from zeroward.methods.questions.answer_problems import AnswerProblem
from zeroward.methods.questions.answers_check import problems_in
from zeroward.methods.questions.plain import text_in
from zeroward.methods.questions.routing import submitted
from zeroward.questionnaires.domain.collections import demand_stage, hold, stage_of
from zeroward.questionnaires.domain.hands import (
    LINK,
    Hand,
    demand_hand,
    kept_actor,
    may_sign_off,
    waits_for_sign_off,
)
from zeroward.questionnaires.domain.laying_down import lay_down, mix
from zeroward.questionnaires.domain.modes import can_change, keeps_names, monday
from zeroward.questionnaires.domain.saving import demand_writable, locked
from zeroward.questionnaires.domain.starting import answer_of, place_fields
from zeroward.questionnaires.domain.tell import tell_to_sign_off
from zeroward.questionnaires.followers import Said, follower_of
from zeroward.questionnaires.models import Answering, Collection, Mode
from zeroward.questionnaires.queries.reading import definition_of


def submit(*, answering: Answering, hand: Hand = LINK) -> Answering:
    """Hand an answer in. Where a coordinator has to sign off, it waits for them unless they do it themselves.

    Raises ProblemsError with every question that is missing or does not hold, ConflictError when it is too late.
    An anonymous answer becomes a new row; the draft, its link and its id are gone.
    """
    demand_hand(hand, answering)
    with transaction.atomic():
        held = hold(answering.collection)
        current = locked(answering)
        demand_writable(current)
        # a change of what was handed in takes no more room
        if current.handed_in is None or stage_of(held) == "closed":
            demand_stage(held)
        content = whole(current)
        if waits_for_sign_off(hand, current):
            return _let_wait(current, hand)
        current.handed_in = content
        return settle(current, hand)


def settle(current: Answering, hand: Hand) -> Answering:
    """The answer counts from now on. Called inside a transaction that holds the collection and the answer."""
    collection = current.collection
    if collection.mode == Mode.ANONYMOUS:
        return lay_down(current, state="submitted")
    current.state = "submitted"
    current.lock += 1
    if not keeps_names(collection):
        current.submitted_on = monday(timezone.localdate())
        current.save()
        mix(current)
        return current
    current.submitted_on = timezone.localdate()
    current.submitted_at = timezone.now()
    current.signed_off_by = hand.actor if collection.sign_off and may_sign_off(hand, current) else None
    if not hand.by_link:
        current.vouched = "account"
    current.save()
    record_event(
        action="questionnaires.answer.hand_in",
        record=collection,
        actor=kept_actor(hand, current),
        scope=current.place,
    )
    follower_of(collection).on_submitted(said_of(current))
    return current


def reopen(*, answering: Answering, hand: Hand = LINK) -> Answering:
    """Change what was handed in. Until it is handed in again, what was handed in first counts."""
    demand_hand(hand, answering)
    with transaction.atomic():
        held = hold(answering.collection)
        current = locked(answering)
        if current.state != "submitted" or not can_change(held):
            raise ConflictError(
                _("This answer cannot be changed now."), remedy=_("Take a copy of it instead.")
            )
        if stage_of(held) == "closed":
            demand_stage(held)
        current.state = "open"
        current.lock += 1
        current.save(update_fields=["state", "lock"])
        if keeps_names(held):
            record_event(
                action="questionnaires.answer.reopen",
                record=held,
                actor=kept_actor(hand, current),
                scope=current.place,
            )
    return current


def put_answer(
    *,
    collection: Collection,
    answers: Mapping[str, Any],
    place: Workspace | None = None,
    vouched: str = "said",
    language: str = "en",
    code: str = "",
    submitted_on: datetime.date | None = None,
    origin: str = "carried",
) -> Answering:
    """Take over a whole answer that was given elsewhere. Raises ProblemsError; asks for no permission: that is for
    the importer that calls it. The same place again is a conflict."""
    definition = definition_of(collection.version)
    found = problems_in(definition, answers, today=timezone.localdate())
    if found:
        raise ProblemsError([_problem(one, definition) for one in found])
    with transaction.atomic():
        held = hold(collection)
        named = keeps_names(held)
        if named and held.one_per_place and answer_of(held, place) is not None:
            raise ConflictError(_("There is an answer of this place already."), place="place")
        made = Answering(
            collection=held,
            language=language if language in definition.languages else definition.languages[0],
            answers=dict(answers),
            handed_in=submitted(definition, answers, today=timezone.localdate()),
            is_example=held.is_example,
        )
        if held.mode == Mode.ANONYMOUS:
            return lay_down(made, state="submitted")
        day = submitted_on or timezone.localdate()
        made.state, made.submitted_on = "submitted", day if named else monday(day)
        made.origins = {key: {"how": origin} for key in answers}
        if named and place is not None:
            made.vouched = vouched
            for name, value in place_fields(held, place).items():
                setattr(made, name, value)
        else:
            made.code = code[:40]
        made.save()
        if named:
            follower_of(held).on_submitted(said_of(made))
        else:
            mix(made)
    return made


def said_of(answering: Answering, reason: str = "") -> Said:
    """What followers are told."""
    shared = set(answering.shares.values_list("person", flat=True))
    wrote = set(answering.revisions.exclude(by=None).values_list("by", flat=True))
    return Said(
        collection=answering.collection,
        answer=answering.pk,
        place=answering.place,
        country=answering.place_country,
        code=answering.code,
        vouched=answering.vouched,
        language=answering.language,
        answers=answering.handed_in or {},
        definition=definition_of(answering.collection.version),
        reason=reason,
        persons=max(1, len(shared | wrote)),
    )


def whole(current: Answering) -> dict[str, Any]:
    """What was asked of them. Raises ProblemsError unless all that is required is there and holds."""
    definition: Definition = definition_of(current.collection.version)
    today = timezone.localdate()
    found = problems_in(definition, current.answers, today=today)
    if found:
        raise ProblemsError([_problem(one, definition) for one in found])
    return dict(submitted(definition, current.answers, today=today))


def _problem(one: AnswerProblem, definition: Definition) -> Problem:
    own = text_in(one.words, get_language() or "", definition.languages[0])[0]
    return Problem(one.place, own or said(one.message), "" if own else said(one.remedy))


def _let_wait(current: Answering, hand: Hand) -> Answering:
    """It counts only once it is signed off."""
    current.state = "checked"
    current.lock += 1
    current.save(update_fields=["state", "lock"])
    record_event(
        action="questionnaires.answer.check",
        record=current.collection,
        actor=kept_actor(hand, current),
        scope=current.place,
    )
    tell_to_sign_off(answering=current, but=hand.actor)
    return current
