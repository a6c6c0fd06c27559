"""What investment plans give to the workspace of a city, and to a person's copy of their data."""

from typing import Any

from django.urls import reverse

from zeroward.core.scope import Scope
from zeroward.finance.models import InvestmentPlan, InvestmentVersion
from zeroward.finance.tables import TABLES


def city_url(scope: Scope) -> str:
    return reverse("finance:city", args=[scope])


def money_data(user: Any) -> dict[str, Any]:
    """Investment plans opened, rows entered last by table, versions made. Names go with the account: rows stay."""
    opened = InvestmentPlan.objects.filter(opened_by=user).order_by("pk")
    versions = InvestmentVersion.objects.filter(by=user).order_by("pk")
    return {
        "opened": [dict(row) for row in opened.values("plan__scope", "plan__title", "created_at")],
        "versions": [dict(row) for row in versions.values("plan_version__plan__scope", "number", "at")],
        "rows": {
            key: [
                {"plan": row.investment.plan.title, "row": str(row), "updated_at": row.updated_at}
                for row in spec.model.objects.filter(entered_by=user)
                .select_related("investment__plan")
                .order_by("pk")
            ]
            for key, spec in TABLES.items()
        },
    }
