"""The Covenant's workbook: energy by sector and carrier, factors, the local factor, and what is not in it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.inventory.exchange.books import head_of, row_with, sheets_of
from zeroward.inventory.exporters.covenant import write_covenant, write_covenant_lca
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.inventory.queries.covenant_carriers import TITLES, covenant_carrier, covenant_carriers
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.withholding import withheld_lines
from zeroward.methods.ghg.fuels import fuels

ROWS: list[dict[str, Any]] = [
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 10.0, "unit": "GWh"},
    {"source": "residential.fuel", "carrier": "heating_oil", "amount": 5_000.0, "unit": "MWh"},
    {"source": "municipal.fuel", "carrier": "natural_gas", "amount": 1_000.0, "unit": "MWh"},
    {"source": "municipal.electricity", "carrier": "electricity", "amount": 2_000.0, "unit": "MWh"},
    {"source": "commercial.electricity", "carrier": "electricity", "amount": 8_000.0, "unit": "MWh"},
    {"source": "road_private.fuel", "carrier": "diesel", "amount": 20_000.0, "unit": "MWh"},
    {"source": "aviation.fuel", "carrier": "jet_kerosene", "amount": 500.0, "unit": "MWh"},
]


@pytest.fixture
def filled(inventory: Inventory) -> Inventory:
    inventory.activities.all().delete()
    inventory.cell_notes.all().delete()
    inventory.year, inventory.factor_series = 2020, "jrc-com-2024-co2e"
    inventory.save()
    Activity.objects.bulk_create(Activity(inventory=inventory, **row) for row in ROWS)
    return inventory


def written(inventory: Inventory) -> dict[str, list[list[Any]]]:
    return sheets_of(write_covenant(load_inventory(inventory)))


def value(rows: list[list[Any]], sector: str, carrier: str, unit: str) -> Any:
    head = head_of(rows, "Group")
    return row_with(rows, sector, 1)[head.index(f"{carrier} [{unit}]")]


def test_energy_stands_by_sector_and_carrier_in_megawatt_hours(filled: Inventory) -> None:
    rows = written(filled)["A Final energy"]
    assert value(rows, "Residential buildings", "Natural gas", "MWh") == 10_000
    assert value(rows, "Residential buildings", "Heating oil", "MWh") == 5_000
    assert value(rows, "Private and commercial transport", "Diesel", "MWh") == 20_000
    assert value(rows, "Residential buildings", "Electricity", "MWh") is None
    total = row_with(rows, "Total")
    head = head_of(rows, "Group")
    assert total[head.index("Natural gas [MWh]")] == 11_000
    assert total[head.index("Total [MWh]")] == 46_000


def test_emissions_are_energy_times_the_factors_of_the_covenant(filled: Inventory) -> None:
    book = written(filled)
    electricity = row_with(book["B Energy supply"], "NEEFE")[3]
    assert 0.1 < electricity < 0.3
    rows = book["C Emissions"]
    assert value(rows, "Tertiary buildings, equipment and facilities", "Electricity", "t") == pytest.approx(
        8_000 * electricity
    )
    gas = value(rows, "Municipal buildings, equipment and facilities", "Natural gas", "t")
    assert gas == pytest.approx(202, rel=0.005)
    factor = row_with(book["Emission factors"], "Electricity")
    assert factor[1] == pytest.approx(electricity)
    assert factor[2] == "National"


def test_flights_are_left_out_and_said_to_be(filled: Inventory) -> None:
    rows = written(filled)["Inventory"]
    reason = next(row[2] for row in rows if str(row[0]).startswith("Left out: "))
    assert reason == "Shipping and aviation are not part of the Covenant."


def test_fields_have_the_names_of_mycovenant(filled: Inventory) -> None:
    rows = written(filled)["Lines"]
    head = head_of(rows, "inventory_year")
    gas = next(row for row in rows if row[1] == "residential" and row[4] == "natural_gas")
    assert gas[head.index("energy_measure")] == 10_000
    assert gas[head.index("emission_factor_type")] == "IPCC"
    assert gas[head.index("emission_factor_value")] == pytest.approx(0.202, rel=0.005)
    power = next(row for row in rows if row[4] == "electricity")
    assert power[head.index("energy_consumption_carrier_id")] == 1


def test_local_factor_follows_from_what_a_figure_states(filled: Inventory) -> None:
    assert row_with(written(filled)["B Energy supply"], "EFE")[3] is None
    Activity.objects.create(
        inventory=filled, source="residential.electricity", method="covenant-local-electricity",
        amount=90_000.0, unit="MWh",
        inputs={"neefe": 0.285, "tce": 100_000.0, "lpe": 8_000.0, "gep": 2_000.0, "co2_lpe": 160.0},
    )  # fmt: skip
    rows = written(filled)["B Energy supply"]
    neefe = row_with(rows, "NEEFE")[3]
    assert row_with(rows, "TCE")[3] == 100_000
    assert row_with(rows, "EFE")[3] == pytest.approx((90_000 * neefe + 160) / 100_000)
    assert row_with(rows, "LPE")[3] == 8_000
    assert row_with(rows, "GEP")[3] == 2_000


def test_life_cycle_factors_have_a_file_of_their_own(filled: Inventory) -> None:
    book = sheets_of(write_covenant_lca(load_inventory(filled)))
    assert row_with(book["Inventory"], "Approach")[2] == "LCA"
    gas = value(book["C Emissions"], "Residential buildings", "Natural gas", "t")
    assert gas == pytest.approx(2_370)
    note = row_with(book["Emission factors"], "Natural gas")[7]
    assert note.startswith("an assumption")


def test_confidential_figures_cannot_be_computed_from_the_rest(filled: Inventory) -> None:
    CellNote.objects.create(inventory=filled, source="municipal.fuel", key="C", explanation="One works")
    for sheet in ("A Final energy", "C Emissions"):
        rows = written(filled)[sheet]
        closed = [row[1] for row in rows if len(row) > 1 and row[-1] == "C"]
        assert "Municipal buildings, equipment and facilities" in closed
        assert all(cell in (None, "C") for row in rows if row[-1] == "C" for cell in row[2:])
        assert set(row_with(rows, "Total")[2:-1]) == {None}
        one = row_with(rows, "Told as one sum")
        assert one[1] == ", ".join(closed)
    assert not [row for row in written(filled)["Lines"] if row[1] == "municipal"]


def test_confidential_electricity_is_in_no_sum_of_the_supply(filled: Inventory) -> None:
    Activity.objects.create(
        inventory=filled, source="energy_supply.chp", carrier="natural_gas", amount=4321.0, unit="MWh"
    )
    assert row_with(written(filled)["B Energy supply"], "TCE")[3] == 10_000
    for source in ("municipal.electricity", "energy_supply.chp"):
        CellNote.objects.create(inventory=filled, source=source, key="C", explanation="One works")
    rows = written(filled)["B Energy supply"]
    assert row_with(rows, "TCE")[3] is None
    assert not [row for row in rows if 4321 in row]


LINES = st.dictionaries(
    st.sampled_from("abcdef"),
    st.lists(st.tuples(st.floats(0, 1e6).map(round), st.booleans()), max_size=4),
)


@given(lines=LINES)
def test_sum_that_is_told_holds_more_than_what_is_secret(lines: dict[str, list[tuple[float, bool]]]) -> None:
    closed = withheld_lines(lines)
    assert {key for key, parts in lines.items() if any(secret for _v, secret in parts)} <= closed
    told_with = [value for key in closed for value, secret in lines[key] if value and not secret]
    still_open = [key for key, parts in lines.items() if key not in closed and sum(v for v, _s in parts)]
    assert not closed or told_with or not still_open


def test_line_with_a_secret_alone_is_told_with_the_smallest_other() -> None:
    assert withheld_lines({"a": [(5.0, True)], "b": [(9.0, False)], "c": [(2.0, False)]}) == {"a", "c"}
    assert withheld_lines({"a": [(5.0, True), (1.0, False)], "b": [(9.0, False)]}) == {"a"}
    assert withheld_lines({"a": [(5.0, True)]}) == {"a"}
    assert withheld_lines({"a": [(5.0, False)]}) == frozenset()


@pytest.mark.parametrize("fuel", sorted(fuels()))
@pytest.mark.parametrize("transport", [True, False])
def test_every_fuel_has_a_carrier_of_the_template(fuel: str, transport: bool) -> None:
    found = covenant_carrier(fuel, transport=transport)
    assert found in {one.key for one in covenant_carriers()}
    if fuel not in ("refinery_gas", "waste_oils"):
        assert any(fuel in one.holds for one in covenant_carriers())


def test_titles_of_carriers_are_marked_for_translation() -> None:
    assert [one.title for one in covenant_carriers()] == list(TITLES)


def test_empty_inventory_gives_an_empty_workbook(empty_inventory: Inventory) -> None:
    rows = written(empty_inventory)["A Final energy"]
    assert set(row_with(rows, "Total")[2:]) == {None}
