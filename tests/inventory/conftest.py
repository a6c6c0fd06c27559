"""A city with a team, and an inventory that it works on."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.inventory.domain.checking import Figure
from zeroward.inventory.domain.opening import Frame, open_inventory
from zeroward.inventory.models import Inventory
from zeroward.people.models import Role, User
from zeroward.places.models import City

CITY = "city:klagenfurt"
GAS = Figure("residential.fuel", carrier="natural_gas", amount=1200.0, unit="MWh")
POWER = Figure("residential.electricity", carrier="electricity", amount=800_000.0, unit="kWh")


@pytest.fixture
def verifier(person: MakePerson) -> User:
    return person("vera@bureau.example", scope=CITY, role=Role.CITY_VERIFIER, first_name="Vera")


OpenOne = Callable[..., Inventory]


@pytest.fixture
def open_one(klagenfurt: City, editor: User) -> OpenOne:
    """`open_one(2023, population=100_000)`: an empty inventory of Klagenfurt."""

    def make(year: int = 2023, **frame: Any) -> Inventory:
        return open_inventory(**acting(editor), city=klagenfurt, year=year, frame=Frame(**frame))

    return make


@pytest.fixture
def inventory(open_one: OpenOne) -> Inventory:
    return open_one(population=100_000, factor_series="jrc-com-2024-co2e")
