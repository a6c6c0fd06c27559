"""What the reader makes of real contracts: counts and figures that a person has looked up in the text."""

import pytest

from tests.methods.contracts.corpus import CONTRACTS, contract, needs_contracts

pytestmark = needs_contracts

SHEETS = {
    "Aarhus": 5,
    "Cluj_Napoca": 17,
    "Dublin": 53,
    "Guimaraes": 38,
    "Heidelberg": 41,
    "Krakow": 58,
    "Kranj": 27,
    "Leipzig": 47,
    "Porto": 25,
    "Rzeszow": 32,
    "Tampere": 8,
    "Vilnius": 49,
    "Zaragoza": 9,
    "cork": 58,
    "differdange": 143,
    "florence": 10,
    "gabrovo": 10,
    "klagenfurt": 17,
    "liberec": 21,
    "limassol": 24,
    "lund": 37,
    "pecs": 15,
    "suceava": 13,
}


@pytest.mark.parametrize("name", SHEETS)
def test_sheets_of_a_contract_are_all_found(name):
    assert len(contract(name).sheets) == SHEETS[name]


def test_every_contract_is_read():
    """36 documents; none of them makes the reader fail."""
    found = [contract(path.stem) for path in sorted(CONTRACTS.glob("*.md"))]
    assert sum(len(one.sheets) for one in found) == 827
    assert sum(bool(one.gaps) for one in found) == 35


def test_sheet_has_its_fields_with_their_lines():
    sheet = next(one for one in contract("klagenfurt").sheets if one.name.startswith("Expansion of district"))
    assert sheet.said["name"].line == 521
    assert sheet.fields == ("energy",)
    assert sheet.levers == ("technology", "governance", "finance")
    assert [one.value for one in sheet.reductions] == [15_000]
    assert sheet.text("renewable") == ""  # "Not given"
    assert [(one.unit, one.value) for one in sheet.money] == [("EUR", 30e6)]
    assert sheet.missing == ()
    assert sheet.confidence == 1


def test_page_break_inside_a_field_is_bridged():
    sheet = next(one for one in contract("Porto").sheets if "ES.02.B" in one.name)
    assert "the city bus company, and São João Hospital" in sheet.text("description")
    assert [one.value for one in sheet.reductions] == [21_398.74]
    assert [one.value for one in sheet.renewable] == pytest.approx([84_600])


def test_row_that_the_scan_left_open_ends_where_the_next_begins():
    sheet = next(one for one in contract("Aarhus").sheets if one.name == "Installing wind and solar")
    assert sheet.text("responsible").startswith("The technical department")
    assert "Responsible" not in sheet.text("outcome")


def test_doubt_is_reported_and_lowers_confidence():
    sheet = next(one for one in contract("Kranj").sheets if one.name.startswith("1.3 Solar"))
    (tonnes,) = sheet.reductions
    assert (tonnes.value, tonnes.assumed) == (19_690.0, True)  # "19.690" in a document that writes 22,4 %
    assert sheet.confidence < 1
    aarhus = next(one for one in contract("Aarhus").sheets if one.name == "Installing wind and solar")
    assert aarhus.reductions[0].value is None
    assert aarhus.reductions[0].readings == (12_000.0, 12.0)


def test_gap_table_of_the_second_generation():
    (table,) = contract("Leipzig").gaps
    assert (table.line, table.generation, table.unit) == (896, 2, 1.0)
    stationary = table.rows[0]
    assert stationary.sector == "stationary"
    assert stationary.cells == {
        "baseline": 1_440_022,
        "target": 1_036_816,
        "existing": 144_002,
        "gap": 856_013,
        "contract": 458_277,
        "residual": 403_206,
    }
    assert table.total.cells["baseline"] == 3_111_033


def test_gap_table_of_the_first_generation_in_kilotonnes():
    table = contract("pecs").gaps[0]
    assert table.generation == 1
    assert table.unit == 1000
    assert table.total.cells == {"baseline": 404_000, "residual": 79_000, "target": 325_000, "gap": 0}
    assert table.total.percents["target"] == 80


def test_gap_table_with_thousands_that_look_like_decimals():
    table = contract("klagenfurt").gaps[0]
    assert not table.unit_stated
    assert table.rows[0].cells["baseline"] == 168_000


def test_misprint_in_a_total_stays_out():
    total = contract("Mannheim").gaps[0].total
    assert total.doubtful == ("residual",)  # "446.144 without CCS" among numbers such as 2,156,098
    assert total.cells["target"] == 2_156_098


def test_percentages_are_never_taken_for_tonnes():
    for path in sorted(CONTRACTS.glob("*.md")):
        for table in contract(path.stem).gaps:
            total = table.total
            if total and {"baseline", "residual", "target"} <= total.cells.keys() and table.generation == 2:
                gap = total.cells["baseline"] - total.cells["target"] - total.cells["residual"]
                assert abs(gap) < 0.03 * total.cells["baseline"], path.stem
