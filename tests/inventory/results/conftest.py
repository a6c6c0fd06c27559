"""Inventories of an invented city, small enough to be computed by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from zeroward.core.models import Visibility
from zeroward.inventory.models import Activity, CellNote, CityFactor, Inventory, InventoryVersion
from zeroward.inventory.queries.content import digest_of
from zeroward.inventory.queries.load import load_inventory, stored_content
from zeroward.inventory.queries.results_summary import frozen_results
from zeroward.places.models import City, Country

MakeInventory = Callable[..., Inventory]

ROWS: list[dict[str, Any]] = [
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 210_000, "unit": "MWh"},
    {"source": "residential.electricity", "carrier": "electricity", "amount": 160_000, "unit": "MWh"},
    {"source": "commercial.electricity", "carrier": "electricity", "amount": 240_000, "unit": "MWh"},
    {"source": "residential.heat", "carrier": "heat", "amount": 100_000, "unit": "MWh"},
    {"source": "road_private.fuel", "carrier": "diesel", "amount": 30_000, "unit": "t"},
    {"source": "road_private.fuel", "carrier": "petrol", "amount": 15_000, "unit": "t"},
]


@pytest.fixture
def austria(db: None) -> Country:
    return Country.objects.get_or_create(key="at", defaults={"code": "AT", "name": "Austria"})[0]


@pytest.fixture
def make_city(austria: Country) -> Callable[..., City]:
    def make(key: str = "lipnica", name: str = "Lipnica", **more: Any) -> City:
        return City.objects.create(key=key, name=name, country=more.pop("country", austria), **more)

    return make


@pytest.fixture
def city(make_city: Callable[..., City]) -> City:
    return make_city()


@pytest.fixture
def make_inventory(city: City) -> MakeInventory:
    """`make_inventory(2021, amount=0.9)`: the rows with scaled amounts, heat with the city's own factor."""

    def make(year: int = 2021, *, scale: float = 1.0, of: City | None = None, **more: Any) -> Inventory:
        place = of or city
        rows = more.pop("rows", ROWS)
        values: dict[str, Any] = {
            "population": 100_000,
            "factor_series": "jrc-com-2024-co2",
            "visibility": Visibility.CITY,
            **more,
        }
        made = Inventory.objects.create(
            city=place,
            year=year,
            scope=f"city:{place.key}",
            scope_country=place.country.code,
            **values,
        )
        for row in rows:
            given = {"quality_activity": "M", "quality_factor": "M", **row}
            Activity.objects.create(inventory=made, **{**given, "amount": given["amount"] * scale})
        CityFactor.objects.get_or_create(
            city=place,
            key="heat",
            valid_from=1990,
            valid_to=2030,
            defaults={
                "values": {"CO2": 0.1},
                "unit": "t/MWh",
                "source_text": "Lipnica heat works, yearly report",
                "quality": "H",
                "scope": f"city:{place.key}",
                "scope_country": place.country.code,
            },
        )
        return made

    return make


@pytest.fixture
def inventory(make_inventory: MakeInventory) -> Inventory:
    return make_inventory()


def note(inventory: Inventory, source: str, key: str, explanation: str = "", target: str = "") -> CellNote:
    return CellNote.objects.create(
        inventory=inventory, source=source, key=key, explanation=explanation, target=target
    )


def published(inventory: Inventory, number: int = 1) -> InventoryVersion:
    """The inventory as a version, frozen the way publishing does it."""
    content = stored_content(inventory)
    steps = [{"to": "published", "at": "2024-05-04T10:00:00+00:00", "by": "Anna Secret", "organisation": "",
              "statement": "First inventory.", "digest": ""}]  # fmt: skip
    return InventoryVersion.objects.create(
        inventory=inventory,
        number=number,
        data={**content, "steps": steps, "results": frozen_results(load_inventory(inventory))},
        digest=digest_of(content),
    )
