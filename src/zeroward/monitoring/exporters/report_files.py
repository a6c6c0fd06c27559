"""A national report as PDF, XLSX, CSV and JSON: what everyone may read, no more."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.core.ui.tables import Table as Shown
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.inventory.exporters.report import TEMPLATE
from zeroward.inventory.exporters.report.parts import Grid, Head, Section
from zeroward.monitoring.models import NationalReport
from zeroward.monitoring.queries.report_page import ReportPage, report_page


def report_json(report: NationalReport, _name: str) -> bytes:
    """What was frozen, with its digest."""
    whole = {**report.data, "number": report.number, "year": report.year, "digest": report.digest}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def report_csv(report: NationalReport, name: str) -> bytes:
    """One line for each cell of each table. UTF-8 with a mark, so that spreadsheets read it."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream)
    lines.writerow([_("Table"), _("Row"), _("Column"), _("Value"), "SHA-256"])
    for table in report_page(report.data, name).tables:
        for row in table.rows:
            for column, cell in zip(table.columns[1:], row[1:], strict=True):
                cells = (str(table.caption), str(row[0]), str(column.label), str(cell))
                lines.writerow([*(safe_text(one) for one in cells), report.digest])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def report_book(report: NationalReport, name: str) -> bytes:
    """A sheet for each table."""
    page = report_page(report.data, name)
    lines = [page.h1, page.lead, *_cautions(page), f"SHA-256 {report.digest}"]
    tables = [
        Table(
            str(one.caption),
            [Column(str(head.label), 44 if at == 0 else 16) for at, head in enumerate(one.columns)],
            [[_number(str(cell)) for cell in row] for row in one.rows],
            lines=lines,
        )
        for one in page.tables
    ]
    return write_book(tables, title=report.title)


def report_pdf(report: NationalReport, name: str) -> bytes:
    """To read and to print, PDF/UA-1, in the reader's language."""
    return make_pdf(TEMPLATE, data=_document(report, name), made_at=report.at).content


FORMS: Final[Mapping[str, tuple[str, Callable[[NationalReport, str], bytes]]]] = {
    "pdf": ("application/pdf", report_pdf),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", report_book),
    "csv": ("text/csv; charset=utf-8", report_csv),
    "json": ("application/json", report_json),
}


def _document(report: NationalReport, name: str) -> dict[str, Any]:
    page = report_page(report.data, name)
    first = [Section(_("In the platform's words"), page.note.split("\n")).data()] if page.note else []
    return {
        "lang": get_language() or "en",
        "title": report.title,
        "city": name,
        "year": str(report.year),
        "state": _("As of %(day)s") % {"day": date_format(page.on, "DATE_FORMAT")},
        "example": report.is_example,
        "finding": page.h1,
        "lead": page.lead,
        "figures": [],
        "know": [{"label": _("Note"), "text": text} for text in _cautions(page)],
        "digest": report.digest,
        "sections": [*first, *(Section(str(one.caption), grids=[_grid(one)]).data() for one in page.tables)],
        "labels": {
            "page": _("Page"),
            "contents": _("Contents"),
            "kind": _("National monitoring report"),
            "example": _("example data"),
            "example_text": _("All figures are made up for demonstration."),
            "digest": _("SHA-256 of the data behind this sheet"),
            "replaced": _("□ stands for a character that the fonts of this file do not have."),
        },
    }


def _cautions(page: ReportPage) -> list[str]:
    found = [
        _("Only cities that share their plan or reports with their platform are in it. No city is ranked.")
    ]
    if page.fields_merged:
        found.append(_("Fields and statuses with fewer than five cities are told together with others."))
    if page.withheld:
        found.append(_("Withheld: one to four cities would show."))
    return found


def _grid(table: Shown) -> Grid:
    heads = [Head(str(one.label), one.numeric, 3 if at == 0 else 1) for at, one in enumerate(table.columns)]
    return Grid(str(table.caption), heads, [[str(cell) for cell in row] for row in table.rows])


def _number(text: str) -> str | int:
    return int(text) if text.isascii() and text.isdigit() else text
