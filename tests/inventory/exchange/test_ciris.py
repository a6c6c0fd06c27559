"""CIRIS workbooks: columns by the words of their heads, over one line or two; what is not understood is told."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook

from zeroward.core.errors import InvalidInputError
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.importers.ciris.heads import field_of
from zeroward.inventory.importers.parsed import Parsed

LIGHT = [
    ["Inventory year", "GPC ref. no.", "Scope", "Fuel type or activity", "Notation key", "Activity data amount",
     "Activity data unit", "Description", "CO2 (metric tonnes CO2e)", "CH4 (metric tonnes CO2e)",
     "N2O (metric tonnes CO2e)", "Total CO2e (metric tonnes CO2e)", "Data quality AD", "Colour"],
    [2020, "I.1.1", 1, "Natural gas", None, 1000, "MWh", "Meters", 200, 2, 1, 203, "High", "red"],
    [2020, "I.1.2", 2, "Electricity", None, 500, "MWh", "", None, None, None, None, "M", ""],
    [2020, "II.4.1", 1, "", "NO", None, "", "No airport", None, None, None, None, "", ""],
    [2020, "II.9.1", 1, "", "NO", None, "", "", None, None, None, None, "", ""],
    [2020, "I.2.1", 1, "", None, None, "", "", 0, 0, 0, 0, "", ""],
]  # fmt: skip


def book_with(sheets: dict[str, list[list[Any]]], merged: tuple[str, ...] = ()) -> Parsed:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for area in merged:
        book.worksheets[0].merge_cells(area)
    stream = BytesIO()
    book.save(stream)
    return read_file(BytesIO(stream.getvalue()))


def said(parsed: Parsed) -> str:
    return "\n".join(f"{one.place}: {one.message}" for one in parsed.findings)


def test_light_export_is_read_by_the_words_of_its_heads() -> None:
    found = book_with({"CIRIS Light Export": LIGHT})
    gas, power = (one.figure for one in found.figures)
    assert (gas.source, gas.method) == ("residential.fuel", "direct.measured")
    assert gas.inputs["CO2"] == 200_000
    assert gas.inputs["CO2e"] == 3_000
    assert gas.quality_activity == "H"
    assert (power.source, power.carrier, power.amount, power.unit) == (
        "residential.electricity", "electricity", 500, "MWh",
    )  # fmt: skip
    assert [(one.key.source, one.key.key, one.key.explanation) for one in found.keys] == [
        ("aviation.fuel", "NO", "No airport")
    ]
    assert found.format == "ciris"


def test_what_is_not_understood_is_told() -> None:
    text = said(book_with({"CIRIS Light Export": LIGHT, "Calculators": [["x"]]}))
    assert "There is no GPC reference “II.9.1”." in text
    assert "These columns are not read: Inventory year, Scope, Colour." in text
    assert "These sheets are not read: Calculators." in text


def test_sector_sheet_with_two_lines_of_heads_and_references_over_several_lines() -> None:
    rows = [
        ["I - Stationary energy"],
        [],
        [
            "GPC ref No.",
            "Fuel type",
            "Activity data",
            None,
            "GHGs (metric tonnes CO2e)",
            None,
            None,
            "Comments",
        ],
        [None, None, "Amount", "Unit", "CO2", "CH4", "Total CO2e", None],
        ["I.1.1", "Natural gas", 1000, "MWh", 200, 1, 201, "A"],
        [None, "Heating oil", 10, "MWh", 2.5, 0, 2.5, "B"],
        ["Total", None, None, None, 202.5, 1, 203.5, None],
    ]
    found = book_with({"I - Stationary": rows}, ("A3:A4", "C3:D3", "E3:G3", "A5:A6"))
    assert [(one.figure.source, one.figure.label, one.figure.inputs["CO2"]) for one in found.figures] == [
        ("residential.fuel", "Natural gas", 200_000),
        ("residential.fuel", "Heating oil", 2_500),
    ]
    assert "I - Stationary, line 7: This line has no GPC reference, and is not read." in said(found)


def test_light_export_wins_over_the_sheets_of_sectors() -> None:
    found = book_with({"I - Stationary": LIGHT, "CIRIS Light Export": LIGHT})
    assert len(found.figures) == 2
    assert "I - Stationary: This sheet is not read" in said(found)


def test_emissions_without_tonnes_in_their_head_are_not_read() -> None:
    rows = [
        [
            "GPC ref",
            "Fuel type",
            "Activity data amount",
            "Activity data unit",
            "CO2",
            "Total CO2e emissions (kg)",
        ],
        ["I.1.1", "Natural gas", 1000, "MWh", 200_000, 201_000],
    ]
    found = book_with({"I - Stationary": rows})
    assert [(one.figure.amount, one.figure.carrier) for one in found.figures] == [(1000, "natural_gas")]
    assert "do not say that they are in tonnes" in said(found)


def test_merged_amount_and_formula_error_are_refused_at_their_line() -> None:
    rows = [list(row) for row in LIGHT[:3]]
    rows[1][5] = "=1/0"
    found = book_with({"CIRIS Light Export": rows}, ("F2:F3",))
    problems = [problem.message for one in found.figures for problem in one.problems]
    assert any("not stored" in message for message in problems)
    assert any("merged cells F2:F3" in message for message in problems)


def test_sheet_without_references_is_no_ciris() -> None:
    with pytest.raises(InvalidInputError):
        book_with({"I - Stationary": [["a", "b"], [1, 2]]})


@pytest.mark.parametrize(
    ("group", "leaf", "name"),
    [
        ("", "gpc ref. no.", "ref"),
        ("activity data", "amount", "amount"),
        ("activity data", "unit", "unit"),
        ("emission factor", "unit", "ignored"),
        ("emission factor", "source", "factor_source"),
        ("data quality", "ad", "activity_quality"),
        ("data quality", "ef", "factor_quality"),
        ("ghgs (metric tonnes co2e)", "co2(b)", "co2_bio"),
        ("ghgs (metric tonnes co2e)", "total co2e", "co2e"),
        ("ghgs (kg)", "ch4", "not_tonnes"),
        ("", "colour", ""),
    ],
)
def test_columns_are_known_by_their_words(group: str, leaf: str, name: str) -> None:
    assert field_of(group, leaf) == name
