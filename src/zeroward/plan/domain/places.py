"""A city as a workspace, asking whether somebody may do something with its plans, and writing in one of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.places.domain.city_places import place_of
from zeroward.plan.models import Plan
from zeroward.plan.models.plan import new_stamp
from zeroward.plan.rules import EDIT


def demand_for(viewer: Viewer, action: str, plan: Plan) -> None:
    """Raises NotAllowedError unless the viewer may do this with the plan."""
    demand(viewer, action, place_of(plan.city))


@contextmanager
def writing(viewer: Viewer, plan: Plan, *, closed: bool = False) -> Iterator[Plan]:
    """One transaction in which the content of a plan changes; gives the plan's row as it is now, held until the end.

    Asks for plan.edit first. Raises ConflictError when the plan is no draft, unless `closed` says that this change is
    taken then too (observations, and what became of a promise). Every change of any part of a plan goes through here:
    the new stamp tells all processes that what they computed is out of date.
    """
    demand_for(viewer, EDIT, plan)
    with transaction.atomic():
        current = locked(plan)
        if not closed:
            demand_open(current)
        yield current
        restamp(current)
    plan.stamp = current.stamp


def restamp(plan: Plan) -> None:
    """Mark the content as changed. Called with the row locked."""
    plan.stamp = new_stamp()
    plan.save(update_fields=["stamp", "updated_at"])


def locked(plan: Plan) -> Plan:
    """The row as it is now, held until the transaction ends. Called inside a transaction."""
    found: Plan = (
        Plan.objects.select_for_update(of=("self",))
        .select_related("city__country", "inventory")
        .get(pk=plan.pk)
    )
    return found


def demand_open(plan: Plan) -> None:
    """Raises ConflictError when the plan may not be changed now."""
    if not plan.is_open:
        raise ConflictError(
            _("This plan is not a draft any more: %(state)s.") % {"state": plan.get_state_display()},
            remedy=_("Put it back to draft first; who was told will see that."),
        )
