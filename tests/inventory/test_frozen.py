"""What was published stays what it was, whatever becomes of factors and drafts."""

from dataclasses import replace

import pytest

from tests.inventory.conftest import GAS, POWER
from tests.support.city_team import acting
from zeroward.inventory.domain.activities import save_activity
from zeroward.inventory.domain.factors import FactorValues, delete_factor, save_factor
from zeroward.inventory.domain.states import take_step
from zeroward.inventory.models import Inventory, InventoryVersion
from zeroward.inventory.queries import results as results_module
from zeroward.inventory.queries.load import load_version
from zeroward.inventory.queries.results import results_of_inventory, results_of_version
from zeroward.people.models import User
from zeroward.places.models import City


@pytest.fixture
def version(inventory: Inventory, klagenfurt: City, editor: User, coordinator: User) -> InventoryVersion:
    """A published inventory that used a factor of the city's own."""
    who = acting(editor)
    own = FactorValues(
        "fuel.natural_gas",
        {"CO2": 0.25, "CH4": 0.0, "N2O": 0.0},
        "t/MWh",
        valid_from=2020,
        valid_to=2024,
        source_text="Report, page 4",
    )
    save_factor(**who, city=klagenfurt, values=own)
    save_activity(**who, inventory=inventory, figure=GAS)
    save_activity(**who, inventory=inventory, figure=POWER)
    take_step(**who, inventory=inventory, key="hand-in")
    take_step(
        **acting(coordinator),
        inventory=inventory,
        key="publish",
    )
    return InventoryVersion.objects.select_related("inventory__city__country").get()


def test_published_result_is_computed_from_the_factors_that_it_kept(
    version: InventoryVersion, klagenfurt: City, editor: User
) -> None:
    total = version.data["results"]["total"]
    assert total > 1200 * 0.25 * 1000
    factor = klagenfurt.emission_factors.get()
    delete_factor(**acting(editor), city=klagenfurt, factor=factor, lock=factor.lock)
    results_module._kept.clear()
    assert results_of_version(version).total == total
    assert results_of_inventory(version.inventory).total != total


def test_factors_in_the_version_have_their_source(version: InventoryVersion) -> None:
    kept = version.data["results"]["factors"]
    assert {record["key"] for record in kept} == {"fuel.natural_gas", "electricity"}
    assert all(record["source"] for record in kept)
    changed = [
        {**record, "values": {gas: value * 2 for gas, value in record["values"].items()}} for record in kept
    ]
    twice = replace(load_version(version), frozen={"factors": changed})
    results_module._kept.clear()
    assert results_module.results_of(twice).total == pytest.approx(2 * version.data["results"]["total"])
