"""Deciding: prepared with a reason for each, told to everybody at once; afterwards one by one."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import event_of, record_event, record_events
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_application, hold_call, managing, refused
from zeroward.exchange.domain.tell import tell_decisions
from zeroward.exchange.followers import tell_withdrawal
from zeroward.exchange.models import (
    ASIDE,
    OUTCOMES,
    Application,
    ApplicationState,
    Call,
    CallState,
    Decision,
    Review,
    ReviewState,
)
from zeroward.exchange.queries.reviewers import stands
from zeroward.methods.text.clean import clean_text

PREPARING = (CallState.OPEN, CallState.REVIEWING, CallState.MATCHING)
TOLD = (CallState.DECIDED, CallState.RUNNING)


def prepare(*, actor: Any, viewer: Viewer, application: Application, state: str, reason: str) -> Application:
    """Note what is going to be decided, with the reason that the applicants will read; `state` "" takes it back.

    Nobody is told yet. Raises NotAllowedError, ProblemsError without a reason, ConflictError.
    """
    rows = [(application, state, reason)]
    return prepare_all(actor=actor, viewer=viewer, call=application.call, rows=rows)[0]


def prepare_all(
    *, actor: Any, viewer: Viewer, call: Call, rows: Iterable[tuple[Application, str, str]]
) -> list[Application]:
    """The same for many at once: application, state, reason. All or nothing, in a handful of queries."""
    wanted = list(rows)
    with managing(viewer, call.programme):
        held = _held(call, [one for one, _state, _reason in wanted])
        events, made = [], []
        for one, state, reason in wanted:
            kept = held[one.pk]
            if kept.call.state not in PREPARING or kept.state != ApplicationState.SUBMITTED:
                raise ConflictError(
                    _("Nothing can be prepared for this application now."), remedy=_("Look at its state.")
                )
            said = clean_text(reason, limit=4000)
            if state:
                refused(_problems(state, said))
            before, kept.pending = kept.pending, state
            kept.pending_reason = said if state else ""
            made.append(kept)
            events.append(
                event_of(
                    action="exchange.decision.prepare",
                    record=kept,
                    actor=actor,
                    scope=call.scope,
                    changes={"prepared": [before, state]},
                )
            )
        _save(made)
        record_events(events)
    return made


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
        made = _settle([(one, one.pending, one.pending_reason) for one in waiting], actor)
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
        if kept.state in (ApplicationState.DRAFT, *ASIDE) or kept.state == state:
            raise ConflictError(_("Nothing is to be decided here."), remedy=_("Look at its state."))
        lost = kept.state == ApplicationState.ACCEPTED
        made = _settle([(kept, state, said)], actor)[0]
        if lost:
            tell_withdrawal(kept)
    return made


def decide_all(
    *, actor: Any, viewer: Viewer, call: Call, rows: Iterable[tuple[Application, str, str]]
) -> list[Decision]:
    """Decide many after the announcement and tell them at once, such as those who move up from the reserve list: nobody
    loses a place by it. Raises NotAllowedError, ProblemsError, ConflictError."""
    wanted = list(rows)
    with managing(viewer, call.programme):
        held = _held(call, [one for one, _state, _reason in wanted])
        settled = []
        for one, state, reason in wanted:
            kept, said = held[one.pk], clean_text(reason, limit=4000)
            refused(_problems(state, said))
            if kept.call.state not in TOLD or kept.state != ApplicationState.RESERVE:
                raise ConflictError(_("Nothing is to be decided here."), remedy=_("Look at its state."))
            settled.append((kept, state, said))
        return _settle(settled, actor)


def _settle(rows: Sequence[tuple[Application, str, str]], actor: Any) -> list[Decision]:
    """Applications with state and reason: written, logged and told in a handful of queries."""
    by = signed_in(actor)
    made: list[Decision] = Decision.objects.bulk_create(
        Decision(application=one, before=one.state, state=state, reason=reason, by=by)
        for one, state, reason in rows
    )
    for one, state, _reason in rows:
        one.state, one.pending, one.pending_reason = state, "", ""
    _save([one for one, _state, _reason in rows])
    record_events(
        event_of(
            action="exchange.decision.make",
            record=one.application,
            actor=actor,
            scope=one.application.call.scope,
            changes={"state": [one.before, one.state]},
        )
        for one in made
    )
    tell_decisions(made)
    return made


def _held(call: Call, applications: Iterable[Application]) -> dict[int, Application]:
    """These applications of a call as they are now, held until the transaction ends."""
    kept_call = hold_call(call)
    keys = {one.pk for one in applications}
    rows = Application.objects.select_for_update(of=("self",)).filter(pk__in=keys, call=kept_call)
    found = {one.pk: one for one in rows.order_by("pk")}
    if keys - set(found):
        raise InvalidInputError(_("This application is gone."), remedy=_("Look at your applications."))
    for one in found.values():
        one.call = kept_call
    return found


def _save(rows: Sequence[Application]) -> None:
    for one in rows:
        one.lock += 1
        one.updated_at = timezone.now()
    Application.objects.bulk_update(
        rows, ["state", "pending", "pending_reason", "lock", "updated_at"], batch_size=200
    )


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
    """A phase of readers who were asked has to be over, or their readings taken back. Nobody waits for who left."""
    open_ones = Review.objects.filter(
        stands(),
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
