"""The tables of a contract: numbers that add up, keyed by title, in a workbook and in Word."""

from io import BytesIO
from typing import Any

import pytest
from django.utils import translation
from docx import Document

from tests.inventory.exchange.books import row_with, sheets_of
from zeroward.inventory.exporters.contract import contract_tables, write_contract, write_contract_word
from zeroward.inventory.exporters.contract.model import ContractTable
from zeroward.inventory.exporters.contract.word import shown
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of

ROWS: list[dict[str, Any]] = [
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 10.0, "unit": "GWh"},
    {"source": "municipal.fuel", "carrier": "natural_gas", "amount": 1_000.0, "unit": "MWh"},
    {"source": "municipal.electricity", "carrier": "electricity", "amount": 2_000.0, "unit": "MWh"},
    {"source": "road_private.fuel", "carrier": "diesel", "amount": 20_000.0, "unit": "MWh"},
    {
        "source": "solid_waste.outside",
        "method": "direct.measured",
        "inputs": {"source": "report", "CH4_bio": 50_000.0},
    },
    {
        "source": "product_use.process",
        "method": "direct.measured",
        "inputs": {"source": "report", "HFC-134a": 100.0, "SF6": 1.0},
    },
]


@pytest.fixture
def filled(inventory: Inventory) -> Inventory:
    inventory.activities.all().delete()
    inventory.cell_notes.all().delete()
    inventory.year, inventory.factor_series = 2020, "jrc-com-2024-co2e"
    inventory.inclusions = {
        "stationary": {"1": "included", "2": "included", "3": "excluded"},
        "port": "excluded",
    }
    inventory.save()
    Activity.objects.bulk_create(Activity(inventory=inventory, **row) for row in ROWS)
    return inventory


def tables(inventory: Inventory) -> dict[str, ContractTable]:
    return {one.code: one for one in contract_tables(load_inventory(inventory))}


def test_final_energy_is_split_by_scope_and_carrier(filled: Inventory) -> None:
    rows = [list(row) for row in tables(filled)["A-1.1"].rows]
    assert row_with(rows, "Stationary energy")[1:] == [11_000, 2_000, None, 13_000]
    assert row_with(rows, "  Natural gas")[1:] == [11_000, None, None, 11_000]
    assert row_with(rows, "  Diesel")[1:] == [20_000, None, None, 20_000]
    assert row_with(rows, "Total")[1:] == [31_000, 2_000, None, 33_000]


def test_emissions_add_up_to_the_total_of_the_mission(filled: Inventory) -> None:
    results = results_of(load_inventory(filled), "mission")
    rows = [list(row) for row in tables(filled)["A-1.4"].rows]
    total = row_with(rows, "Total")
    assert total[4] == pytest.approx(results.total / 1000, rel=1e-12)
    assert sum(row[4] for row in rows[:-1] if row[4]) == pytest.approx(total[4], rel=1e-12)
    waste = next(row for row in rows if row[0].startswith("Waste"))
    assert waste[1:5] == [None, None, pytest.approx(1_400), pytest.approx(1_400)]


def test_gases_of_a_sector_add_up_to_its_emissions(filled: Inventory) -> None:
    found = tables(filled)
    emissions = {row[0]: row[4] for row in found["A-1.4"].rows}
    for row in found["A-1.4 b"].rows:
        parts = [value for value in row[1:6] if isinstance(value, float)]
        assert sum(parts) == pytest.approx(emissions[row[0]] or 0)
    fluorinated = [row[4] for row in found["A-1.4 b"].rows if row[4]]
    assert fluorinated == [pytest.approx((100 * 1300 + 23_500) / 1000)]


def test_factors_stand_as_published_with_source(filled: Inventory) -> None:
    gas = [row for row in tables(filled)["A-1.2"].rows if row[0] == "Natural gas"]
    assert {(row[1], row[2], row[3]) for row in gas} == {("kg/TJ", 56_100, 5), ("kg/TJ", 56_100.0, 5.0)}
    assert all("2006 IPCC" in row[-1] for row in gas)
    assert ("Warming potentials", "AR5 (CH4 28, N2O 265)") in tables(filled)["A-1.2"].facts


def test_activity_stands_in_the_units_of_entry(filled: Inventory) -> None:
    rows = [list(row) for row in tables(filled)["A-1.3"].rows]
    assert row_with(rows, "  Homes: fuels burnt")[1:] == ["Natural gas", "GWh", 10.0, None, None]


def test_inclusions_and_boundary_are_told_in_words(filled: Inventory) -> None:
    one = tables(filled)["I-1.1"]
    assert list(one.rows[0]) == ["Stationary energy", "included", "included", "excluded"]
    assert list(one.rows[-1])[:2] == ["Port and shipping", "excluded"]
    assert ("Boundary, compared with the administrative one", "the same as the municipality") in one.facts


def test_confidential_sector_is_told_with_another(filled: Inventory) -> None:
    CellNote.objects.create(inventory=filled, source="product_use.process", key="C", explanation="One works")
    found = tables(filled)
    rows = [list(row) for row in found["A-1.4"].rows]
    closed = [row[0] for row in rows if row[4] == "C"]
    assert len(closed) == 2
    one = next(row for row in rows if row[0].startswith("Told as one sum"))
    assert all(name in one[0] for name in closed)
    assert row_with(rows, "Total")[1:4] == [None, None, None]
    for code in ("A-1.1", "A-1.3", "A-1.4 b"):
        for row in found[code].rows:
            assert row[0] not in closed or set(row[1:]) <= {"C", ""}
    assert not any(row[1] in closed for row in found["A-1.5"].rows)


def test_description_says_nothing_of_sectors_when_one_is_confidential(filled: Inventory) -> None:
    CellNote.objects.create(inventory=filled, source="residential.fuel", key="C", explanation="One works")
    text = tables(filled)["A-1.6"].text
    assert any(line.startswith("Klagenfurt emitted") and line.endswith("in 2020.") for line in text)
    assert not any("makes" in line for line in text)


def test_workbook_holds_a_sheet_for_each_table_with_all_digits(filled: Inventory) -> None:
    book = sheets_of(write_contract(load_inventory(filled)))
    assert list(book) == ["I-1.1", "A-1.1", "A-1.2", "A-1.3", "A-1.4", "A-1.4 b", "A-1.5", "A-1.6"]
    assert book["A-1.4"][0][0] == "A-1.4: GHG emissions by source sectors"
    wanted = row_with([list(row) for row in tables(filled)["A-1.4"].rows], "Total")[4]
    assert row_with(book["A-1.4"], "Total")[4] == wanted


def test_word_file_has_the_tables_with_repeated_heads(filled: Inventory) -> None:
    made = Document(BytesIO(write_contract_word(load_inventory(filled))))
    heads = [one.text for one in made.paragraphs if one.style.name == "Heading 1"]
    assert heads[1] == "A-1.1: Final energy use by source sectors"
    assert len(made.tables) == 7
    assert "tblHeader" in made.tables[1].rows[0]._tr.xml
    cells = [cell.text for cell in made.tables[1].rows[1].cells]
    assert cells[:2] == ["Stationary energy", "11\u202f000"]


def test_description_says_what_the_data_say(filled: Inventory) -> None:
    filled.is_example = True
    filled.notes = "=cmd()"
    filled.save()
    CellNote.objects.create(inventory=filled, source="rail.fuel", key="NE", explanation="Not asked yet")
    text = "\n".join(tables(filled)["A-1.6"].text)
    assert "example data" in text
    assert "Klagenfurt emitted" in text
    assert "NE. Not asked yet" in text.replace("  ", " ")
    cells = [row[0] for row in sheets_of(write_contract(load_inventory(filled)))["A-1.6"]]
    assert "'=cmd()" in cells


def test_tables_are_in_the_language_of_the_reader(filled: Inventory) -> None:
    with translation.override("de"):
        one = tables(filled)["I-1.1"]
        made = Document(BytesIO(write_contract_word(load_inventory(filled))))
    assert one.columns[0]
    assert made.core_properties.language == "de"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1234.6, "1\u202f235"),
        (0.20196, "0.202"),
        (5, "5"),
        (None, ""),
        (0.0, "0"),
        ("C", "C"),
        (1e-7, "1e-07"),
    ],
)
def test_numbers_in_word_have_the_digits_that_a_reader_needs(value: Any, text: str) -> None:
    assert shown(value) == text


def test_empty_inventory_gives_tables_without_numbers(empty_inventory: Inventory) -> None:
    found = tables(empty_inventory)
    assert list(found["A-1.1"].rows[-1]) == ["Total", None, None, None, None]
    assert write_contract_word(load_inventory(empty_inventory))
