"""All investment plans of a city on one page."""

from dataclasses import dataclass

from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.rules import EDIT
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plans_of


@dataclass(frozen=True, slots=True)
class CityPlan:
    plan: Plan
    investment: InvestmentPlan | None


@dataclass(frozen=True, slots=True)
class CityPage:
    place: Workspace
    rows: tuple[CityPlan, ...]
    may_edit: bool


def city_page(place: Workspace, viewer: Viewer) -> CityPage:
    """The plans that the viewer may see, each with its investment plan. Two queries."""
    plans = plans_of(place, viewer)
    known = {one.plan_id: one for one in InvestmentPlan.objects.filter(plan__in=[plan.pk for plan in plans])}
    rows = tuple(CityPlan(plan, known.get(plan.pk)) for plan in plans)
    return CityPage(place, rows, may(viewer, EDIT, place))
