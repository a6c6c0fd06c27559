"""Files that hold a text: line endings stay, a wrong encoding is told with what to do."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from zeroward.consultation.importers.text_file import checked, decoded, read_text_file
from zeroward.core.errors import InvalidInputError


def handed(raw: bytes, name: str = "talk.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, raw)


def refused(raw: bytes) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as error:
        read_text_file(handed(raw))
    assert error.value.place == "file"
    assert error.value.remedy
    return error.value


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_endings_stay_as_they_are(end: str) -> None:
    text = f"Anna: Größe{end}{end}Ben: 𝄞{end}"
    assert read_text_file(handed(text.encode())) == text


def test_a_byte_order_mark_is_no_letter() -> None:
    assert read_text_file(handed("Łódź".encode("utf-8-sig"))) == "Łódź"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf_16_that_says_so_is_read(name: str) -> None:
    mark = "\ufeff".encode(name)
    assert read_text_file(handed(mark + "Αθήνα\r\nx".encode(name))) == "Αθήνα\r\nx"


@pytest.mark.parametrize("name", ["cp1252", "iso-8859-15", "mac-roman"])
def test_an_older_encoding_is_told_with_its_line(name: str) -> None:
    error = refused("One\r\ntwo\rthree für\nfour".encode(name))
    assert error.message == "Line 3 is not in UTF-8: the file is in an older encoding."
    assert "Save as" in error.remedy


def test_utf_16_cut_off_is_told() -> None:
    assert "cut off" in refused("\ufeffab".encode("utf-16-le") + b"\x00").message


def test_letters_that_were_read_wrongly_before_are_told() -> None:
    text = "Für größere Städte".encode().decode("cp1252")
    assert "“Ã¼”" in refused(text.encode()).message
    assert "2 letters of this text were lost" in refused("F\ufffdr gr\ufffdn".encode()).message


@pytest.mark.parametrize("text", ["Ångström, ÅÄÖ", "Às “Â” e SÃO PAULO", "„Ä“ und „Ö“", "Ελλάδα Õie Ñandú"])
def test_letters_that_only_look_odd_are_taken(text: str) -> None:
    assert checked(text) == text


@pytest.mark.parametrize("raw", [b"a\x00b", b"\x01\x02", b"   \r\n ", b""])
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    refused(raw)


def test_word_files_give_their_paragraphs() -> None:
    document = Document()
    document.add_heading("Interview", 1)
    document.add_paragraph("Anna: We lack people.")
    kept = io.BytesIO()
    document.save(kept)
    text = read_text_file(handed(kept.getvalue(), "talk.docx"))
    assert "# Interview" in text
    assert "Anna: We lack people." in text


def test_damaged_word_files_and_pdf_are_refused_with_the_remedy() -> None:
    assert "PDF" in refused(b"%PDF-1.7 ...").message
    refused(b"PK\x03\x04 not an archive")


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zeroward.consultation.importers.text_file.MOST_BYTES", 3)
    assert "20 MB" in refused(b"four").message


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=60))
def test_every_text_in_utf_8_comes_through(text: str) -> None:
    assert decoded(text.encode()) == text.removeprefix("\ufeff")
