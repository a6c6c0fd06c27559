"""The way of a call: from preparation to open, reviewing, matching, decided, running, over."""

import datetime
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_call, managing, place_of, refused
from zeroward.exchange.domain.tell import tell_deadline
from zeroward.exchange.models import Application, ApplicationState, Call, CallSide, CallState
from zeroward.exchange.queries.kinds import kind_of
from zeroward.exchange.vocabulary import PREFIX
from zeroward.questionnaires.domain.collections import close_collection, open_collection
from zeroward.questionnaires.models import Mode
from zeroward.questionnaires.queries.reading import definition_of
from zeroward.questionnaires.rules import EDIT

KEPT_YEARS: Final = 2
"""How long forms with names are kept after the deadline when the call does not say."""


def next_states(call: Call) -> list[str]:
    """Where the call can go from here, the usual step first. Back to open only from reviewing: the deadline moves."""
    stages = kind_of(call.programme.kind).stages
    at = stages.index(call.state)
    onward = [stages[at + 1]] if at + 1 < len(stages) else []
    if call.state == CallState.DECIDED:
        onward.append(CallState.CLOSED)
    if call.state == CallState.REVIEWING:
        onward.append(CallState.OPEN)
    if call.state == CallState.MATCHING:
        onward.append(CallState.REVIEWING)
    return onward


def move(*, actor: Any, viewer: Viewer, call: Call, to: str) -> Call:
    """Take the call a step on. Opening puts the form to applicants; reviewing ends the taking of applications.

    “Decided” is reached by `announce` (domain/deciding), which tells everybody; here only when nothing is left to tell.
    Raises ConflictError for a step that does not follow, ProblemsError for what is missing.
    """
    with managing(viewer, call.programme):
        kept = hold_call(call)
        if to not in next_states(kept):
            raise ConflictError(
                _("This step does not follow."), remedy=_("Look at the page of the call: it shows what does.")
            )
        before = kept.state
        if to == CallState.OPEN and before == CallState.DRAFT:
            refused(_opening_problems(kept))
            _open_forms(actor, viewer, kept)
            kept.opens_at = kept.opens_at or timezone.now()
        elif to == CallState.OPEN and kept.closes_at is not None and kept.closes_at <= timezone.now():
            raise ConflictError(_("Its deadline is over."), remedy=_("Set a later deadline first."))
        elif to == CallState.DECIDED:
            _demand_all_decided(kept)
        elif to == CallState.REVIEWING and before == CallState.OPEN:
            _close_now(kept)
        kept.state = to
        kept.lock += 1
        kept.save()
        if to == CallState.CLOSED:
            _close_forms(actor, viewer, kept)
        record_event(
            action="exchange.call.move",
            record=kept,
            actor=actor,
            scope=kept.scope,
            changes={"state": [before, to]},
        )
    return kept


def set_phase(*, actor: Any, viewer: Viewer, call: Call, phase: str) -> Call:
    """Begin another phase of the review. What was said in the phases before stays."""
    with managing(viewer, call.programme):
        kept = hold_call(call)
        if phase not in {one["key"] for one in kept.phases}:
            refused([Problem("phase", _("There is no such choice."), _("Choose one from the list."))])
        before, kept.phase = kept.phase, phase
        kept.lock += 1
        kept.save(update_fields=["phase", "lock", "updated_at"])
        record_event(
            action="exchange.call.phase",
            record=kept,
            actor=actor,
            scope=kept.scope,
            changes={"phase": [before, phase]},
        )
    return kept


def takes_applications(call: Call, now: datetime.datetime | None = None) -> bool:
    """Open, begun, and before its deadline, to the second, wherever the applicant is."""
    moment = now or timezone.now()
    if call.state != CallState.OPEN or (call.opens_at and call.opens_at > moment):
        return False
    return call.closes_at is None or moment < call.closes_at


def _opening_problems(call: Call) -> list[Problem]:
    found = []
    if call.closes_at is None:
        found.append(
            Problem("closes", _("It has no deadline."), _("Say until when applications can come, and where."))
        )
    elif call.closes_at <= timezone.now():
        found.append(Problem("closes", _("Its deadline is over."), _("Set a later deadline first.")))
    if not call.summary:
        found.append(Problem("summary", _("It does not say what is offered."), _("A few sentences will do.")))
    return found


def _open_forms(actor: Any, viewer: Viewer, call: Call) -> None:
    """A collection for each side, since a place may have one application on each."""
    place = place_of(call.scope)
    kind = kind_of(call.programme.kind)
    for side in call.sides.exclude(version=None).select_related("version__questionnaire"):
        assert side.version is not None
        demand(viewer, EDIT, place)
        minutes = definition_of(side.version).minutes or 60
        title = call.title if len(kind.sides) == 1 else f"{call.title}: {kind.side(side.side).english}"
        made = open_collection(
            actor=actor,
            viewer=viewer,
            version=side.version,
            place=place,
            title=title[:200],
            about=f"{PREFIX}:{call.pk}",
            mode=Mode.IDENTIFIED,
            minutes=minutes,
            purpose=call.summary,
            contact=call.contact,
            opens_at=call.opens_at,
            closes_at=call.closes_at,
            until=call.keep_until or _kept_until(call),
            is_example=call.is_example,
        )
        CallSide.objects.filter(pk=side.pk).update(collection=made)


def _kept_until(call: Call) -> datetime.date:
    last = (call.closes_at or timezone.now()).date()
    return last + datetime.timedelta(days=365 * KEPT_YEARS)


def _close_forms(actor: Any, viewer: Viewer, call: Call) -> None:
    for side in call.sides.exclude(collection=None).select_related("collection"):
        if side.collection is not None and side.collection.closed_at is None:
            close_collection(actor=actor, viewer=viewer, collection=side.collection)


def _close_now(call: Call) -> None:
    """Closed before its deadline, that deadline is now; whoever has a draft is told."""
    now = timezone.now()
    if call.closes_at is None or call.closes_at > now:
        call.closes_at = now
        tell_deadline(call)


def _demand_all_decided(call: Call) -> None:
    if Application.objects.filter(call=call, state=ApplicationState.SUBMITTED).exists():
        raise ConflictError(
            _("Not every application has been told a decision."),
            remedy=_("Prepare a decision for each, then tell everybody at once."),
        )
