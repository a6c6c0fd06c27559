"""Facts about the example plan that addresses of its pages need."""

from typing import Any

from zeroward.plan.models import Plan


def plan_records() -> dict[str, Any]:
    """The example plan of the Mission City, and a row of every kind that has a page of its own."""
    plan = Plan.objects.get(city__key="klagenfurt", is_example=True)
    followed = plan.indicators.get(key="contract.bike-lanes")
    return {
        "plan": plan.pk,
        "plan_target": plan.targets.get(is_main=True).pk,
        "plan_policy": plan.policies.order_by("pk")[0].pk,
        "plan_offset": plan.offsets.order_by("pk")[0].pk,
        "plan_comment": plan.comments.order_by("pk")[0].pk,
        "plan_action": plan.actions.get(code="E2").pk,
        "plan_gaining": plan.actions.exclude(co_benefits=None).order_by("code")[0].pk,
        "plan_promising": plan.actions.exclude(quick_win_by=None).order_by("code")[0].pk,
        "plan_portfolio": plan.portfolios.order_by("pk")[0].pk,
        "plan_pathway": plan.impact_pathways.order_by("pk")[0].pk,
        "plan_indicator": followed.pk,
        "plan_observation": plan.observations.filter(node=f"indicator:{followed.number}").latest("year").pk,
    }
