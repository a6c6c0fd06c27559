"""Facts about the example plan that addresses of its pages need."""

from io import BytesIO
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.plan.domain.exchange.importing import about
from zeroward.plan.importers.choose import read_file
from zeroward.plan.importers.planning import plan_rows
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan

TABLE = (
    b"code;name;field;lever;effect_kind;effect.tonnes;effect.sector\n"
    b"X1;Depot for cargo bikes;mobility;technology;tonnes;150;transport\n"
    b"X2;Heat from sewers;spaceships;technology;none;;\n"
    b"X3;Night buses;mobility;technology;tonnes;1.234;transport\n"
)
"""A file with an action that can be taken over, and two that cannot."""


def plan_records() -> dict[str, Any]:
    """The example plan of the Mission City, and a row of every kind that has a page of its own."""
    plan = Plan.objects.get(city__key="klagenfurt", is_example=True)
    followed = plan.indicators.get(key="contract.bike-lanes")
    return {
        "plan": plan.pk,
        "plan_run": checked_file(plan),
        "plan_target": plan.targets.get(is_main=True).pk,
        "plan_scenario": plan.scenarios.order_by("pk")[0].pk,
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


def checked_file(plan: Plan) -> int:
    """The report of a file that was checked against the plan."""
    run = keep_plan(
        importer="plan.csv",
        file_name="actions.csv",
        file_digest="0" * 64,
        rows=plan_rows(plan, load_plan(plan), read_file(BytesIO(TABLE), name="actions.csv")),
        scope=plan.scope,
        about=about(plan),
    )
    return int(run.pk)
