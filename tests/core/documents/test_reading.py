"""Text of documents that were handed in."""

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


def test_document_text_missing_file_and_folder_are_refused(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(InvalidInputError):
            document_text(path)
