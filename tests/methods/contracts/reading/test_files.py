"""Files of all kinds become the same lines; those that cannot be read say why."""

import io
import zipfile

import docx
import pypdf
import pytest
import typst
from docx.oxml import parse_xml

from zeroward.methods.contracts.reading.columns import with_rows
from zeroward.methods.contracts.reading.errors import ReadingError
from zeroward.methods.contracts.reading.files import MOST_LINES, read_file, source_of, source_of_text
from zeroward.methods.contracts.reading.segments import segments_of

PROSE = "The city takes stock of what it emits and of what it can change, and says so in plain words. "
PAGES = f"""
#set page(height: 12cm)
= 2.1 Module A-1 Greenhouse Gas Emissions Baseline Inventory
{PROSE * 3}
#table(columns: 4, [Sector], [Scope 1], [Scope 2], [Total],
[Buildings], [1200], [300], [1500], [Transport], [900], [0], [900])
#pagebreak()
= 2.2 Module A-2 Current Policies and Strategies Assessment
{PROSE * 3}
"""


@pytest.fixture(scope="module")
def pdf():
    return typst.compile(PAGES.encode())


def code_of(data, name="x"):
    with pytest.raises(ReadingError) as error:
        source_of(name, data)
    return error.value.code


def test_pdf_gives_lines_with_pages_heads_and_rows(pdf):
    source = source_of("plan.pdf", pdf)
    assert source.form == "pdf"
    modules = {one.module: source.page(one.first) for one in segments_of(source)}
    assert modules == {"A-1": 1, "A-2": 2}
    (row,) = [line for line in source.lines if "Transport" in line]
    assert [cell.strip() for cell in row.strip("|").split("|")] == ["Transport", "900", "0", "900"]


def test_word_file_with_a_name_that_is_no_text_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
        archive.writestr("word/é.xml", "<x/>")
    assert code_of(out.getvalue().replace("é".encode(), b"\xff\xfe"), "plan.docx") == "broken"


def test_pdf_with_a_password_is_refused(pdf):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert code_of(out.getvalue()) == "encrypted"


def test_pdf_with_an_empty_password_is_read(pdf):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert len(segments_of(source_of("x.pdf", out.getvalue()))) == 2


def test_scanned_pdf_without_text_says_so():
    writer = pypdf.PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    assert code_of(out.getvalue()) == "no_text_layer"


def test_page_without_text_is_named(pdf):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    writer.insert_blank_page(200, 200, index=1)
    out = io.BytesIO()
    writer.write(out)
    (note,) = source_of("x.pdf", out.getvalue()).notes
    assert (note.code, note.params) == ("pages_without_text", {"pages": [2], "count": 1, "of": 3})


def test_pdf_that_is_cut_off_is_broken(pdf):
    assert code_of(b"%PDF-1.7\n" + b"\x00garbage" * 40) == "broken"


def word_file():
    document = docx.Document()
    document.add_heading("2.1 Module A-1 Greenhouse Gas Emissions Baseline Inventory", 2)
    document.add_paragraph(PROSE * 3)
    table = document.add_table(rows=2, cols=3)
    for at, words in enumerate(("Sector", "2018", "2030")):
        table.cell(0, at).text = words
    table.cell(1, 0).text = "Buildings"
    table.cell(1, 1).merge(table.cell(1, 2)).text = "12 | 13"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_gives_heads_and_tables_and_merged_cells_are_said():
    source = source_of("plan.docx", word_file())
    assert source.form == "word"
    assert segments_of(source)[0].module == "A-1"
    assert "| Buildings | 12 / 13 |  |" in source.lines
    (note,) = source.notes
    assert (note.code, source.lines[note.line - 1]) == ("merged_cells", "| Sector | 2018 | 2030 |")


def test_text_in_a_content_control_is_read():
    """The official template keeps its cells in content controls; what was deleted stays out."""
    document = docx.Document()
    document.add_paragraph(PROSE * 3)
    cell = document.add_table(rows=1, cols=2).cell(0, 1)
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    run = "<w:r><w:t>1,200 t</w:t></w:r>"
    gone = "<w:del><w:r><w:delText>900 t</w:delText></w:r></w:del>"
    cell._tc.append(parse_xml(f"<w:sdt {names}><w:sdtContent><w:p>{run}{gone}</w:p></w:sdtContent></w:sdt>"))
    out = io.BytesIO()
    document.save(out)
    assert "|  | 1,200 t |" in source_of("x.docx", out.getvalue()).lines


def test_wrapped_labels_stay_with_their_row():
    lines = [
        "Sector                     Baseline      Target",
        "Industrial processes            50          40",
        "and product use",
        "Waste                            9           7",
        "",
        "A sentence that follows the table and is no row of it at all.",
    ]
    assert with_rows(lines)[2:4] == [
        "| Industrial processes and product use | 50 | 40 |",
        "| Waste | 9 | 7 |",
    ]
    assert with_rows(lines)[-1] == lines[-1]


def test_archive_that_is_no_word_file_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert code_of(out.getvalue()) == "unknown_kind"
    assert code_of(b"PK\x03\x04" + b"\x00" * 400) == "broken"


def test_archive_that_unpacks_to_gigabytes_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 130_000_000)
    assert len(out.getvalue()) < 1_000_000
    assert code_of(out.getvalue()) == "too_large"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "old_word"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 600, "unknown_kind"),
        (b"\x00" * 600, "unknown_kind"),
        (b"too short", "no_text"),
        (b"", "no_text"),
        (b"a\n" * (MOST_LINES + 1), "too_long"),
    ],
)
def test_other_files_are_refused_with_the_reason(data, code):
    assert code_of(data) == code


def test_text_that_is_not_utf8_is_read_and_said():
    source = source_of("x.md", b"Climat\n" * 50 + "Neutralité".encode("latin-1"))
    assert source.lines[50] == "Neutralité"
    assert [(note.code, note.line) for note in source.notes] == [("not_utf8", 51)]


def test_lines_are_those_of_an_editor(tmp_path):
    """Form feeds and the like are no ends of lines; entities become letters."""
    path = tmp_path / "x.md"
    path.write_bytes(("one &amp; two\x0cthree\r\nfour\u2028five\n" + PROSE * 5).encode())
    assert read_file(path).lines[:2] == ("one & two\x0cthree", "four\u2028five")


def test_quote_is_short_and_place_has_its_page():
    source = source_of_text("x.md", f"| {PROSE * 9} |\nsecond\n")
    assert len(source.quote(1)) <= 240
    assert source.quote(1).startswith("The city")
    assert source.quote(1).endswith("…")
    assert source.place(2) == {"line": 2, "last": 2, "quote": "second"}
