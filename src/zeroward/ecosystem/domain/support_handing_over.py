"""Support plans go to somebody else when the person who looks after them leaves."""

from typing import Any

from zeroward.core.domain.audit import record_event
from zeroward.ecosystem.models import SupportPlan


def move_plans(scope: str, from_id: int, to: Any, actor: Any) -> int:
    """All open plans of the person; returns how many. Called in a transaction, after the permission was checked."""
    if scope != "mission":
        return 0
    closed = (SupportPlan.State.CLOSED, SupportPlan.State.DROPPED)
    plans = list(
        SupportPlan.objects.select_for_update(of=("self",)).filter(owner=from_id).exclude(state__in=closed)
    )
    for plan in plans:
        plan.owner = to
        plan.save(update_fields=["owner", "updated_at"])
        record_event(action="ecosystem.support_plan.hand_over", record=plan, actor=actor)
    return len(plans)
