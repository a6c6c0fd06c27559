"""Typst: accessible PDF from hostile data, and no PDF at all where something is wrong."""

import datetime
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from zeroward.core.documents.missing import pieces_without_font, without
from zeroward.core.documents.tokens import light_colours
from zeroward.core.documents.typst import DocumentError, Pdf, make_pdf

TEMPLATE = Path(__file__).parent / "data" / "small.typ"
AT = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)


def made(text: str = "Plain text", title: str = "A title") -> Pdf:
    data = {"title": title, "lang": "de", "foot": "Foot", "text": text}
    return make_pdf(TEMPLATE, data=data, made_at=AT)


def words(pdf: Pdf) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf.content)).pages)


def test_pdf_is_tagged_titled_and_in_its_language() -> None:
    reader = PdfReader(io.BytesIO(made().content))
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "A title"
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_same_input_gives_the_same_bytes() -> None:
    assert made().content == made().content


def test_markup_in_the_data_stays_text() -> None:
    shown = words(made('#panic() = *bold* $x$ <label> @ref \\ #read("/etc/passwd")'))
    assert "#panic()" in shown
    assert '#read("/etc/passwd")' in shown


@pytest.mark.parametrize("text", ["emoji 🙂 and 👩‍💻", "漢字 かな", "\x07 bell", "\uf0b7 bullet", "\ufffe"])
def test_characters_without_a_font_are_replaced_and_named(text: str) -> None:
    pdf = made(text)
    assert pdf.replaced
    assert "□" in words(pdf)
    assert "Some characters are missing." in words(pdf)


@pytest.mark.parametrize("text", ["Łódź ğ ı ħ þ", "Αθήνα", "София", "→ ≥ ✓ €", "שלום", "سلام"])
def test_scripts_of_europe_need_no_replacement(text: str) -> None:
    assert made(text).replaced == frozenset()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_becomes_a_pdf(text: str) -> None:
    assert made(text).content.startswith(b"%PDF")


def test_title_is_needed() -> None:
    with pytest.raises(DocumentError):
        made(title="")


def test_warnings_are_errors(tmp_path: Path) -> None:
    template = tmp_path / "warns.typ"
    template.write_text(
        '#set document(title: "x")\n#set text(font: "No Such Font")\n= Head\n', encoding="utf-8"
    )
    with pytest.raises(DocumentError, match=r"no such font|unknown font"):
        make_pdf(template, data={})


def test_template_cannot_read_outside_its_folder(tmp_path: Path) -> None:
    template = tmp_path / "reads.typ"
    template.write_text('#set document(title: "x")\n= #read("../../etc/hostname")\n', encoding="utf-8")
    with pytest.raises(DocumentError):
        make_pdf(template, data={})


def test_pieces_are_read_from_the_compilers_error() -> None:
    diagnostic = (
        'error: the text `"\\u{7}"` could not be displayed\nerror: the text `"🙂"` could not be displayed'
    )
    assert pieces_without_font(diagnostic) == {"\x07", "🙂"}


def test_replacing_keeps_the_shape_of_the_data() -> None:
    data = {"🙂": ["a🙂🙂b", 3, None, {"x": "🙂"}]}
    assert without(data, {"🙂"}) == {"🙂": ["a□b", 3, None, {"x": "□"}]}


def test_colours_are_those_of_the_light_theme() -> None:
    colours = light_colours()
    assert colours["bg"] == "#ffffff"
    assert colours["accent"] == "#0b6155"
