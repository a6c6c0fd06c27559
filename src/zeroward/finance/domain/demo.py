"""An example investment plan for `make demo`: every figure is made up, and every page says so."""

from dataclasses import dataclass
from typing import Any, Final

from zeroward.core.visibility import Viewer
from zeroward.finance.domain.checking import RowInput
from zeroward.finance.domain.demo_rows import ROWS
from zeroward.finance.domain.frame import MoneyFrame, give_reason, save_frame
from zeroward.finance.domain.rows import save_row
from zeroward.finance.domain.versions import freeze_with
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.tables import TABLES
from zeroward.places.models import City
from zeroward.plan.models import Plan, PlanVersion

MADE_UP: Final = "Made up for demonstration"


@dataclass(frozen=True, slots=True)
class MoneyTeam:
    """Who acts in the example."""

    editor: Any
    viewer: Viewer


def make_investment(*, city: City, team: MoneyTeam) -> InvestmentPlan | None:
    """The investment plan of the city's example plan, published with its first version. Nothing without such a plan, or
    where there is one."""
    plan = Plan.objects.filter(city=city, is_example=True).select_related("city__country").first()
    if plan is None or not plan.is_open or InvestmentPlan.objects.filter(plan=plan).exists():
        return None
    who: dict[str, Any] = {"actor": team.editor, "viewer": team.viewer}
    investment = open_investment(**who, plan=plan)
    save_frame(**who, investment=investment, frame=_frame())
    for key, rows in ROWS.items():
        for row in rows:
            _save(investment, who, key, dict(row))
    give_reason(
        **who,
        investment=investment,
        code="T11",
        reason="The finance department has no figures by field yet. (Example)",
    )
    investment.refresh_from_db()
    for version in PlanVersion.objects.filter(plan=plan, is_public=True).select_related(
        "plan__city__country"
    ):
        freeze_with(version, team.viewer)
    return investment


def _save(investment: InvestmentPlan, who: dict[str, Any], key: str, row: dict[str, Any]) -> None:
    currency = str(row.pop("currency", "EUR"))
    given = RowInput({"source_text": MADE_UP, **row}, currency)
    save_row(**who, investment=investment, spec=TABLES[key], row=given)


def _frame() -> MoneyFrame:
    return MoneyFrame(
        method="Unit costs of the last tenders, prices of 2025, without VAT. (Example)",
        money_year=2024,
        income=318_000_000.0,
        debt=142_000_000.0,
        debt_service=15_400_000.0,
        debt_limit=0.1,
        loan_rate=0.03,
        loan_years=25,
        chances={"applied": 0.5},
        published_with_plan=True,
    )
