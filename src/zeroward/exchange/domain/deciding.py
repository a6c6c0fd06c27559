"""Deciding: prepared with a reason for each, told to everybody at once; afterwards one by one."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_application, hold_call, managing, refused, signed_in
from zeroward.exchange.domain.tell import tell_decision
from zeroward.exchange.followers import tell_withdrawal
from zeroward.exchange.models import (
    OUTCOMES,
    Application,
    ApplicationState,
    Call,
    CallState,
    Decision,
    Review,
    ReviewState,
)
from zeroward.methods.text.clean import clean_text

PREPARING = (CallState.OPEN, CallState.REVIEWING, CallState.MATCHING)
TOLD = (CallState.DECIDED, CallState.RUNNING)


def prepare(*, actor: Any, viewer: Viewer, application: Application, state: str, reason: str) -> Application:
    """Note what is going to be decided, with the reason that the applicants will read; `state` "" takes it back.

    Nobody is told yet. Raises NotAllowedError, ProblemsError without a reason, ConflictError.
    """
    with managing(viewer, application.call.programme):
        kept = hold_application(application)
        if kept.call.state not in PREPARING or kept.state != ApplicationState.SUBMITTED:
            raise ConflictError(
                _("Nothing can be prepared for this application now."), remedy=_("Look at its state.")
            )
        said = clean_text(reason, limit=4000)
        if state:
            refused(_problems(state, said))
        before, kept.pending = kept.pending, state
        kept.pending_reason = said if state else ""
        kept.lock += 1
        kept.save()
        record_event(
            action="exchange.decision.prepare",
            record=kept,
            actor=actor,
            scope=kept.call.scope,
            changes={"prepared": [before, state]},
        )
    return kept


def prepare_all(
    *, actor: Any, viewer: Viewer, call: Call, rows: Iterable[tuple[Application, str, str]]
) -> list[Application]:
    """The same for many at once: application, state, reason. All or nothing."""
    with managing(viewer, call.programme):
        return [
            prepare(actor=actor, viewer=viewer, application=one, state=state, reason=reason)
            for one, state, reason in rows
        ]


def announce(*, actor: Any, viewer: Viewer, call: Call) -> list[Decision]:
    """Tell every applicant what was prepared; the call is decided from then on. Raises ConflictError while one
    application has no decision, or nothing was handed in."""
    with managing(viewer, call.programme):
        kept = hold_call(call)
        if kept.state not in (CallState.REVIEWING, CallState.MATCHING):
            raise ConflictError(
                _("Decisions are told after the review."), remedy=_("Look at the page of the call.")
            )
        waiting = list(
            kept.applications.select_for_update(of=("self",))
            .filter(state=ApplicationState.SUBMITTED)
            .select_related("call__programme")
        )
        left = [one.reference for one in waiting if not one.pending]
        if left:
            raise ConflictError(
                _("No decision is prepared for: %(references)s.") % {"references": ", ".join(left[:12])},
                remedy=_("Every applicant gets an answer with a reason."),
            )
        _demand_heard(kept)
        made = [_settle(one, one.pending, one.pending_reason, actor) for one in waiting]
        before, kept.state = kept.state, CallState.DECIDED
        kept.announced_at = timezone.now()
        kept.lock += 1
        kept.save()
        record_event(
            action="exchange.call.announce",
            record=kept,
            actor=actor,
            scope=kept.scope,
            changes={"state": [before, kept.state], "decisions": [0, len(made)]},
        )
    return made


def decide(*, actor: Any, viewer: Viewer, application: Application, state: str, reason: str) -> Decision:
    """Decide one application and tell it at once: after the announcement (somebody moves up, a place is lost), or
    before it when an application cannot be taken at all (only “not accepted”).

    Raises NotAllowedError, ProblemsError, ConflictError.
    """
    with managing(viewer, application.call.programme):
        kept = hold_application(application)
        said = clean_text(reason, limit=4000)
        refused(_problems(state, said))
        early = kept.call.state in PREPARING and state == ApplicationState.DECLINED
        if not early and kept.call.state not in TOLD:
            raise ConflictError(
                _("Decisions of this call are told to everybody at once."), remedy=_("Prepare it instead.")
            )
        if kept.state in (ApplicationState.DRAFT, ApplicationState.WITHDRAWN) or kept.state == state:
            raise ConflictError(_("Nothing is to be decided here."), remedy=_("Look at its state."))
        lost = kept.state == ApplicationState.ACCEPTED
        made = _settle(kept, state, said, actor)
        if lost:
            tell_withdrawal(kept)
    return made


def _settle(application: Application, state: str, reason: str, actor: Any) -> Decision:
    made: Decision = Decision.objects.create(
        application=application, before=application.state, state=state, reason=reason, by=signed_in(actor)
    )
    application.state, application.pending, application.pending_reason = state, "", ""
    application.lock += 1
    application.save()
    record_event(
        action="exchange.decision.make",
        record=application,
        actor=actor,
        scope=application.call.scope,
        changes={"state": [made.before, state]},
    )
    tell_decision(application, state, reason)
    return made


def _problems(state: str, reason: str) -> list[Problem]:
    found = []
    if state not in OUTCOMES:
        found.append(Problem("state", _("There is no such choice."), _("Choose one from the list.")))
    if not reason:
        found.append(
            Problem("reason", _("A reason is missing."), _("The applicants read it: say what decided."))
        )
    return found


def _demand_heard(call: Call) -> None:
    """A phase of readers who were asked has to be over, or their readings taken back."""
    open_ones = Review.objects.filter(
        application__call=call,
        application__state=ApplicationState.SUBMITTED,
        phase=call.phase,
        state=ReviewState.ASSIGNED,
    ).count()
    if open_ones:
        raise InvalidInputError(
            _("%(count)d readings are not finished.") % {"count": open_ones},
            remedy=_("Wait for them, or take them back."),
        )
