"""The alignment matrix as a whole: CSV, a workbook with every finding, and a Word file to hand to a ministry."""

import csv
import io
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.word import docx_bytes, new_document, repeat_head
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.ecosystem.queries.work_alignment import AlignedRow, AlignmentPage
from zeroward.methods.text.clean import clean_text


def matrix_csv(page: AlignmentPage) -> bytes:
    """Needs down, frameworks across, in each field what the framework does. With a mark, so that spreadsheets read
    it; no text of a person becomes a formula."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, delimiter=";")
    for cells in ([_("Need or gap"), *(one.title for one in page.frameworks)], *map(_texts, page.rows)):
        lines.writerow([safe_text(str(cell)) for cell in cells])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def matrix_book(page: AlignmentPage, place: str) -> bytes:
    """The matrix on one sheet, every finding with its evidence on another."""
    title = _title(place)
    columns = [Column(_("Need or gap"), 40), *(Column(one.title, 24) for one in page.frameworks)]
    matrix = Table(_("Alignment"), columns, list(map(_texts, page.rows)), lines=[title, page.h1, page.lead])
    heads = (
        (_("Need or gap"), 40),
        (_("National framework"), 30),
        (_("What it does"), 20),
        (_("How do you know?"), 60),
        (_("Looked at on"), 14),
        (_("Who looked at it?"), 24),
        (_("Address of the evidence"), 40),
    )
    found = [
        [
            one.need.title,
            one.framework.title,
            str(one.get_verdict_display()),
            one.evidence,
            one.looked_on,
            one.looked_by,
            one.url,
        ]
        for one in page.course
    ]
    findings = Table(_("What was found"), [Column(text, width) for text, width in heads], found)
    return write_book([matrix, findings], title=title)


def matrix_paper(page: AlignmentPage, place: str) -> bytes:
    """For each need a small table: the framework, what it does, and how one knows; narrow enough for any number of
    frameworks."""
    paper = new_document(title=_title(place), lang=get_language() or "en")
    paper.add_paragraph(clean_text(page.h1))
    if page.lead:
        paper.add_paragraph(clean_text(page.lead))
    for row in page.rows:
        paper.add_heading(clean_text(row.need.title, multiline=False), 1)
        if row.need.text:
            paper.add_paragraph(clean_text(row.need.text))
        _write_row(paper, row)
    return docx_bytes(paper, made_at=timezone.now())


def _write_row(paper: Any, row: AlignedRow) -> None:
    table = paper.add_table(rows=1, cols=3, style="Table Grid")
    heads = (_("National framework"), _("What it does"), _("How do you know?"))
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    repeat_head(table.rows[0])
    for one in row.cells:
        known = one.found
        why = f"{known.evidence} ({date_format(known.looked_on)})" if known is not None else ""
        texts = (one.framework, capfirst(one.text), why)
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.paragraphs[0].add_run(clean_text(text))


def _texts(row: AlignedRow) -> list[str]:
    return [row.need.title, *(one.text for one in row.cells)]


def _title(place: str) -> str:
    return f"{_('Needs beside national frameworks')}: {place}"
