"""A city with a team, a plan with an action, and a contract that it writes."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.contract.models import Contract
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import CostRow, PartyRow, Sheet
from zeroward.plan.domain.targets import TargetRow, save_target
from zeroward.plan.models import Plan

CITY = "city:klagenfurt"
TONNES = {"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0}


def acting(user: User) -> dict[str, Any]:
    """Actor and viewer, as use cases take them."""
    return {"actor": user, "viewer": viewer_of(user)}


@pytest.fixture
def coordinator(person: MakePerson) -> User:
    return person("clara@klagenfurt.example", scope=CITY, role=Role.CITY_COORDINATOR, first_name="Clara")


@pytest.fixture
def editor(person: MakePerson) -> User:
    return person("emil@klagenfurt.example", scope=CITY, role=Role.CITY_EDITOR, first_name="Emil")


@pytest.fixture
def reader(person: MakePerson) -> User:
    return person("rita@klagenfurt.example", scope=CITY, role=Role.CITY_READER)


@pytest.fixture
def stranger(person: MakePerson) -> User:
    return person("gustav@graz.example", scope="city:graz", role=Role.CITY_COORDINATOR)


@pytest.fixture
def platform(person: MakePerson) -> User:
    return person("petra@platform.example", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


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
