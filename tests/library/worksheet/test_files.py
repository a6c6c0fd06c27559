"""A worksheet as PDF and as Word file."""

import io
from typing import Any

import pytest
from django.test import Client
from docx import Document
from pypdf import PdfReader

from zeroward.library.models import Material, ProblemStatement

pytestmark = pytest.mark.slow

PDF, DOCX = "/en/worksheet/worksheet.pdf", "/en/worksheet/worksheet.docx"
HOSTILE = "Emoji 🙂👩‍💻, \x00\x07 controls, \uf0b7 bullet, 漢字, #panic() <b> & \u202e"


def test_pdf_holds_answers_materials_and_links(
    client: Client, worksheet: Material, posted: dict[str, str]
) -> None:
    response = client.post(PDF, posted)
    assert response["Content-Type"] == "application/pdf"
    assert "ministries-do-not-talk.pdf" in response["Content-Disposition"]
    reader = PdfReader(io.BytesIO(response.content))
    text = "\n".join(page.extract_text() for page in reader.pages)
    for wanted in (
        "Ministries do not talk",
        "never meet our cities",
        "Try something small.",
        "Dialogue Forum",
        "open",
    ):
        assert wanted in text
    links = [
        str(note.get_object()["/A"]["/URI"])
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert "http://testserver/en/materials/dialogue-forum/" in links
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert not ProblemStatement.objects.exists()


def test_pdf_is_in_the_language_of_the_page(
    client: Client, worksheet: Material, posted: dict[str, str]
) -> None:
    reader = PdfReader(io.BytesIO(client.post("/de/worksheet/worksheet.pdf", posted).content))
    assert reader.trailer["/Root"]["/Lang"] == "de"


def test_word_file_holds_answers_materials_and_links(
    client: Client, worksheet: Material, posted: dict[str, str]
) -> None:
    response = client.post(DOCX, posted)
    document = Document(io.BytesIO(response.content))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert document.core_properties.title == "Ministries do not talk"
    assert "Cities need a regular dialogue" in text
    assert "Dialogue Forum" in text
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "The ministries never meet our cities." in cells
    links = [link.address for paragraph in document.paragraphs for link in paragraph.hyperlinks]
    assert "http://testserver/en/materials/dialogue-forum/" in links


@pytest.mark.parametrize("address", [PDF, DOCX])
def test_hostile_text_breaks_no_file(client: Client, worksheet: Material, address: str) -> None:
    body: dict[str, Any] = {"title": HOSTILE, "wh-what-1": HOSTILE, "statement": HOSTILE, "more": HOSTILE}
    response = client.post(address, body)
    assert response.status_code == 200
    if address == PDF:
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(response.content)).pages)
        assert "#panic() <b> &" in text
        assert "□ stands for a character" in text
    else:
        text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(response.content)).paragraphs)
        assert "🙂" in text


@pytest.mark.parametrize("address", [PDF, DOCX])
def test_blank_worksheet_is_a_form_to_print(client: Client, worksheet: Material, address: str) -> None:
    assert len(client.post(address, {}).content) > 1000


@pytest.mark.parametrize("address", [PDF, DOCX])
def test_too_long_answer_gives_the_form_back(client: Client, worksheet: Material, address: str) -> None:
    response = client.post(address, {"statement": "x" * 2001})
    assert response.status_code == 422
    assert "Write at most 2000 characters" in response.content.decode()
    assert client.get(address).status_code == 405
