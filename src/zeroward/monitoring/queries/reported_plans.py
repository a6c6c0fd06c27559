"""Which plans and actions of a city are reported on: its own, and those of the municipalities that it was before."""

from collections.abc import Iterable
from itertools import groupby

from zeroward.core.workspaces import Workspace
from zeroward.places.queries.mergers import predecessors_of
from zeroward.plan.models import Action, Plan, PlanState
from zeroward.plan.queries.numbering import natural

DECIDED = (PlanState.ADOPTED, PlanState.PUBLISHED)


def reported_plans(place: Workspace) -> list[Plan]:
    """Every plan that is no draft; where a city has none, its newest draft. Three queries at most."""
    scopes = [str(place.scope), *(f"city:{key}" for key in predecessors_of(place.scope.key))]
    plans = Plan.objects.filter(scope__in=scopes).select_related("city")
    ordered = sorted(plans, key=lambda one: (scopes.index(one.scope), -one.base_year, -one.pk))
    return [one for _scope, own in groupby(ordered, key=lambda one: one.scope) for one in _reported(own)]


def _reported(plans: Iterable[Plan]) -> list[Plan]:
    of_one = list(plans)
    return [one for one in of_one if one.state in DECIDED] or of_one[:1]


def reported_actions(place: Workspace) -> list[Action]:
    """The actions of these plans that are part of them, plan by plan, by number. One query more."""
    plans = {one.pk: (at, one) for at, one in enumerate(reported_plans(place))}
    found = list(Action.objects.filter(plan__in=plans, in_plan=True))
    for one in found:
        one.plan = plans[one.plan_id][1]
    return sorted(found, key=lambda one: (plans[one.plan_id][0], natural(one.code), one.pk))
