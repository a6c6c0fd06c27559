"""Workbooks as people hand them in: results of formulas, errors, merged cells, other encodings, too large."""

import time
import zipfile
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from zeroward.core.errors import InvalidInputError
from zeroward.core.workbooks import reading
from zeroward.core.workbooks.formulas import safe_text, unsafe_text
from zeroward.core.workbooks.reading import read_book
from zeroward.core.workbooks.writing import Column, Table, write_book


def saved(book: Workbook) -> BytesIO:
    stream = BytesIO()
    book.save(stream)
    stream.seek(0)
    return stream


def test_cells_tell_place_value_and_problem() -> None:
    book = Workbook()
    sheet = book.active
    sheet.title = "Energy"
    sheet["A1"] = " gas "
    sheet["B2"] = 12.5
    sheet["C2"] = "=1+1"
    sheet["A3"], sheet["A4"] = "both", None
    sheet.merge_cells("A3:A4")
    found = read_book(saved(book)).sheet("energy ")
    assert found is not None
    assert (found.cell(0, 0).text, found.cell(0, 0).place) == ("gas", "Energy!A1")
    assert found.cell(1, 1).value == 12.5
    assert found.cell(1, 2).problem.startswith("The result of the formula is not stored.")
    assert (found.cell(2, 0).text, found.cell(3, 0).merged) == ("both", "A3:A4")
    assert found.cell(40, 27).ref == "AB41"
    assert found.cell(40, 27).is_empty


def test_error_of_a_formula_is_told_at_its_cell() -> None:
    book = Workbook()
    cell = book.active["B3"]
    cell.value, cell.data_type = "#REF!", "e"
    found = read_book(saved(book)).sheets[0].cell(2, 1)
    assert found.value is None
    assert found.problem == "The formula gives the error #REF!. Mend it, or write the number."


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"source;amount\nGas;1,5\n", "1,5"),
        ("source,amount\nGas,1.5\n".encode("utf-8-sig"), "1.5"),
        (b"source\tamount\nGas\t15\n", "15"),
        ("Quelle;Menge\nWärme;15\n".encode("cp1252"), "15"),
    ],
)
def test_csv_is_read_with_its_own_delimiter_and_encoding(data: bytes, expected: str) -> None:
    sheet = read_book(BytesIO(data), name="a.csv").sheets[0]
    assert sheet.cell(1, 1).text == expected
    assert sheet.cell(1, 0).text in ("Gas", "Wärme")


@pytest.mark.parametrize("data", [b"PK\x03\x04 not a zip", b"%PDF-1.7 no table", b""])
def test_what_is_no_table_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_book(BytesIO(data))
    assert refused.value.place == "file"
    assert refused.value.remedy


def test_file_past_the_limit_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 100)
    with pytest.raises(InvalidInputError, match="at most 0 MB are read"):
        read_book(saved(Workbook()))


def test_sheet_with_too_many_rows_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_ROWS", 3)
    book = Workbook()
    book.active.title = "Long"
    for number in range(5):
        book.active.append([number])
    with pytest.raises(InvalidInputError, match="The sheet Long has too many cells"):
        read_book(saved(book))


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=20))
def test_no_text_becomes_a_formula_and_none_is_lost(text: str) -> None:
    safe = safe_text(text)
    assert isinstance(safe, str)
    assert not safe.startswith(("=", "+", "-", "@"))
    assert unsafe_text(safe) == text


def test_written_book_is_read_again_with_its_choices_hidden() -> None:
    table = Table(
        "Fuels",
        (Column("Fuel", choices=("gas", "oil")), Column("Amount", unit="MWh", note="From the bill")),
        [("=gas", 1.25), ("oil", None)],
        lines=("Fill in one line a fuel.",),
        blank_rows=5,
    )
    book = read_book(BytesIO(write_book([table], title="Inventory")))
    sheet = book.sheets[0]
    assert [cell.text for cell in sheet.rows[1]] == ["Fuel", "Amount [MWh]"]
    assert [cell.text for cell in sheet.rows[2]] == ["=gas", "1.25"]
    assert [one.name for one in book.sheets] == ["Fuels", "Choices"]


def with_part(part: bytes) -> BytesIO:
    """A workbook whose first sheet has more in it than a spreadsheet program would write."""
    made = BytesIO()
    with zipfile.ZipFile(saved(Workbook())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"</sheetData>", b"</sheetData>" + part)
                assert part in content
            new.writestr(name, content)
    return made


@pytest.mark.parametrize(
    "part",
    [
        b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        b'<mergeCells><mergeCell ref="A1:CV400"/><mergeCell ref="A401:CV900"/></mergeCells>',
        b'<hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
    ],
)
def test_area_over_a_whole_sheet_is_refused_at_once(part: bytes) -> None:
    begun = time.perf_counter()
    with pytest.raises(InvalidInputError, match="too many cells"):
        read_book(with_part(part))
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("error", [OverflowError, NotImplementedError, EOFError, zlib.error])
def test_whatever_stops_the_reader_is_a_damaged_file(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_given: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr("openpyxl.load_workbook", stopped)
    with pytest.raises(InvalidInputError, match="damaged"):
        read_book(saved(Workbook()))
