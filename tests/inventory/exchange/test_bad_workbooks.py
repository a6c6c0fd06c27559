"""Workbooks with what people do to them: merged cells, errors, macros, words for numbers. Told at the cell."""

import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from zeroward.core.errors import InvalidInputError
from zeroward.inventory.exporters.template import write_template
from zeroward.inventory.importers.choose import read_file
from zeroward.inventory.importers.parsed import Parsed
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import load_inventory

pytestmark = pytest.mark.slow

LINE = {"source": "residential.fuel", "carrier": "natural_gas", "amount": 5, "unit": "MWh"}


def sheet_of(inventory: Inventory) -> tuple[Worksheet, list[str]]:
    """The sheet for amounts with a factor, empty, and the names of its columns."""
    book = load_workbook(BytesIO(write_template(load_inventory(inventory), group="stationary", empty=True)))
    for sheet in book.worksheets:
        for row in range(1, 6):
            if sheet.cell(row, 1).value == "#zeroward" and str(sheet.cell(row, 2).value).endswith(
                ".activity-factor"
            ):
                return sheet, [cell.value for cell in sheet[row + 1] if cell.value]
    raise AssertionError("no such sheet")


def write(sheet: Worksheet, names: list[str], row: int, **values: object) -> None:
    for name, value in {**LINE, **values}.items():
        sheet.cell(row, names.index(name) + 1).value = value


def read(sheet: Worksheet) -> Parsed:
    stream = BytesIO()
    sheet.parent.save(stream)
    stream.seek(0)
    return read_file(stream)


def problems(parsed: Parsed) -> list[str]:
    return [f"{one.place}: {problem}" for one in parsed.figures for problem in one.problems]


def test_merged_cells_are_told_at_the_line_that_lost_its_value(inventory: Inventory) -> None:
    sheet, names = sheet_of(inventory)
    write(sheet, names, 6)
    write(sheet, names, 7)
    column = names.index("amount") + 1
    sheet.merge_cells(start_row=6, end_row=7, start_column=column, end_column=column)
    parsed = read(sheet)
    assert [bool(one.problems) for one in parsed.figures] == [False, True]
    said = problems(parsed)[0]
    assert "line 7" in said
    assert "is part of the merged cells" in said
    assert "Split them, and give each line its own value." in said


def test_formula_with_an_error_is_told_with_its_remedy(inventory: Inventory) -> None:
    sheet, names = sheet_of(inventory)
    write(sheet, names, 6)
    cell = sheet.cell(6, names.index("amount") + 1)
    cell.value, cell.data_type = "#DIV/0!", "e"
    assert "The formula gives the error #DIV/0!. Mend it, or write the number." in problems(read(sheet))[0]


def test_formula_that_was_never_calculated_is_told(inventory: Inventory) -> None:
    sheet, names = sheet_of(inventory)
    write(sheet, names, 6, amount="=2+3")
    assert "The result of the formula is not stored." in problems(read(sheet))[0]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"amount": -1}, "An amount cannot be negative."),
        ({"amount": True}, "is no number"),
        ({"unit": "furlong"}, "is no unit that is known here"),
        ({"carrier": "moonlight"}, "is no energy carrier that we know here"),
        ({"source": "moon.fuel"}, "There is no cell called “moon.fuel”."),
        ({"amount": None}, "Give a number."),
        ({"uncertainty_activity": 5000}, "Give a percentage between 0 and 1000."),
    ],
)
def test_slip_in_a_line_is_told_and_the_line_stays_out(
    inventory: Inventory, values: dict[str, object], said: str
) -> None:
    sheet, names = sheet_of(inventory)
    write(sheet, names, 6)
    write(sheet, names, 7, **values)
    parsed = read(sheet)
    assert any(said in one for one in problems(parsed)), problems(parsed)
    assert not parsed.figures[0].problems


def test_workbook_with_macros_is_refused(inventory: Inventory) -> None:
    data = BytesIO(write_template(load_inventory(inventory), group="stationary"))
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    with pytest.raises(InvalidInputError) as refused:
        read_file(data)
    assert refused.value.message == "The file contains macros."
    assert refused.value.remedy


def test_sheet_that_is_not_ours_is_named(inventory: Inventory) -> None:
    sheet, _names = sheet_of(inventory)
    own = sheet.parent.create_sheet("My notes")
    own.append(["Ask the grid operator"])
    assert [finding.place for finding in read(sheet).findings] == ["My notes"]
