"""A second city, and a plan with an action and an indicator."""

import pytest

from tests.contract.conftest import TONNES, tram
from tests.support.city_team import acting
from zeroward.people.models import User
from zeroward.places.models import City, Country
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.domain.opening import Frame, open_plan
from zeroward.plan.models import Indicator, Plan


@pytest.fixture
def graz(austria: Country) -> City:
    return City.objects.create(key="graz", name="Graz", country=austria)


@pytest.fixture
def plan(klagenfurt: City, editor: User) -> Plan:
    """A plan with one action."""
    who = acting(editor)
    made = open_plan(
        **who,
        city=klagenfurt,
        frame=Frame(title="Climate plan", population=100_000),
        tonnes=TONNES,
        tonnes_source="Inventory of 2021",
    )
    write_actions(**who, plan=made, sheets=[tram()])
    return made


@pytest.fixture
def indicator(plan: Plan) -> Indicator:
    return Indicator.objects.create(plan=plan, number="I1", name="Trips by bus", unit="%")
