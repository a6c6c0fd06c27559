"""A city with a team, and a plan that it works on."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan

CITY = "city:klagenfurt"
TONNES = {"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0}


OpenOne = Callable[..., Plan]


@pytest.fixture
def open_one(klagenfurt: City, editor: User) -> OpenOne:
    """`open_one(title="Second")`: a plan of Klagenfurt from emissions typed by sector."""

    def make(title: str = "Climate plan", tonnes: dict[str, float] | None = None, **frame: Any) -> Plan:
        return open_plan(
            **acting(editor),
            city=klagenfurt,
            frame=Frame(title=title, **frame),
            tonnes=TONNES if tonnes is None else tonnes,
            tonnes_source="Inventory of 2021",
        )

    return make


@pytest.fixture
def plan(open_one: OpenOne) -> Plan:
    return open_one(population=100_000)


@pytest.fixture
def complete(plan: Plan, editor: User) -> Plan:
    """The plan with a target and one action: it can be decided on."""
    who = acting(editor)
    save_target(**who, plan=plan, row=TargetRow("2030", percent=80, is_main=True))
    write_actions(
        **who,
        plan=plan,
        sheets=[
            Sheet(
                name="Trams",
                code="M1",
                effect_kind="cut",
                effect={"percent": 40, "sector": "transport"},
                start=2024,
                end=2030,
            )
        ],
    )
    return plan
