"""A city with a team, and a plan that it works on."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.domain.sheet import Sheet
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
