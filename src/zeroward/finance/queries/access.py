"""Finding investment plans: who may see the plan, may see its investment plan."""

from django.db.models import QuerySet

from zeroward.core.visibility import Viewer
from zeroward.finance.models import InvestmentPlan, InvestmentVersion
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import readable_plans


def readable_investments(viewer: Viewer) -> QuerySet[InvestmentPlan]:
    """The investment plans that a viewer may see, with plan and city at hand."""
    found: QuerySet[InvestmentPlan] = InvestmentPlan.objects.filter(
        plan__in=readable_plans(viewer).order_by().values("pk")
    )
    return found.select_related("plan__city__country")


def investment_of(plan: Plan) -> InvestmentPlan | None:
    """The investment plan of a plan that was found already; None when there is none yet."""
    found: InvestmentPlan | None = InvestmentPlan.objects.filter(plan=plan).first()
    if found is not None:
        found.plan = plan
    return found


def public_investment(city: str, plan: int, number: int) -> InvestmentVersion | None:
    """What was published with a version of a city's plan, while both stand; else None."""
    return (
        InvestmentVersion.objects.filter(
            is_public=True,
            withdrawn_at=None,
            number=number,
            plan_version__is_public=True,
            plan_version__withdrawn_at=None,
            plan_version__plan=plan,
            plan_version__plan__city__key=city,
        )
        .select_related("plan_version__plan__city__country")
        .first()
    )
