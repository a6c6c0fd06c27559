"""A city with a team, its plan with actions that cost something, and the investment plan of it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.finance.domain.checking import RowInput
from zeroward.finance.domain.rows import save_row
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.tables import TABLES
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import CostRow, Sheet
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan

CITY = "city:klagenfurt"


@pytest.fixture
def plan(klagenfurt: City, editor: User) -> Plan:
    """Trams for 60 million euros, roofs for 8, and advice that nobody has priced."""
    who = acting(editor)
    made = open_plan(
        **who,
        city=klagenfurt,
        frame=Frame(title="Climate plan", population=100_000),
        tonnes={"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0},
        tonnes_source="Inventory of 2021",
    )
    save_target(**who, plan=made, row=TargetRow("2030", percent=80, is_main=True))
    write_actions(**who, plan=made, sheets=_sheets())
    return made


def _sheets() -> list[Sheet]:
    return [
        Sheet(
            name="Trams",
            code="M1",
            field="mobility",
            estimates={"transport": 5_000.0},
            costs=(
                CostRow("investment", "city", 40_000_000.0),
                CostRow("investment", "state", 20_000_000.0),
                CostRow("operation", "city", 900_000.0),
                CostRow("saving", "households", 400_000.0),
            ),
        ),
        Sheet(
            name="Roofs",
            code="E1",
            field="energy",
            effect_kind="tonnes",
            effect={"tonnes": 2_000.0, "sector": "stationary"},
            costs=(CostRow("investment", "households", 8_000_000.0),),
        ),
        Sheet(name="Advice", code="X1", kind="enabling"),
    ]


@pytest.fixture
def investment(plan: Plan, editor: User) -> InvestmentPlan:
    return open_investment(**acting(editor), plan=plan)


AddRow = Callable[..., Any]


@pytest.fixture
def add_row(investment: InvestmentPlan, editor: User) -> AddRow:
    """`add_row("sources", currency="HUF", name="Grant", amount=1e6)`."""

    def add(key: str, *, currency: str = "EUR", per_euro: float | None = None, **values: Any) -> Any:
        row = RowInput(values, currency, per_euro)
        return save_row(**acting(editor), investment=investment, spec=TABLES[key], row=row)

    return add
