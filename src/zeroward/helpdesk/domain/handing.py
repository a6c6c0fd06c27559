"""Handing a case on to the next tier or back, and keeping away from one."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspace
from zeroward.helpdesk.domain.asking import route_soon
from zeroward.helpdesk.domain.clocks import FIELDS, resume
from zeroward.helpdesk.domain.holding import at_desk
from zeroward.helpdesk.domain.tell import tell_leads, tell_leads_of
from zeroward.helpdesk.models import OPEN, Assignment, Case, Conflict, Handover
from zeroward.methods.text.clean import clean_text


def hand_on(
    *, actor: Any, viewer: Viewer, case: Case, tier: str, reason: str, lock: int | None = None
) -> Case:
    """Hand a case to another tier, with what whoever takes it needs to know. Raises NotAllowedError, ProblemsError,
    StaleError."""
    said = clean_text(reason, limit=500)
    with at_desk(viewer, case, lock) as kept:
        found = []
        if tier not in Case.Tier.values or tier == kept.tier:
            found.append(Problem("tier", _("There is no such choice."), _("Choose one from the list.")))
        elif tier == Case.Tier.PLATFORM and not kept.scope_country:
            found.append(Problem("tier", _("No country is known, so there is no platform for it.")))
        if not said:
            found.append(Problem("reason", _("Say why: whoever takes it on reads it.")))
        if found:
            raise ProblemsError(found)
        Handover.objects.create(
            case=kept, from_tier=kept.tier, to_tier=tier, made_by=signed_in(actor), reason=said
        )
        kept.tier = tier
        _release(kept)
        record_event(
            action="helpdesk.case.hand_on", record=kept, actor=actor, label=kept.reference, note=str(tier)
        )
        tell_leads(kept)
    route_soon(case)
    return case


def keep_away(*, actor: Any, viewer: Viewer, case: Case, reason: str) -> Case:
    """Somebody has an interest of their own in a case: it goes to others, and they read it no more. Raises
    NotAllowedError, ProblemsError without a reason."""
    said = clean_text(reason, limit=200, multiline=False)
    if not said:
        raise ProblemsError([Problem("reason", _("Say in a few words why."))])
    with at_desk(viewer, case) as kept:
        Conflict.objects.get_or_create(user_id=viewer.user_id or 0, case=kept, defaults={"reason": said})
        if kept.agent_id == viewer.user_id:
            _release(kept)
        record_event(action="helpdesk.case.keep_away", record=kept, actor=actor, label=kept.reference)
        tell_leads(kept)
    route_soon(case)
    return case


def keep_away_from(*, viewer: Viewer, scope: str, reason: str) -> Conflict:
    """Somebody keeps away from everything that a city asks; what they have of it goes to others. Raises
    ProblemsError."""
    said = clean_text(reason, limit=200, multiline=False)
    found = []
    if not scope.startswith("city:") or workspace(scope) is None:
        found.append(Problem("scope", _("There is no such city.")))
    if not said:
        found.append(Problem("reason", _("Say in a few words why.")))
    if found:
        raise ProblemsError(found)
    with transaction.atomic():
        made, _is_new = Conflict.objects.get_or_create(
            user_id=viewer.user_id or 0, scope=str(Scope.parse(scope)), case=None, defaults={"reason": said}
        )
        mine = list(_mine(viewer, scope))
        now = timezone.now()
        Assignment.objects.filter(case__in=mine, ended_at=None).update(ended_at=now)
        for case in mine:
            _free(case, now)
            case.lock += 1
            case.updated_at = now
        Case.objects.bulk_update(mine, ["agent", "state", "lock", "updated_at", *FIELDS], batch_size=200)
        tell_leads_of(mine)
    if mine:
        route_soon(mine[0])  # everything that waits is routed together
    return made


def come_back(*, viewer: Viewer, pk: int) -> None:
    """A conflict of one's own is over."""
    Conflict.objects.filter(user=viewer.user_id, pk=pk).delete()


def _mine(viewer: Viewer, scope: str) -> "QuerySet[Case]":
    """What the person has of a city, held."""
    return Case.objects.select_for_update().filter(agent=viewer.user_id, scope=scope, state__in=OPEN)


def _release(case: Case) -> None:
    """Nobody has the case any more."""
    now = timezone.now()
    Assignment.objects.filter(case=case, ended_at=None).update(ended_at=now)
    _free(case, now)


def _free(case: Case, now: datetime) -> None:
    case.agent, case.state = None, Case.State.TRIAGE
    resume(case, now)
