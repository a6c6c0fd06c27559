"""Word files: title, language, links."""

import io

from docx import Document

from zeroward.core.documents.word import add_link, docx_bytes, new_document


def test_document_has_title_language_and_links() -> None:
    document = new_document(title="A & B <c>", lang="de", author="Zeroward")
    add_link(document.add_paragraph("See "), "the <page>", "https://example.org/?a=1&b=2")
    kept = Document(io.BytesIO(docx_bytes(document)))
    assert kept.core_properties.title == "A & B <c>"
    assert kept.core_properties.language == "de"
    assert kept.paragraphs[0].text == "A & B <c>"
    assert kept.paragraphs[1].text == "See the <page>"
    assert kept.paragraphs[1].hyperlinks[0].address == "https://example.org/?a=1&b=2"


def test_control_characters_do_not_break_it() -> None:
    document = new_document(title="A\x00\x0bB", lang="en")
    assert Document(io.BytesIO(docx_bytes(document))).paragraphs[0].text == "A\nB"
