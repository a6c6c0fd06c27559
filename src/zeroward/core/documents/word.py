"""Parts of Word files that python-docx leaves to its users: language, links, one style for all documents."""

import datetime
import io
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from zeroward.core.documents.tokens import light_colours
from zeroward.methods.text.clean import clean_text

FONT = "Cambria"


def new_document(*, title: str, lang: str, author: str = "") -> Any:
    """An A4 document with title and language set, its headings in the colours of the house."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    properties = document.core_properties
    properties.title, properties.author, properties.language = clean_text(title)[:255], author[:255], lang
    properties.comments = ""
    _set_styles(document, lang)
    document.add_heading(clean_text(title), 0)
    return document


def _set_styles(document: Any, lang: str) -> None:
    ink = RGBColor.from_string(light_colours()["ink"][1:])
    for name, size in (
        ("Normal", 11),
        ("Title", 24),
        ("Heading 1", 16),
        ("Heading 2", 13),
        ("Heading 3", 11),
    ):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), ink
        style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(theme), None)
    properties = document.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), lang)
    properties.append(language)


def add_link(paragraph: Any, text: str, address: str) -> None:
    """A link that looks and works like one."""
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(clean_text(text, multiline=False))
    run.font.underline = True
    run.font.color.rgb = RGBColor.from_string(light_colours()["accent"][1:])
    link.append(run._r)
    paragraph._p.append(link)


def repeat_head(row: Any) -> None:
    """Mark a row as the head of its table: read out with each cell, repeated on each page."""
    properties = row._tr.get_or_add_trPr()
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    properties.append(head)


def docx_bytes(document: Any, *, made_at: datetime.datetime | None = None) -> bytes:
    """The file. `made_at` becomes its date."""
    if made_at is not None:
        document.core_properties.created = document.core_properties.modified = made_at.replace(tzinfo=None)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
