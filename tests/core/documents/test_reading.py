"""Text of documents that were handed in."""

import time
import zipfile

import docx
import pytest

from zeroward.core.documents.reading import document_text
from zeroward.core.errors import InvalidInputError


def test_document_text_word_keeps_headings_and_rows(tmp_path):
    document = docx.Document()
    document.add_heading("Sessions", 2)
    table = document.add_table(rows=2, cols=2)
    for place, words in enumerate(("Funding", "47%", "Skills", "45%")):
        table.cell(place // 2, place % 2).text = words
    document.add_paragraph("Table 6: What helps")
    document.save(tmp_path / "a.docx")
    assert document_text(tmp_path / "a.docx").splitlines() == [
        "## Sessions", "", "Funding\t47%", "Skills\t45%", "", "Table 6: What helps",
    ]  # fmt: skip


def test_document_text_plain_drops_the_byte_order_mark(tmp_path):
    (tmp_path / "a.md").write_bytes("\ufeffČesko".encode())
    assert document_text(tmp_path / "a.md") == "Česko"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty"),
        (b"%PDF-1.7\n", "kind PDF cannot be read here. Save it as DOCX"),
        (b"\x00\x01\x02", "This kind of file is not taken"),
        ("gut\nschön".encode("latin-1"), "a:2: The text is not in UTF-8"),
        (b"PK\x03\x04 not an archive", "cannot be listed"),
        (b"<!DOCTYPE html><script>", "This kind of file is not taken"),
    ],
)
def test_document_text_hostile_file_is_refused_with_place_and_remedy(tmp_path, content, words):
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(InvalidInputError) as caught:
        document_text(tmp_path / "a")
    assert words in str(caught.value)
    assert str(tmp_path) in caught.value.place
    assert caught.value.remedy


def test_document_text_word_without_its_parts_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<nonsense")
    with pytest.raises(InvalidInputError, match="damaged"):
        document_text(tmp_path / "a.docx")


def test_document_text_word_with_a_part_that_leads_nowhere_is_refused(tmp_path):
    docx.Document().save(tmp_path / "whole.docx")
    with (
        zipfile.ZipFile(tmp_path / "whole.docx") as whole,
        zipfile.ZipFile(tmp_path / "a.docx", "w") as archive,
    ):
        for name in whole.namelist():
            archive.writestr(
                name, whole.read(name).replace(b'Target="webSettings.xml"', b'Tar="webSettings.xml"')
            )
    with pytest.raises(InvalidInputError, match="damaged"):
        document_text(tmp_path / "a.docx")


def test_document_text_missing_file_and_folder_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(InvalidInputError):
            document_text(path)


def test_cell_that_spans_thousands_of_millions_is_read_at_once(tmp_path):
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for number, cell in enumerate(one for row in table.rows for one in row.cells):
        cell.text = f"cell {number}"
    table.cell(0, 0)._tc.grid_span = 2_000_000_000  # from here on python-docx itself would count
    document.save(tmp_path / "wide.docx")
    begun = time.perf_counter()
    assert document_text(tmp_path / "wide.docx").splitlines()[0] == "cell 0\tcell 1"
    assert time.perf_counter() - begun < 2


def test_cell_that_goes_on_from_above_repeats_it(tmp_path):
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text, table.cell(1, 1).text = "a", "b", "c"
    table.cell(0, 0).merge(table.cell(1, 0))
    document.save(tmp_path / "merged.docx")
    assert document_text(tmp_path / "merged.docx").splitlines()[:2] == ["a\tb", "a\tc"]
