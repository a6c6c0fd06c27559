"""Answers for CDP-ICLEI Track, and the CRF table alone."""

import csv
import io
from typing import Any

import pytest

from tests.inventory.exchange.books import head_of, row_with, sheets_of
from zeroward.inventory.exporters.cdp import write_cdp
from zeroward.inventory.exporters.cdp.answers import Answers
from zeroward.inventory.exporters.cdp.questions import PARTS, questionnaire
from zeroward.inventory.exporters.crf import write_crf, write_crf_csv
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of

ROWS: list[dict[str, Any]] = [
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 10.0, "unit": "GWh"},
    {"source": "municipal.electricity", "carrier": "electricity", "amount": 2_000.0, "unit": "MWh"},
    {"source": "energy_supply.electricity_only", "carrier": "natural_gas", "amount": 7.0, "unit": "GWh"},
    {
        "source": "solid_waste.outside",
        "method": "direct.measured",
        "inputs": {"source": "report", "CH4_bio": 50_000.0},
    },
]


@pytest.fixture
def filled(inventory: Inventory) -> Inventory:
    inventory.activities.all().delete()
    inventory.cell_notes.all().delete()
    inventory.year, inventory.factor_series = 2020, "jrc-com-2024-co2e"
    inventory.boundary = "-1+2"
    inventory.save()
    Activity.objects.bulk_create(
        Activity(inventory=inventory, quality_activity="H", quality_factor="M", **row) for row in ROWS
    )
    CellNote.objects.create(inventory=inventory, source="rail.fuel", key="NE", explanation="Asked in May")
    return inventory


def answers(inventory: Inventory) -> dict[str, Any]:
    rows = sheets_of(write_cdp(load_inventory(inventory)))["Answers"]
    at = head_of(rows, "Question")
    return {row[1]: row[2] for row in rows[rows.index(at) + 1 :]}


def test_totals_by_scope_are_those_of_the_gpc(filled: Inventory) -> None:
    found = answers(filled)
    gas = results_of(load_inventory(filled), "gpc").view
    assert (
        found["Total of scope 1 without energy made for the grid (t CO2e)"] == gas.cell("I.1.1").co2e / 1000
    )
    assert found["Scope 1 from energy made for the grid (t CO2e)"] == gas.cell("I.4.4").co2e / 1000
    assert found["Total of scope 2 (t CO2e)"] == gas.cell("I.2.2").co2e / 1000
    assert found["Total of scope 3 (t CO2e)"] == pytest.approx(1400)
    assert found["Total BASIC (t CO2e)"] == gas.totals["basic"].co2e / 1000


def test_frame_and_gaps_are_answered_and_targets_left_to_the_plan(filled: Inventory) -> None:
    found = answers(filled)
    assert found["Population in the year of the inventory"] == 100_000
    assert found["Year of the inventory"] == 2020
    assert found["Gases included"].startswith("CO2, CH4, N2O")
    assert found["Sources left out, and why"].endswith("NE Asked in May")
    assert found["Greenhouse gas targets of the jurisdiction"] is None
    assert found["Overall level of confidence"].startswith("Of the emissions, 100")
    assert found["Description of the boundary, areas left out or added"] == "'-1+2"


def test_remembered_questions_say_so_with_their_year(filled: Inventory) -> None:
    rows = sheets_of(write_cdp(load_inventory(filled)))["Answers"]
    assert "Questions as of 2023" in rows[1][0]
    assert "check the current questionnaire" in rows[1][0]
    assert row_with(rows, "5.1")[4] == "remembered: check it"
    assert row_with(rows, "2.1a")[4] == "read in a source of 2022"
    assert questionnaire().mark == "assumption"


def test_every_question_is_marked_for_translation_and_has_an_answer_by_name(filled: Inventory) -> None:
    assert [one.part for one in questionnaire().questions] == list(PARTS)
    found = Answers(load_inventory(filled))
    for one in questionnaire().questions:
        found.of(one.answer)


def test_sectors_have_numbers_keys_and_reasons(filled: Inventory) -> None:
    rows = sheets_of(write_cdp(load_inventory(filled)))["Sectors"]
    assert row_with(rows, "III.1.2")[3:6] == ["3", pytest.approx(1400), None]
    assert row_with(rows, "II.2.1")[4:7] == [None, "NE", "Asked in May"]


def test_confidential_figures_close_every_other_sum(filled: Inventory) -> None:
    CellNote.objects.create(inventory=filled, source="solid_waste.outside", key="C", explanation="One site")
    found = answers(filled)
    assert found["Total of scope 3 (t CO2e)"] == "C: confidential figures, not told apart"
    assert isinstance(found["Total BASIC (t CO2e)"], float)
    rows = sheets_of(write_cdp(load_inventory(filled)))["Sectors"]
    assert row_with(rows, "III.1.2")[4:6] == [None, "C"]
    assert row_with(rows, "told as one sum", 2)[4] > 1400


def test_crf_table_is_the_same_as_workbook_and_csv(filled: Inventory) -> None:
    loaded = load_inventory(filled)
    sheet = sheets_of(write_crf(loaded))["eCRF_2"]
    lines = list(csv.reader(io.StringIO(write_crf_csv(loaded).decode("utf-8-sig"))))
    assert lines[0] == sheet[0]
    assert [line[:2] for line in lines[1:]] == [[row[0], row[1] or ""] for row in sheet[1:]]
    homes = next(line for line in lines if line[1] == "Residential buildings")
    assert float(homes[2]) == results_of(loaded, "crf").view.cell("residential.direct").co2e / 1000
