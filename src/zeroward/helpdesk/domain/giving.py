"""Giving cases to people: by the routing, by hand, and taking one oneself. Every way leaves its reasons."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import event_of, record_event, record_events
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.domain.clocks import FIELDS, resume
from zeroward.helpdesk.domain.holding import at_desk
from zeroward.helpdesk.domain.tell import tell_agent, tell_agents
from zeroward.helpdesk.models import OPEN, Assignment, Case
from zeroward.helpdesk.queries.access import may_give
from zeroward.helpdesk.queries.pool import Answering, conflicts_of, pool
from zeroward.helpdesk.queries.routing import Offer, Proposal, explain_one, propose, waiting_cases


def give(*, actor: Any, viewer: Viewer, case: Case, user_id: int) -> Case:
    """Give a case to somebody by hand. Raises NotAllowedError, ProblemsError for who may not have it."""
    with at_desk(viewer, case) as kept:
        if not may_give(viewer, kept):
            raise NotAllowedError(_("You do not distribute these cases."))
        person = next((one for one in pool(timezone.localdate()) if one.user.pk == user_id), None)
        if person is None or not person.could_read(kept):
            raise ProblemsError(
                [Problem("person", _("There is no such choice."), _("Choose one from the list."))]
            )
        fit, reasons = explain_one(kept, person)
        if user_id in conflicts_of([kept]).get(kept.pk, set()):
            raise ProblemsError([Problem("person", _("This person keeps away from the case."))])
        _assign(kept, person, fit, reasons, actor=actor, routed=False)
    return case


def take(*, actor: Any, viewer: Viewer, case: Case) -> Case:
    """Take a case that nobody has. Raises NotAllowedError, ConflictError when somebody was faster."""
    with at_desk(viewer, case) as kept:
        if kept.agent_id is not None:
            raise ConflictError(_("Somebody has taken it already."))
        person = next((one for one in pool(timezone.localdate()) if one.user.pk == viewer.user_id), None)
        if person is not None:
            fit, reasons = explain_one(kept, person)
            _assign(kept, person, fit, reasons, actor=actor, routed=False)
        else:
            _write(kept, actor, None, {}, actor=actor, routed=False, tier=kept.tier)
    return case


def distribute(
    *, actor: Any = None, proposal: Proposal | None = None, among: Mapping[int, int] | None = None
) -> int:
    """Give what waits to those whom the routing proposes; returns how many were given. `among` maps a case to the
    person who was shown: what has changed since is left. Permission is asked by whoever calls."""
    found = propose(waiting_cases()) if proposal is None else proposal
    chosen = {
        offer.case.pk: offer
        for offer in found.offers
        if offer.to is not None and (among is None or among.get(offer.case.pk) == offer.to.user.pk)
    }
    with transaction.atomic():
        given = _give_all(chosen, actor)
        left = [one.case.pk for one in found.left]
        Case.objects.filter(pk__in=left, state=Case.State.NEW).update(state=Case.State.TRIAGE)
    return given


def _give_all(chosen: Mapping[int, Offer], actor: Any) -> int:
    """Give many at once, in a few queries however many they are; what somebody has by now is left to them."""
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__in=chosen, agent=None, state__in=OPEN)
    cases = list(rows.order_by("pk"))
    now = timezone.now()
    Assignment.objects.filter(case__in=cases, ended_at=None).update(ended_at=now)
    made = []
    for case in cases:
        offer = chosen[case.pk]
        person = cast("Answering", offer.to)
        made.append(_assignment(case, person.user, offer.fit, offer.reasons, actor=actor, routed=True))
        _hold(case, person.user, _tier(case, person), now)
        case.lock += 1
        case.updated_at = now
    Assignment.objects.bulk_create(made, batch_size=200)
    fields = ["agent", "tier", "state", "lock", "updated_at", *FIELDS]
    Case.objects.bulk_update(cases, fields, batch_size=200)
    record_events(
        event_of(action="helpdesk.case.give", record=case, actor=actor, label=case.reference)
        for case in cases
    )
    tell_agents([(case, case.agent) for case in cases if signed_in(actor) != case.agent])
    return len(cases)


def _tier(case: Case, person: Answering) -> str:
    return max(case.tier, person.tier, key=lambda one: list(Case.Tier).index(Case.Tier(one)))


def _assignment(
    case: Case, user: Any, fit: float | None, reasons: dict[str, Any], *, actor: Any, routed: bool
) -> Assignment:
    return Assignment(
        case=case, agent=user, made_by=signed_in(actor), is_routed=routed, fit=fit, reasons=reasons
    )


def _hold(case: Case, user: Any, tier: str, now: datetime) -> None:
    """The case has somebody: its state and its clock, not saved yet."""
    case.agent, case.tier = user, tier
    if case.state != Case.State.WAITING_CITY:
        case.state = Case.State.ASSIGNED
        resume(case, now)


def _assign(
    case: Case, person: Answering, fit: float | None, reasons: dict[str, Any], *, actor: Any, routed: bool
) -> None:
    _write(case, person.user, fit, reasons, actor=actor, routed=routed, tier=_tier(case, person))


def _write(
    case: Case, user: Any, fit: float | None, reasons: dict[str, Any], *, actor: Any, routed: bool, tier: str
) -> None:
    """Inside the transaction that holds the case."""
    now = timezone.now()
    Assignment.objects.filter(case=case, ended_at=None).update(ended_at=now)
    _assignment(case, user, fit, reasons, actor=actor, routed=routed).save()
    _hold(case, user, tier, now)
    record_event(action="helpdesk.case.give", record=case, actor=actor, label=case.reference)
    if signed_in(actor) != user:
        tell_agent(case, user)
