"""The results of an inventory against figures computed by hand."""

import pytest

from tests.inventory.results.conftest import MakeInventory, note
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of, results_of_inventory
from zeroward.inventory.queries.results_many import load_many, restated
from zeroward.inventory.queries.results_summary import frozen_results
from zeroward.inventory.queries.results_sums import by_carrier, carrier_to_sector, sectors_by_column
from zeroward.methods.ghg.method import MethodError

GRID = 0.2426  # t CO2 per MWh: Austria 2021, release 2024
GAS = 0.0561 * 3.6 * 1000  # kg CO2 per MWh


def test_total_is_the_sum_of_amounts_times_factors(inventory: Inventory) -> None:
    results = results_of_inventory(inventory)
    parts = {part.ref: part.co2e / 1000 for part in results.view.parts() if part.rows}
    assert parts["I.1.2"] == pytest.approx(160_000 * GRID + 100_000 * 0.1)
    assert parts["I.2.2"] == pytest.approx(240_000 * GRID)
    methane, laughing = 5 * 3.6 * 28 / 1000, 0.1 * 3.6 * 265 / 1000
    assert parts["I.1.1"] == pytest.approx(210_000 * (GAS + methane + laughing) / 1000, rel=1e-6)
    assert results.total / 1000 == pytest.approx(sum(parts.values()))
    assert results.complete


def test_per_head_needs_inhabitants(inventory: Inventory, make_inventory: MakeInventory) -> None:
    results = results_of_inventory(inventory)
    assert results.per_head == pytest.approx(results.total / 100_000)
    assert results_of_inventory(make_inventory(2015, population=None)).per_head is None


def test_same_content_is_computed_once(inventory: Inventory) -> None:
    first, second = load_inventory(inventory), load_inventory(inventory)
    assert first is not second
    assert results_of(first).table is results_of(second).table


def test_changed_figure_is_computed_again(inventory: Inventory) -> None:
    before = results_of_inventory(inventory)
    activity = inventory.activities.get(carrier="heat")
    activity.amount *= 2
    activity.save()
    after = results_of_inventory(inventory)
    assert after.total - before.total == pytest.approx(10_000_000)


def test_row_without_a_factor_is_in_no_sum_and_says_so(inventory: Inventory) -> None:
    inventory.city.emission_factors.all().delete()
    results = results_of_inventory(inventory)
    assert not results.complete
    heat = inventory.activities.get(carrier="heat")
    assert results.co2e_of(results.places[heat.pk]) is None
    assert results.problems[0].kind == "missing"
    assert results.problems[0].key == str(heat.pk)
    assert results.cell_states["I.1.2"].state == "number"
    assert frozen_results(load_inventory(inventory))["missing"] == [heat.pk]


def test_electricity_without_a_series_is_a_gap_and_not_a_guess(make_inventory: MakeInventory) -> None:
    results = results_of_inventory(make_inventory(2020, factor_series=""))
    messages = [problem.message for problem in results.problems if problem.kind == "missing"]
    assert len(messages) == 2
    assert all("several series for electricity" in message for message in messages)


def test_another_framework_uses_its_own_rules_for_factors(inventory: Inventory) -> None:
    loaded = load_inventory(inventory)
    bisko = results_of(loaded, "bisko")
    boundaries = {part.factor.boundary for trace in bisko.table.traces for part in trace.parts}
    assert boundaries == {"life_cycle", "combustion"}  # the city's own heat factor is what it is
    assert results_of(loaded, "com_activity").table.rules.electricity == "neefe"
    assert results_of(loaded).table.rules.electricity == "location"


def test_framework_that_does_not_exist_is_refused(inventory: Inventory) -> None:
    with pytest.raises(MethodError, match="no framework called ghgi"):
        results_of(load_inventory(inventory), "ghgi")


def test_other_warming_potentials_restate_the_same_masses(inventory: Inventory) -> None:
    loaded = load_inventory(inventory)
    other = results_of(restated(loaded, "AR6"))
    assert (other.table.kg == results_of(loaded).table.kg).all()
    assert other.total != results_of(loaded).total
    assert restated(loaded, "AR5") is loaded


def test_many_inventories_are_loaded_as_each_alone(
    inventory: Inventory, make_inventory: MakeInventory, django_assert_num_queries: object
) -> None:
    earlier = make_inventory(2015, scale=1.3)
    note(inventory, "aviation.fuel", "NO")
    with django_assert_num_queries(3):  # type: ignore[operator]
        both = load_many([inventory, earlier])
    assert [one.digest for one in both] == [load_inventory(one).digest for one in (inventory, earlier)]


def test_sectors_by_column_add_up_to_the_total(inventory: Inventory) -> None:
    results = results_of_inventory(inventory)
    rows = sectors_by_column(results)
    assert sum(row.total for row in rows) == pytest.approx(results.total)
    energy = rows[0]
    assert energy.title == "Stationary energy"
    assert energy.values[1] == pytest.approx(1000 * (400_000 * GRID + 10_000))
    assert not energy.crossings[2].exists  # losses belong to BASIC+
    assert rows[-1].title == "Waste"
    assert rows[-1].why == "not filled in yet"


def test_sector_says_why_it_has_no_figure(inventory: Inventory) -> None:
    results = results_of_inventory(inventory)
    waste = [cell for cell in results.framework.cells if cell.sector == "III" and cell.level == "B"]
    sources = {source for cell in waste for source in cell.sources}
    for source in sources:
        note(inventory, source, "NO")
    row = sectors_by_column(results_of_inventory(inventory))[-1]
    assert row.absent
    note_of_one = inventory.cell_notes.get(source="solid_waste.outside")
    note_of_one.key = "NE"
    note_of_one.save()
    row = sectors_by_column(results_of_inventory(inventory))[-1]
    assert not row.absent
    assert row.why == "not estimated (NE)"


def test_carriers_come_with_the_largest_first(inventory: Inventory) -> None:
    results = results_of_inventory(inventory)
    sums = by_carrier(results)
    assert list(sums) == ["diesel", "electricity", "petrol", "natural_gas", "heat"]
    assert sum(sums.values()) == pytest.approx(results.total)
    streams = carrier_to_sector(results)
    assert streams["electricity", "commercial"] == pytest.approx(240_000_000 * GRID)
    assert sum(streams.values()) == pytest.approx(results.total)


def test_summary_is_plain_data_that_adds_up(inventory: Inventory) -> None:
    summary = frozen_results(load_inventory(inventory))
    assert summary["framework"] == "gpc"
    assert summary["total"] == summary["totals"]["basic"] == pytest.approx(sum(summary["cells"].values()))
    by_sector = sum(value for row in summary["by_sector"].values() for value in row.values())
    assert by_sector == pytest.approx(summary["total"])
    assert summary["low"] < summary["total"] < summary["high"]
    assert summary["interval_indicative"] is True
