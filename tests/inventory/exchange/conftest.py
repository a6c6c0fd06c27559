"""A city with an inventory that holds figures of several kinds, and an empty one beside it."""

from typing import Any

import pytest

from tests.support.people import MakePerson
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.people.models import Role, User
from zeroward.places.models import City

FIGURES: list[dict[str, Any]] = [
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 1234.5, "unit": "MWh", "label": "=Grid"},
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 0.1 + 0.2, "unit": "GWh", "label": "North"},
    {"source": "residential.electricity", "carrier": "electricity", "amount": 100000.0, "unit": "kWh",
     "quality_activity": "H", "quality_factor": "M", "uncertainty_activity": 2.5, "note": "Two\nlines; and “quotes”"},
    {"source": "road_private.fuel", "carrier": "diesel", "amount": 5.0, "unit": "GWh", "source_text": "Sales, 2022"},
    {"source": "solid_waste.outside", "method": "waste.methane_commitment", "amount": 1000.0, "unit": "t",
     "inputs": {"composition": {"food": 0.4, "paper": 0.2}, "site": "managed", "oxidation": 0.1}},
]  # fmt: skip
KEYS: list[dict[str, Any]] = [
    {"source": "aviation.fuel", "key": "NO", "explanation": "No airport"},
    {"source": "industry_ets.fuel", "key": "IE", "explanation": "One meter", "target": "industry.fuel"},
]


def opened(city: City, year: int) -> Inventory:
    return Inventory.objects.create(
        city=city, year=year, scope=f"city:{city.key}", scope_country=city.country.code, population=100_000
    )


@pytest.fixture
def inventory(klagenfurt: City) -> Inventory:
    """Figures and keys as above."""
    found = opened(klagenfurt, 2022)
    Activity.objects.bulk_create(Activity(inventory=found, **values) for values in FIGURES)
    CellNote.objects.bulk_create(CellNote(inventory=found, **values) for values in KEYS)
    return found


@pytest.fixture
def empty_inventory(klagenfurt: City) -> Inventory:
    return opened(klagenfurt, 2023)


@pytest.fixture
def coordinator(person: MakePerson, klagenfurt: City) -> User:
    return person("coordinator@example.org", scope=f"city:{klagenfurt.key}", role=Role.CITY_COORDINATOR)
