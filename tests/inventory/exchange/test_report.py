"""The report: a PDF/UA whose words say what the inventory holds, and nothing that is confidential."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.utils import translation
from pypdf import PdfReader

from zeroward.inventory.exporters.report import report_data, write_report
from zeroward.inventory.models import Activity, CellNote, Inventory
from zeroward.inventory.queries.load import Loaded, load_inventory
from zeroward.inventory.queries.results import results_of

ROWS: list[dict[str, Any]] = [
    {"source": "residential.fuel", "carrier": "natural_gas", "amount": 10.0, "unit": "GWh"},
    {"source": "residential.electricity", "carrier": "electricity", "amount": 2_000.0, "unit": "MWh"},
    {"source": "industry.fuel", "carrier": "natural_gas", "amount": 777_123.0, "unit": "MWh", "source_text": "Works"},
    {"source": "road_private.fuel", "carrier": "diesel", "amount": 20_000.0, "unit": "MWh"},
    {"source": "aviation.fuel", "carrier": "jet_kerosene", "amount": None, "unit": "MWh"},
]  # fmt: skip


@pytest.fixture
def filled(inventory: Inventory) -> Inventory:
    inventory.activities.all().delete()
    inventory.cell_notes.all().delete()
    inventory.year, inventory.factor_series = 2020, "jrc-com-2024-co2e"
    inventory.save()
    for row in ROWS:
        Activity.objects.create(inventory=inventory, quality_activity="M", quality_factor="M", **row)
    CellNote.objects.create(inventory=inventory, source="rail.fuel", key="NE", explanation="Asked in May")
    return inventory


def words_of(data: Any) -> str:
    """All text of plain data."""
    if isinstance(data, str):
        return data
    if isinstance(data, dict):
        return "\n".join(words_of(one) for one in data.values())
    return "\n".join(words_of(one) for one in data) if isinstance(data, list | tuple) else str(data)


def section(data: dict[str, Any], title: str) -> str:
    return words_of(next(one for one in data["sections"] if one["title"] == title))


def published(loaded: Loaded) -> Loaded:
    return replace(loaded, version=1)


def test_report_is_a_tagged_pdf_with_language_and_title(filled: Inventory) -> None:
    pdf = PdfReader(BytesIO(write_report(load_inventory(filled))))
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert pdf.metadata.title == "Emission inventory Klagenfurt 2020"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    text = " ".join(page.extract_text() for page in pdf.pages)
    assert "What is not in it" in text
    assert len(pdf.outline) == 7


def test_cover_says_total_per_head_and_interval(filled: Inventory) -> None:
    Activity.objects.filter(inventory=filled, amount=None).delete()
    loaded = load_inventory(filled)
    data = report_data(loaded)
    total = results_of(loaded).total
    assert data["finding"] == "Natural gas: ten of ten tonnes"
    assert "Klagenfurt emitted" in data["lead"]
    assert data["figures"][0]["value"] == f"{total / 1e6:.0f}"
    assert data["figures"][1]["value"] == f"{total / 1e8:.1f}"
    assert "in 95 of 100 cases" in data["figures"][2]["text"]
    assert data["state"].startswith("Working state of")


def test_example_data_are_labelled_on_the_cover(filled: Inventory) -> None:
    assert not report_data(load_inventory(filled))["example"]
    filled.is_example = True
    filled.save()
    loaded = load_inventory(filled)
    assert report_data(loaded)["example"]
    assert "example data" in PdfReader(BytesIO(write_report(loaded))).pages[0].extract_text()


def test_sections_hold_gaps_reasons_figures_and_factors(filled: Inventory) -> None:
    data = report_data(load_inventory(filled))
    assert "Asked in May" in section(data, "What is not in it")
    figures = section(data, "The figures")
    assert "777\u202f123 MWh" in figures
    assert "not counted" in figures
    methods = section(data, "Methods and factors")
    assert "2006 IPCC Guidelines" in methods
    assert "jrc-com-2024-co2e" in methods
    assert "The amount is missing." in section(data, "What the checks noticed")


def test_sums_of_the_table_are_those_of_the_results(filled: Inventory) -> None:
    loaded = load_inventory(filled)
    grid = report_data(loaded)["sections"][0]["grids"][0]
    assert grid["foot"][-2].replace("\u202f", "") == f"{results_of(loaded).total / 1000:.0f}"
    assert grid["foot"][-1] == "100\u00a0%"


def test_changes_since_the_last_version_are_told(filled: Inventory) -> None:
    before = published(load_inventory(filled))
    assert "Nothing." in section(
        report_data(load_inventory(filled), before=before), "What changed since version 1"
    )
    filled.activities.filter(source="road_private.fuel").update(amount=15_000.0)
    filled.activities.filter(source="residential.electricity").delete()
    said = section(report_data(load_inventory(filled), before=before), "What changed since version 1")
    assert "20000 → 15000" in said
    assert "removed\n2000 MWh" in said
    assert "−" in said.splitlines()[1]


def test_without_an_earlier_version_there_is_no_such_section(filled: Inventory) -> None:
    titles = [one["title"] for one in report_data(load_inventory(filled))["sections"]]
    assert not any(title.startswith("What changed") for title in titles)


def test_confidential_figures_are_nowhere_in_the_report(filled: Inventory) -> None:
    before = published(load_inventory(filled))
    CellNote.objects.create(inventory=filled, source="industry.fuel", key="C", explanation="One works")
    loaded = load_inventory(filled)
    data = report_data(loaded, before=before)
    text = words_of(data).replace("\u202f", "")
    assert "777123" not in text
    industry = results_of(loaded).view.cell("I.3.1").co2e / 1000
    assert f"{industry:.0f}" not in text
    assert data["lead"] == ""
    assert data["finding"].startswith("Klagenfurt emitted")
    opened = report_data(before, before=published(loaded))
    assert "Not told in detail" in words_of(opened)


def test_report_is_in_the_language_of_the_reader(filled: Inventory) -> None:
    with translation.override("fr"):
        pdf = PdfReader(BytesIO(write_report(load_inventory(filled))))
    assert pdf.trailer["/Root"]["/Lang"] == "fr"


def test_markup_and_strange_letters_of_people_stay_text(filled: Inventory) -> None:
    hostile = "#panic() $x$ *b* @a <l> \\ \U0001f600 中文 " + "x" * 300
    filled.activities.filter(source="industry.fuel").update(source_text=hostile, label="]#[")
    filled.boundary = hostile
    filled.save()
    text = " ".join(
        page.extract_text() for page in PdfReader(BytesIO(write_report(load_inventory(filled)))).pages
    )
    assert "#panic() $x$ *b* @a <l>" in " ".join(text.split())
    assert "□ stands for a character" in text


def test_empty_inventory_gives_a_report_that_says_so(empty_inventory: Inventory) -> None:
    data = report_data(load_inventory(empty_inventory))
    assert data["finding"] == "Nothing is counted yet"
    assert PdfReader(BytesIO(write_report(load_inventory(empty_inventory)))).pages
