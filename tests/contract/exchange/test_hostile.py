"""Files that people send: changed by hand, damaged, or meant to do harm."""

import datetime
import io
import json
import zipfile

import pytest
from openpyxl import load_workbook

from tests.contract.exchange.conftest import MODULES
from zeroward.contract.exporters.json_file import contract_json
from zeroward.contract.exporters.word import contract_word
from zeroward.contract.exporters.workbook import contract_workbook
from zeroward.contract.importers.choose import read_contract_file
from zeroward.contract.queries.exchange.head import Head
from zeroward.core.errors import InvalidInputError
from zeroward.methods.contracts.template.content import Place, cell_at

pytestmark = pytest.mark.slow

CONTENT = {"template": "ccc/2.1", "language": "en", "modules": MODULES}
HEAD = Head("Contract", "Klagenfurt")
AT = datetime.datetime(2026, 11, 26, tzinfo=datetime.UTC)
COST = Place("B-2.2", "cell", "B-2.2", "a1", "cost")


def _read(data):
    return read_contract_file(io.BytesIO(data))[1]


def _in_book(change):
    book = load_workbook(io.BytesIO(contract_workbook(CONTENT, HEAD)))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return _read(stream.getvalue())


def _cell(sheet, title, row="a1"):
    """The cell of a column in the line of a row."""
    head = next(
        line for line in sheet.iter_rows() if any(str(one.value or "").startswith(title) for one in line)
    )
    column = next(one.column for one in head if str(one.value or "").startswith(title))
    line = next(one.row for one in sheet["A"] if any(cell.value == row for cell in sheet[one.row]))
    return sheet.cell(line, column)


def test_changed_number_is_taken_and_its_origin_dropped():
    def change(book):
        _cell(book["A-2.3"], "(1) Baseline", "total").value = 700_000

    parsed = _in_book(change)
    assert parsed.problems == ()
    place = Place("A-2.3", "cell", "A-2.3", "total", "baseline")
    assert cell_at(parsed.content, place) == {"value": 700_000}


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("54 000 000", {"value": 54_000_000.0}),
        ("1234567,5", {"value": 1_234_567.5}),
        ("n/a: in tender", {"not_available": "in tender"}),
        (None, {}),
    ],
)
def test_typed_cells_are_read(typed, cell):
    parsed = _in_book(lambda book: setattr(_cell(book["B-2.2"], "Total cost"), "value", typed))
    assert (cell_at(parsed.content, COST), parsed.problems) == (cell, ())


@pytest.mark.parametrize(
    "typed", ["54.561 billion HUF", "19.690", "about 5", "n/a", datetime.date(2026, 1, 1)]
)
def test_doubtful_cell_is_refused_at_its_place(typed):
    parsed = _in_book(lambda book: setattr(_cell(book["B-2.2"], "Total cost"), "value", typed))
    (problem,) = parsed.problems
    assert problem.place.startswith("B-2.2!")
    assert parsed.refused == {COST}


def test_merged_cells_are_told():
    def change(book):
        cell = _cell(book["B-2.2"], "Total cost")
        book["B-2.2"].merge_cells(
            start_row=cell.row, end_row=cell.row, start_column=cell.column - 1, end_column=cell.column
        )

    assert any("merged" in str(problem) for problem in _in_book(change).problems)


def test_new_row_gets_an_id_and_unknown_choice_is_refused():
    def change(book):
        sheet = book["T13"]
        sheet.append(["Energy systems", "Harbour", None, "Flood", "Water", None, "Huge", "Dam"])

    parsed = _in_book(change)
    (row,) = parsed.content["modules"]["IP-C2"]["tables"]["T13"]
    assert row["cells"]["field"] == {"value": "energy"}
    assert row["cells"]["risk"] == {"value": "Flood"}
    assert "priority" not in row["cells"]
    assert "Huge" in str(parsed.problems[0])


def test_sheet_of_somebody_else_is_told():
    parsed = _in_book(lambda book: book.create_sheet("Notes").append(["remember"]))
    assert [problem.place for problem in parsed.problems] == ["Notes"]


def test_damaged_kept_cells_are_read_as_they_stand():
    def change(book):
        for row in book["Kept"].iter_rows(min_row=4):
            row[1].value = "{broken"

    parsed = _in_book(change)
    assert cell_at(parsed.content, Place("A-2.3", "cell", "A-2.3", "total", "baseline")) == {
        "value": 720_000.5
    }


def test_text_is_never_a_formula():
    book = load_workbook(io.BytesIO(contract_workbook(CONTENT, HEAD)))
    assert _cell(book["T5"], "Barrier", "r1").data_type == "s"


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b'{"format": "other"}',
        b'{"format": "zeroward.contract", "version": 9}',
        b'{"format": "zeroward.contract", "version": 1, "content": []}',
        b'{"format": "zeroward.contract", "version": 1, "content": {"template": "ccc/9", "modules": {}}}',
        b'{"format": "zeroward.contract", "version": 1, "content": {"modules": NaN}}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_json_that_is_no_contract_is_refused(data):
    with pytest.raises(InvalidInputError):
        _read(data)


def test_json_with_unsound_modules_names_each_place():
    whole = json.loads(contract_json(CONTENT, HEAD))
    whole["content"]["modules"]["B-2.2"]["tables"]["B-2.2"][0]["cells"]["cost"] = {"value": "much"}
    parsed = _read(json.dumps(whole).encode())
    assert [problem.place for problem in parsed.problems] == ["B-2.2/B-2.2/a1/cost"]


def _in_word(change):
    source = zipfile.ZipFile(io.BytesIO(contract_word(CONTENT, HEAD, made_at=AT)))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in source.namelist():
            data = source.read(name)
            made.writestr(name, change(name, data.decode()).encode() if name.endswith(".xml") else data)
    return stream.getvalue()


def _body(old, new):
    return lambda name, text: text.replace(old, new) if name == "word/document.xml" else text


def test_text_changed_in_word_is_taken():
    parsed = _read(_in_word(_body("New tram", "Newer tram")))
    assert cell_at(parsed.content, Place("B-2.2", "cell", "B-2.2", "a1", "name")) == {"value": "Newer tram"}
    assert parsed.problems == ()


def test_number_changed_in_word_is_read_or_refused():
    shown = "90\u202f000\u202f000"
    assert cell_at(_read(_in_word(_body(f">{shown}<", ">95 000 000<"))).content, COST) == {
        "value": 95_000_000.0
    }
    parsed = _read(_in_word(_body(f">{shown}<", ">95 Mio<")))
    assert [problem.place for problem in parsed.problems] == [str(COST)]
    assert parsed.refused == {COST}


def test_row_copied_in_word_with_another_text_is_told():
    text = (
        zipfile.ZipFile(io.BytesIO(contract_word(CONTENT, HEAD, made_at=AT)))
        .read("word/document.xml")
        .decode()
    )
    start = text.rindex("<w:tr>", 0, text.index("=Permits"))
    row = text[start : text.index("</w:tr>", start) + 7]
    parsed = _read(_in_word(_body(row, row + row.replace("=Permits", "Money"))))
    assert any("several times" in str(problem) for problem in parsed.problems)


def test_row_removed_in_word_is_gone():
    text = (
        zipfile.ZipFile(io.BytesIO(contract_word(CONTENT, HEAD, made_at=AT)))
        .read("word/document.xml")
        .decode()
    )
    start = text.rindex("<w:tr>", 0, text.index("=Permits"))
    row = text[start : text.index("</w:tr>", start) + 7]
    assert "tables" not in _read(_in_word(_body(row, ""))).content["modules"]["IP-A3"]


@pytest.mark.parametrize(
    "change",
    [
        lambda name, text: "<broken" if name == "word/document.xml" else text,
        lambda name, text: (
            text.replace("zeroward.contract", "other") if name.startswith("customXml") else text
        ),
        lambda name, text: text.replace("ccc/2.1", "ccc/9.9") if name.startswith("customXml") else text,
        lambda name, text: text.replace("A-2.3", "Z-9") if name.startswith("customXml") else text,
    ],
)
def test_damaged_word_file_is_refused(change):
    with pytest.raises(InvalidInputError):
        _read(_in_word(change))


def test_entities_of_xml_are_not_followed():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

    def change(name, text):
        return text.replace("<contract ", f"{bomb}<contract ", 1) if name.startswith("customXml") else text

    parsed = _read(_in_word(change))
    assert parsed.problems == ()


def test_any_word_file_and_any_workbook_are_refused():
    from docx import Document  # heavy
    from openpyxl import Workbook

    for made in (Document(), Workbook()):
        stream = io.BytesIO()
        made.save(stream)
        with pytest.raises(InvalidInputError):
            _read(stream.getvalue())


def test_pdf_is_refused_with_what_to_do():
    with pytest.raises(InvalidInputError) as error:
        _read(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")
    assert error.value.remedy
