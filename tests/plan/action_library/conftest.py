"""Three actions of the library: one with figures of two cities, one that only enables, one that was retired."""

import pytest

from zeroward.places.models import City
from zeroward.plan.models import LibraryAction


@pytest.fixture
def lamps(klagenfurt: City) -> LibraryAction:
    return LibraryAction.objects.create(
        key="lamps",
        name="Change the lamps",
        description="All lamps in the street become LED.",
        field="energy",
        lever="technology",
        kind="improve",
        model_action="appliances",
        facts=[
            {
                "city": "klagenfurt",
                "what": "ghg_year",
                "value": 1704,
                "unit": "t CO₂e/a",
                "place": "B-2.2, 7",
            },
            {"city": "klagenfurt", "what": "cost", "value": 3_352_020, "unit": "EUR", "place": "B-2.2, 7"},
            {"city": "nowhere", "what": "ghg_stated", "value": 86.5, "unit": "t CO₂e", "place": "table 3"},
        ],
        steps=["baseline", "tender"],
        co_benefits=["bills", "safety"],
        indicators=["light_points"],
        materials=["dialogue-forum"],
        source_text="Climate City Contracts",
    )


@pytest.fixture
def heat_plan(db: None) -> LibraryAction:
    return LibraryAction.objects.create(
        key="heat-plan",
        name="Plan the heat",
        description="The council says which heat comes where.",
        field="energy",
        lever="governance",
        kind="enabling",
        steps=["lead", "adopt"],
        co_benefits=["bills"],
        source_text="Our own words",
    )


@pytest.fixture
def retired(db: None) -> LibraryAction:
    return LibraryAction.objects.create(
        key="old", name="Old idea", field="other", kind="improve", is_retired=True, source_text="x"
    )
