"""A published report to read and to print: PDF/UA-1 and Word, in the reader's language, from the same sections."""

from pathlib import Path
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from zeroward.consultation.exporters.report.part_sections import part_sections
from zeroward.consultation.exporters.report.sections import Grid, Section, sections_of
from zeroward.consultation.models import Report
from zeroward.consultation.queries.report_page import ReportPage, report_page
from zeroward.core.documents.typst import make_pdf
from zeroward.core.documents.word import docx_bytes, new_document, repeat_head
from zeroward.methods.text.clean import clean_text

TEMPLATE: Final = Path(__file__).parent / "typst" / "needs.typ"


def write_pdf(report: Report) -> bytes:
    """The same report gives the same bytes."""
    return make_pdf(TEMPLATE, data=report_data(report), made_at=report.published_at).content


def report_data(report: Report) -> dict[str, Any]:
    """Everything that the template sets."""
    page = report_page(report.data)
    return {
        "lang": get_language() or "en",
        "title": report.consultation.title,
        "year": str(report.consultation.year),
        "finding": page.headline,
        "lead": report.summary,
        "state": _state(report),
        "example": bool(report.data.get("is_example")),
        "printed": page.is_printed,
        "know": [{"label": label, "text": text} for label, text in page.know],
        "digest": report.digest,
        "sections": [one.data() for one in (*sections_of(page), *part_sections(report))],
        "labels": {
            "page": _("Page"),
            "contents": _("Contents"),
            "kind": _("Needs assessment"),
            "example": _("example data"),
            "example_text": _("The answers of this consultation are made up."),
            "printed_text": _(
                "Loaded from a published report: its numbers are quoted, nothing was computed from answers."
            ),
            "digest": _("SHA-256 of the content of this report"),
            "replaced": _("□ stands for a character that the fonts of this file do not have."),
        },
    }


def _state(report: Report) -> str:
    if report.published_at is None:
        return _("Version %(number)d") % {"number": report.number}
    day = date_format(report.published_at, "DATE_FORMAT")
    return _("Version %(number)d, published on %(day)s") % {"number": report.number, "day": day}


def write_word(report: Report) -> bytes:
    """The sections with their tables, across the page."""
    page: ReportPage = report_page(report.data)
    made = new_document(title=page.headline, lang=get_language() or "en")
    _lay_across(made.sections[0])
    made.add_paragraph(f"{report.consultation.title}. {_state(report)}")
    if report.data.get("is_example"):
        made.add_paragraph(_("The answers of this consultation are made up."))
    if report.summary:
        made.add_paragraph(clean_text(report.summary))
    for section in (*sections_of(page), *part_sections(report)):
        _write_section(made, section)
    made.add_heading(_("How do we know"), 1)
    for label, text in page.know:
        made.add_paragraph(clean_text(f"{label}: {text}", multiline=False))
    return docx_bytes(made, made_at=report.published_at)


def _lay_across(section: Any) -> None:
    """Wide tables need the long side of the paper."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.left_margin = section.right_margin = Cm(2)


def _write_section(made: Any, section: Section) -> None:
    made.add_heading(clean_text(section.title, multiline=False), section.level)
    for line in section.text:
        made.add_paragraph(clean_text(line))
    for grid in section.grids:
        _write_grid(made, grid)
    for line in section.notes:
        made.add_paragraph(clean_text(line), style="List Bullet")


def _write_grid(made: Any, grid: Grid) -> None:
    if grid.caption:
        made.add_paragraph(clean_text(grid.caption, multiline=False)).runs[0].bold = True
    table = made.add_table(rows=1, cols=len(grid.heads), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, grid.heads, strict=True):
        _write(cell, head.label, bold=True)
    repeat_head(table.rows[0])
    for row in grid.rows:
        for cell, head, text in zip(table.add_row().cells, grid.heads, row, strict=True):
            _write(cell, text, numeric=head.numeric)


def _write(cell: Any, text: str, *, bold: bool = False, numeric: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(clean_text(text, multiline=False))
    run.bold, run.font.size = bold, Pt(9)
    paragraph.paragraph_format.space_after = Pt(0)
    if numeric:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


__all__ = ["report_data", "write_pdf", "write_word"]
