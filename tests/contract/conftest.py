"""A city with a team, a plan with an action, and a contract that it writes."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.city_team import acting
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.contract.models import Contract
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import CostRow, PartyRow, Sheet
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan

CITY = "city:klagenfurt"
TONNES = {"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0}


@pytest.fixture
def plan(klagenfurt: City, editor: User) -> Plan:
    """A plan with a target and one action that costs something."""
    who = acting(editor)
    made = open_plan(
        **who,
        city=klagenfurt,
        frame=Frame(title="Climate plan", population=100_000),
        tonnes=TONNES,
        tonnes_source="Inventory of 2021",
    )
    save_target(**who, plan=made, row=TargetRow("2030", percent=80, is_main=True))
    write_actions(**who, plan=made, sheets=[tram()])
    return made


def tram(**changes: Any) -> Sheet:
    """An action as its sheet states it."""
    row: dict[str, Any] = {
        "code": "M1",
        "name": "New tram line",
        "description": "Six kilometres through the west.",
        "field": "mobility",
        "lever": "technology",
        "start": 2025,
        "end": 2028,
        "estimates": {"transport": 20_000.0},
        "costs": (CostRow("investment", "city", 90_000_000.0),),
        "parties": (PartyRow("responsible", "Stadtwerke", person="Maria Muster"),),
    }
    return Sheet(**{**row, **changes})


OpenContract = Callable[..., Contract]


@pytest.fixture
def open_one(klagenfurt: City, editor: User) -> OpenContract:
    """`open_one(plan=plan)`: a contract of Klagenfurt."""

    def make(title: str = "Climate City Contract", **frame: Any) -> Contract:
        return open_contract(**acting(editor), city=klagenfurt, frame=ContractFrame(title=title, **frame))

    return make


@pytest.fixture
def contract(open_one: OpenContract) -> Contract:
    return open_one()
