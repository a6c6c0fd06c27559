"""What was said about the certificate of biomass travels with the figure."""

import pytest

from tests.inventory.exchange.test_round_trip import EXPORTS, Export, brought_in, content
from zeroward.inventory.models import Activity, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.people.models import User

FIGURES = [
    ("residential.fuel", "activity-factor", "wood", {"certified": "no"}),
    ("commercial.fuel", "activity-factor", "pellets", {"certified": "yes"}),
    ("industry.fuel", "activity-factor", "biogas", {}),
    ("road_private.fuel", "fuel-sales", "", {"carrier": "diesel", "bio_share": 0.07, "certified": "no"}),
]


@pytest.mark.parametrize("export", EXPORTS)
def test_certificate_comes_back_as_it_was_said(
    inventory: Inventory, empty_inventory: Inventory, coordinator: User, export: Export
) -> None:
    Activity.objects.filter(inventory=inventory).delete()
    Activity.objects.bulk_create(
        Activity(inventory=inventory, source=source, method=method, carrier=carrier, amount=10.0, unit="MWh",
                 inputs=inputs)
        for source, method, carrier, inputs in FIGURES
    )  # fmt: skip
    assert brought_in(export(load_inventory(inventory)), empty_inventory, coordinator) == {"create": 6}
    assert content(empty_inventory) == content(inventory)
