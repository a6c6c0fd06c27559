"""Kilometres of vehicles: each framework makes gases of their energy by its own factors."""

from typing import Any

import pytest

from tests.inventory.results.conftest import MakeInventory
from zeroward.inventory.queries.compare_frameworks import compare_frameworks
from zeroward.inventory.queries.explain_row import explain_row
from zeroward.inventory.queries.final_energy import energy_of
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of
from zeroward.methods.ghg.frameworks import compare

COMMON = {"method": "vehicle-kilometres", "amount": 1e6, "unit": "vkm"}
ROWS: list[dict[str, Any]] = [
    {
        **COMMON,
        "source": "road_private.fuel",
        "inputs": {"vehicle": "car", "carrier": "diesel", "consumption": 6.0, "density": 835.0, "ncv": 43.0},
    },
    {
        **COMMON,
        "source": "road_public.electricity",
        "inputs": {"vehicle": "bus", "carrier": "electricity", "consumption": 130.0},
    },
]
DIESEL = 60_000 * 0.835 * 43 / 3600


def test_the_same_kilometres_count_by_the_factors_of_each_framework(make_inventory: MakeInventory) -> None:
    loaded = load_inventory(make_inventory(rows=ROWS))
    gpc, bisko = results_of(loaded, "gpc"), results_of(loaded, "bisko")
    assert gpc.table.co2e[0] < bisko.table.co2e[0] == pytest.approx(DIESEL * 305)
    assert 0 < gpc.table.co2e[1] < bisko.table.co2e[1]
    found = compare(gpc.view, bisko.view)
    assert {part.kind for part in found.parts} == {"factor_boundary"}
    assert compare_frameworks(loaded, "gpc", "bisko").difference == found.difference > 0


def test_energy_behind_kilometres_is_known_and_explained(make_inventory: MakeInventory) -> None:
    loaded = load_inventory(make_inventory(rows=ROWS))
    results = results_of(loaded, "gpc")
    assert energy_of(results, 0) == {"diesel": pytest.approx(DIESEL)}
    assert energy_of(results, 1) == {"electricity": pytest.approx(1_300)}
    bus = explain_row(results, loaded.activities[1]["id"])
    assert bus is not None
    assert bus.co2e == results.table.co2e[1]
    assert bus.factors[0].values
    assert bus.steps is not None
