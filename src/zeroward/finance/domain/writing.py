"""One door for every change of an investment plan."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.places import demand_for, place_of
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.rules import EDIT
from zeroward.plan.domain.places import demand_open
from zeroward.plan.domain.places import locked as locked_plan
from zeroward.plan.models import Plan
from zeroward.plan.models.plan import new_stamp

__all__ = ["demand_for", "open_investment", "place_of", "writing"]


@contextmanager
def writing(viewer: Viewer, investment: InvestmentPlan, *, closed: bool = False) -> Iterator[InvestmentPlan]:
    """One transaction in which the investment plan changes; gives its row as it is now, held until the end.

    Asks for finance.edit first. Raises ConflictError when the plan is no draft, unless `closed` says that this change
    is taken then too. The plan's row is held first, so that publishing and writing never pass each other.
    """
    demand_for(viewer, EDIT, investment.plan)
    with transaction.atomic():
        plan = locked_plan(investment.plan)
        if not closed:
            demand_open(plan)
        current = InvestmentPlan.objects.select_for_update(of=("self",)).get(pk=investment.pk)
        current.plan = plan
        yield current
        current.stamp = new_stamp()
        current.save(update_fields=["stamp", "updated_at"])
    investment.stamp = current.stamp


def open_investment(*, actor: Any, viewer: Viewer, plan: Plan, currency: str = "EUR") -> InvestmentPlan:
    """The investment plan of a plan; a new one when there is none yet. Raises NotAllowedError, ConflictError."""
    demand_for(viewer, EDIT, plan)
    with transaction.atomic():
        current = locked_plan(plan)
        found = InvestmentPlan.objects.filter(plan=current).first()
        if found is not None:
            found.plan = plan
            return found
        demand_open(current)
        made = InvestmentPlan.objects.create(plan=current, currency=currency, opened_by=signed_in(actor))
        record_event(action="finance.investment.open", record=made, actor=actor, label=str(current))
    made.plan = plan
    return made
