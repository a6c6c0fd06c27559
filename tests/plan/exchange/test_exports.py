"""Files of a plan that has something in every part, and of one that has nothing yet."""

import io
import json

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.support.city_team import acting
from zeroward.methods.pathways.mission import example
from zeroward.people.models import User
from zeroward.plan.domain.opening import set_model
from zeroward.plan.domain.values import ValueRow, write_values
from zeroward.plan.exporters.contract import contract_tables
from zeroward.plan.exporters.formats import FORMATS
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import load_plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_every_format_of_a_full_plan(rich: Plan) -> None:
    heads = {"pdf": b"%PDF", "xlsx": b"PK", "docx": b"PK", "csv": b"\xef\xbb\xbf", "json": b"{"}
    for one in FORMATS.values():
        assert one.write(load_plan(rich)).startswith(heads[one.ending.rpartition(".")[2]]), one.key


def test_every_format_of_an_empty_plan(second: Plan) -> None:
    for one in FORMATS.values():
        assert one.write(load_plan(second)), one.key


def test_contract_has_all_its_tables_and_one_sheet_an_action(rich: Plan) -> None:
    codes = [table.code for table in contract_tables(load_plan(rich))]
    assert codes == [
        "A-2.1",
        "A-2.3",
        "A-2.3 (v1)",
        "B-1.1",
        "B-2.1",
        "B-2.2 M1",
        "B-2.2 M3",
        "B-2.3",
        "B-3.1",
        "B-3.2",
    ]


def test_gap_of_both_templates_is_the_same_algebra(rich: Plan) -> None:
    tables = {table.code: table for table in contract_tables(load_plan(rich))}
    newer, older = tables["A-2.3"].rows[-1], tables["A-2.3 (v1)"].rows[-1]
    baseline, target, existing, gap, residual = (newer[at] for at in (1, 2, 4, 6, 10))
    assert baseline == older[1] == 720_000
    assert (older[2], older[4], older[6], older[8]) == (residual, target, existing, gap)
    assert gap == pytest.approx(target - existing)
    assert residual == pytest.approx(baseline - target)


def test_action_sheet_states_estimate_and_computed_part(rich: Plan) -> None:
    tables = {table.code: table for table in contract_tables(load_plan(rich))}
    said = {row[1]: row[2] for row in tables["B-2.2 M1"].rows}
    assert "31 000" in said["GHG emissions reduction estimate (total) per emission source sector"].replace(
        "\u202f", " "
    ).replace("\u00a0", " ")
    assert (
        "computed with all other actions"
        in said["GHG emissions reduction estimate (total) per emission source sector"]
    )
    assert "Head of heat" in said["Responsible bodies or person"]
    assert "not discounted" in said["Total costs and costs by CO₂e unit"]


def test_formula_of_a_person_stays_text(rich: Plan) -> None:
    for name in ("workbook", "contract"):
        book = load_workbook(io.BytesIO(FORMATS[name].write(load_plan(rich))))
        cells = [
            cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
        ]
        assert any("SUM(A1)" in str(cell.value) for cell in cells)
        assert all(cell.data_type != "f" for cell in cells)


def test_word_file_has_heads_and_language(rich: Plan) -> None:
    document = Document(io.BytesIO(FORMATS["contract-word"].write(load_plan(rich))))
    assert document.core_properties.language == "en"
    heads = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert "B-2.2 M1: Heat network for the old town" in heads
    assert all(table.rows[0]._tr.xpath(".//w:tblHeader") for table in document.tables)


def test_report_is_tagged_and_tells_the_finding(rich: Plan) -> None:
    reader = PdfReader(io.BytesIO(FORMATS["report"].write(load_plan(rich))))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "The plan misses its target of 2030" in " ".join(text.split())
    assert "Heat network for the old town" in text
    assert "Rent cap" in text


def test_results_have_the_totals_of_the_outcome(rich: Plan) -> None:
    book = load_workbook(io.BytesIO(FORMATS["results"].write(load_plan(rich))))
    rows = [[cell.value for cell in row] for row in book["Net emissions"].iter_rows()]
    without = next(row for row in rows if row[0] == "business as usual")
    assert without[2] == pytest.approx(720_000)
    assert {"Net emissions", "By sector", "Effects of actions", "Costs", "Quantities", "About"} <= set(
        book.sheetnames
    )


def test_results_of_the_mission_model_have_its_quantities(plan: Plan, editor: User) -> None:
    who = acting(editor)
    plan = set_model(**who, plan=plan, model="mission", lock=plan.lock)
    values = [ValueRow(driver, cells) for driver, cells in example("pecs").values.items()]
    write_values(**who, plan=plan, rows=values)
    plan.refresh_from_db()
    book = load_workbook(io.BytesIO(FORMATS["results"].write(load_plan(plan))))
    rows = [[cell.value for cell in row] for row in book["Quantities"].iter_rows(min_row=3)]
    units = {row[3] for row in rows}
    assert {"Mpkm", "person"} <= units
    people = next(row for row in rows if row[1] == "Population in the base year")
    assert people[4] == example("pecs").values["population"]
    assert any(row[1] == "Heating of buildings" for row in book["By sector"].iter_rows(values_only=True))


def test_example_is_named_in_the_json_and_the_report(rich: Plan) -> None:
    rich.is_example = True
    rich.stamp = "x"
    rich.save()
    assert json.loads(FORMATS["json"].write(load_plan(rich)))["header"]["is_example"] is True
    text = PdfReader(io.BytesIO(FORMATS["report"].write(load_plan(rich)))).pages[0].extract_text()
    assert "example data" in text
