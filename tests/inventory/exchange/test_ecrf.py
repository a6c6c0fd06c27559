"""eCRF: 33 columns, tonnes everywhere, no defect of the known exporter; ours come back whole, others as they stand."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from zeroward.inventory.exporters.ecrf import write_ecrf
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.importers.parsed import Parsed
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.ecrf import COLUMNS, NAMES, place_of_source
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.results import results_of_inventory
from zeroward.methods.ghg.frameworks import framework_of


def book_of(inventory: Inventory) -> Workbook:
    return load_workbook(BytesIO(write_ecrf(load_inventory(inventory))))


def rows_of(book: Workbook) -> list[dict[str, object]]:
    return [
        dict(zip(NAMES, row, strict=True)) for row in book["eCRF_3"].iter_rows(min_row=2, values_only=True)
    ]


def read_again(book: Workbook) -> Parsed:
    stream = BytesIO()
    book.save(stream)
    stream.seek(0)
    return read_file(stream)


def test_rows_have_33_columns_and_add_up_to_the_inventory(inventory: Inventory) -> None:
    book = book_of(inventory)
    assert book.sheetnames[:4] == ["eCRF_1", "eCRF_2", "eCRF_3", "Zeroward"]
    assert len(COLUMNS) == 33
    assert [cell.value for cell in book["eCRF_3"][1]] == [title for _name, title in COLUMNS]
    rows = rows_of(book)
    total = sum(float(row["co2e"]) for row in rows if row["co2e"] is not None)  # type: ignore[arg-type]
    gpc = results_of_inventory(inventory, "gpc")
    assert total == pytest.approx(gpc.view.totals["basic_plus"].co2e / 1000, rel=1e-12)
    gas = next(row for row in rows if row["amount"] == 1234.5)
    assert (gas["ref"], gas["scope"], gas["sub_sector"]) == ("I.1.1", "Scope 1", "Residential buildings")
    assert (gas["factor_unit"], gas["factor_co2"]) == ("kg/TJ", 56100.0)
    # 1234.5 MWh × 3.6e-3 TJ/MWh × 56 100 kg/TJ
    assert gas["co2"] == pytest.approx(1234.5 * 0.0036 * 56.1, rel=1e-12)
    assert gas["original_unit"] == "MWh"


def test_table_is_in_tonnes_like_the_rows_and_keeps_waste_treated_outside_apart(inventory: Inventory) -> None:
    lines = {
        row[1]: row for row in book_of(inventory)["eCRF_2"].iter_rows(min_row=2, values_only=True) if row[1]
    }
    rows = rows_of(book_of(inventory))
    waste = next(row for row in rows if row["ref"] == "III.1.2")
    solid = next(line for title, line in lines.items() if "olid waste" in str(title))
    assert solid[2] is None
    assert solid[6] == pytest.approx(waste["co2e"], rel=1e-12)
    assert waste["scope"] == "Scope 3"


@pytest.mark.parametrize(
    ("source", "ref", "scope"),
    [
        ("off_road.electricity", "II.5.2", "Scope 2"),
        ("product_use.process", "IV.2", "Scope 1"),
        ("solid_waste.outside", "III.1.2", "Scope 3"),
        ("solid_waste.imported", "III.1.3", "Scope 1"),
        ("energy_supply.chp", "I.4.4", "Scope 1"),
        ("municipal.fuel", "I.2.1", "Scope 1"),
    ],
)
def test_places_where_the_known_exporter_errs_are_right(source: str, ref: str, scope: str) -> None:
    place = place_of_source(source)
    assert (place.ref, place.scope) == (ref, scope)


def test_institutional_buildings_have_a_row_of_their_own() -> None:
    assert place_of_source("municipal.fuel").sub_sector != place_of_source("commercial.fuel").sub_sector


def test_row_that_was_changed_is_read_as_it_stands_and_said_so(inventory: Inventory) -> None:
    book = book_of(inventory)
    sheet = book["eCRF_3"]
    row = next(one for one in sheet.iter_rows(min_row=2) if one[NAMES.index("amount")].value == 1234.5)
    row[NAMES.index("co2")].value = 1.0
    row[NAMES.index("ch4")].value = 0.0
    row[NAMES.index("n2o")].value = 0.0
    row[NAMES.index("co2e")].value = 1.0
    parsed = read_again(book)
    changed = next(one for one in parsed.figures if one.figure.note.startswith("eCRF: "))
    assert changed.figure.source == "residential.fuel"
    assert changed.figure.inputs == {"CO2": 1000.0, "source": "eCRF workbook"}
    assert "1234.5 MWh" in changed.figure.note
    assert [finding.message for finding in parsed.findings] == [
        "This row was changed after the export; it is read as it stands."
    ]
    assert sum(not one.problems for one in parsed.figures) == 5


def test_confidential_figures_are_withheld_and_stay_in_the_total(inventory: Inventory) -> None:
    inventory.cell_notes.create(source="road_private.fuel", key="C", explanation="One company")
    book = book_of(inventory)
    rows = rows_of(book)
    diesel = [row for row in rows if row["ref"] == "II.1.1"]
    assert [(row["key"], row["co2e"], row["amount"]) for row in diesel] == [("C", None, None)]
    kept = [
        [cell for cell in row if cell is not None] for row in book["Zeroward"].iter_rows(values_only=True)
    ]
    assert not any("GWh" in row and "diesel" in row for row in kept)
    total = next(
        row
        for row in book["eCRF_2"].iter_rows(values_only=True)
        if str(row[0]).startswith("Total without generation")
    )
    crf = results_of_inventory(inventory, "crf")
    assert total[2] == pytest.approx(crf.view.totals["total"].co2e / 1000, rel=1e-12)


def foreign(*rows: dict[str, object]) -> Workbook:
    book = Workbook()
    sheet = book.active
    sheet.title = "eCRF_3"
    sheet.append([title for _name, title in COLUMNS])
    for row in rows:
        sheet.append([row.get(name) for name in NAMES])
    return book


def test_row_of_another_tool_keeps_its_gases() -> None:
    book = foreign(
        {"ref": "I.1.1", "fuel": "Natural gas", "amount": 100, "unit": "m3", "co2": 0.2244, "ch4": 5.6e-4, "n2o": 1e-4,
         "co2e": 0.22506, "co2_bio": 0, "activity_quality": "High"},
        {"ref": "II.1.1", "fuel": "Diesel oil", "amount": 5, "unit": "GWh"},
        {"ref": "I.2.2", "fuel": "Grid electricity", "sub_sector": "Institutional", "amount": 7, "unit": "MWh"},
        {"ref": "II.4.1", "key": "NO"},
        {"ref": "I.3.1", "key": "IE", "description": "Included in I.2.1."},
    )  # fmt: skip
    parsed = read_again(book)
    gas, diesel, town = (one.figure for one in parsed.figures)
    assert gas.source == "residential.fuel"
    assert gas.inputs["CO2"] == pytest.approx(224.4)
    assert gas.inputs["CO2e"] == pytest.approx(0.66)
    assert (gas.inputs["source"], gas.inputs["gwp_set"]) == ("eCRF workbook", "not stated")
    assert gas.quality_activity == "H"
    assert (diesel.carrier, diesel.amount, diesel.unit) == ("gas_diesel_oil", 5.0, "GWh")
    assert (town.source, town.carrier) == ("municipal.electricity", "electricity")
    assert [(one.key.source, one.key.key) for one in parsed.keys] == [
        ("aviation.fuel", "NO"),
        ("industry.fuel", "IE"),
    ]
    assert parsed.keys[1].key.target in framework_of("gpc").cell("I.2.1").sources
    assert not any(one.problems for one in (*parsed.figures, *parsed.keys))


def test_gases_keep_the_potentials_and_the_source_that_the_workbook_states() -> None:
    book = foreign(
        {"ref": "I.1.1", "fuel": "Natural gas", "co2e": 2.5, "activity_source": "Utility, bills of 2020"}
    )
    about = book.create_sheet("eCRF_1")
    about.append(["Global Warming Potential", "IPCC Fifth Assessment Report"])
    (found,) = (one.figure for one in read_again(book).figures)
    assert found.inputs == {
        "CO2e": 2500.0,
        "source": "Utility, bills of 2020",
        "gwp_set": "IPCC Fifth Assessment Report",
    }


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"ref": "II.9.9", "fuel": "x", "amount": 1}, "There is no GPC reference “II.9.9”."),
        (
            {"ref": "I.1.1", "fuel": "Natural gas", "amount": -1, "unit": "MWh"},
            "An amount cannot be negative.",
        ),
        (
            {"ref": "I.1.1", "fuel": "Natural gas", "amount": 1, "unit": "parsec"},
            "is no unit that is known here",
        ),
        (
            {"ref": "I.1.1", "fuel": "Dilithium", "amount": 1, "unit": "MWh"},
            "Say which energy carrier this is.",
        ),
        ({"ref": "I.1.1", "key": "NE"}, "NE needs a reason."),
        ({"ref": "I.1.1", "key": "IE", "description": "elsewhere"}, "IE does not say where it is included."),
        ({"ref": "I.1.1", "key": "XX"}, "is no notation key"),
    ],
)
def test_row_that_cannot_be_read_says_why(row: dict[str, object], said: str) -> None:
    parsed = read_again(foreign(row))
    problems = [str(problem) for one in (*parsed.figures, *parsed.keys) for problem in one.problems]
    problems += [finding.message for finding in parsed.findings]
    assert any(said in problem for problem in problems), problems
