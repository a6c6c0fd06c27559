"""Our workbook as somebody opens it: names of sheets, what to read first, lists that hold for every blank line."""

from io import BytesIO
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from tests.inventory.exchange.books import sheets_of
from zeroward.inventory.exporters.template import BLANK, write_template
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.sheets import LONGEST_NAME, MARK, MORE, all_sheet_plans, sheet_name
from zeroward.inventory.queries.sources import all_groups

pytestmark = pytest.mark.slow

GROUPS = [one.key for one in all_groups()]
READ_ME = "Read me"


def opened(data: bytes) -> Any:
    return load_workbook(BytesIO(data))


def lists_of(sheet: Any) -> dict[int, tuple[int, int, str]]:
    """First and last line of each column's list, and where its entries stand."""
    found = {}
    for rule in sheet.data_validations.dataValidation:
        left, first, right, last = range_boundaries(str(rule.sqref))
        assert left == right
        found[left] = (first, last, str(rule.formula1))
    return found


def head_line(sheet: Any) -> int:
    """The line of the titles: two below the hidden mark."""
    return next(row for row in range(1, 30) if sheet.cell(row, 1).value == MARK) + 2


@pytest.mark.parametrize("group", GROUPS)
def test_every_list_holds_for_all_blank_lines(inventory: Inventory, group: str) -> None:
    book = opened(write_template(load_inventory(inventory), group=group, empty=True))
    plans = {plan.key: plan for plan in all_sheet_plans()}
    seen = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible" or sheet.title == READ_ME:
            continue
        head, lists = head_line(sheet), lists_of(sheet)
        plan = plans.get(str(sheet.cell(head - 2, 2).value))
        wanted = [len(field.choices) for field in plan.fields] if plan else None
        for column, (first, last, reference) in lists.items():
            assert (first, last) == (head + 1, head + BLANK), (sheet.title, column)
            name, _sign, cells = reference.partition("!")
            entries = [row[0].value for row in book[name][cells.replace("$", "")]]
            assert all(entries)
            if wanted:
                assert len(entries) == wanted[column - 1]
            seen += 1
        if wanted:
            assert set(lists) == {number for number, count in enumerate(wanted, 1) if count}
    assert BLANK == 60
    assert seen > 3
    assert book["Choices"].sheet_state == "hidden"


def test_lists_reach_below_what_is_filled(inventory: Inventory) -> None:
    book = opened(write_template(load_inventory(inventory), group="stationary"))
    sheet = book.worksheets[1]
    head = head_line(sheet)
    assert {last for _first, last, _where in lists_of(sheet).values()} == {head + 3 + BLANK}


@pytest.mark.parametrize("lang", [code for code, _name in settings.LANGUAGES])
def test_no_name_of_a_sheet_is_cut_in_a_word(inventory: Inventory, lang: str) -> None:
    loaded = load_inventory(inventory)
    with translation.override(lang):
        whole = {
            word for plan in all_sheet_plans() for word in plan.name.replace(",", " ").split() if word != "…"
        }
        books = [write_template(loaded, empty=True), *(write_template(loaded, group=key) for key in GROUPS)]
        for book in books:
            names = opened(book).sheetnames
            assert len(names) == len(set(names))
            assert all(len(name) <= LONGEST_NAME for name in names)
            for name in names[1:-2]:
                number, *words = name.removesuffix(MORE).replace(",", " ").split()
                assert number.replace(".", "").isdigit()
                assert set(words) <= whole, name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1 Cement", "1 Cement"),
        ("1.5 Losses in the grid, with a factor", "1.5 Losses in the grid, with …"),
        ("5 Losses in the grid of the, city", "5 Losses in the grid of the …"),
        ("x" * 31, "x" * 31),
    ],
)
def test_name_keeps_whole_words(text: str, name: str) -> None:
    assert sheet_name(text) == name
    assert len(sheet_name(text)) <= LONGEST_NAME


def test_first_sheet_says_what_is_where(inventory: Inventory) -> None:
    book = write_template(load_inventory(inventory), group="waste", empty=True)
    rows = sheets_of(book)[READ_ME]
    said = {str(row[0]): str(row[1]) for row in rows if len(row) > 1 and row[0]}
    names = [name for name in opened(book).sheetnames if name not in (READ_ME, "Choices")]
    assert set(names) <= set(said)
    assert {"NO", "NE", "IE", "C"} <= set(said)
    text = " ".join(str(cell) for row in rows for cell in row if cell)
    for words in (
        "Klagenfurt",
        "2022",
        "An empty amount is not zero",
        "H: measured",
        "Nothing is stored before",
    ):
        assert words in text


def test_filled_workbook_lists_the_sheets_that_it_has_alone(inventory: Inventory) -> None:
    book = write_template(load_inventory(inventory))
    names = [name for name in opened(book).sheetnames if name not in (READ_ME, "Choices")]
    said = [str(row[0]) for row in sheets_of(book)[READ_ME] if row[0]]
    assert [name for name in said if name in names] == names
    assert not [name for name in said if name[:2] == "6."]
