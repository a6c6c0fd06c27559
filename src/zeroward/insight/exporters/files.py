"""Counts as CSV, XLSX, PDF and JSON."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.insight.exporters.tables import (
    Content,
    contract_rows,
    flat_head,
    flat_rows,
    kind_head,
    kind_rows,
    kind_titles,
    notes_of,
    share_of,
)
from zeroward.insight.queries.content import digest_of
from zeroward.inventory.exporters.report import TEMPLATE
from zeroward.inventory.exporters.report.parts import Grid, Head, Section


def counts_csv(content: Content, _title: str) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it; decimal point."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream)
    lines.writerow(flat_head())
    digest = digest_of(dict(content))
    for row in flat_rows(content):
        lines.writerow([*("" if cell is None else safe_text(cell) for cell in row), digest])
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def counts_book(content: Content, title: str) -> bytes:
    """A sheet for each kind, and one for the contracts."""
    lines = [*notes_of(content), f"SHA-256 {digest_of(dict(content))}"]
    tables = [
        Table(
            name,
            [Column(head, 44 if at == 0 else 14) for at, head in enumerate(kind_head(kind))],
            kind_rows(content, kind),
            lines=lines,
        )
        for kind, name in kind_titles().items()
    ]
    heads = [
        _("City"),
        _("Country"),
        _("Title"),
        _("Form"),
        _("Year"),
        _("Language"),
        "SHA-256",
        _("SHA-256 of the reading"),
    ]
    columns = [Column(head, 24) for head in heads]
    tables.append(Table(_("Contracts"), columns, contract_rows(content), lines=lines))
    return write_book(tables, title=title)


def counts_json(content: Content, _title: str) -> bytes:
    """The content itself with its digest."""
    whole = {**content, "digest": digest_of(dict(content))}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def counts_pdf(content: Content, title: str) -> bytes:
    """To read and to print, PDF/UA-1, in the reader's language."""
    return make_pdf(TEMPLATE, data=_document(content, title), made_at=timezone.now()).content


FORMS: Final[Mapping[str, tuple[str, Callable[[Content, str], bytes]]]] = {
    "csv": ("text/csv; charset=utf-8", counts_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", counts_book),
    "pdf": ("application/pdf", counts_pdf),
    "json": ("application/json", counts_json),
}


def _document(content: Content, title: str) -> dict[str, Any]:
    sections = [
        Section(name, grids=[_grid(content, kind, name)]).data()
        for kind, name in kind_titles().items()
        if kind_rows(content, kind, found_only=True)
    ]
    names = sorted({one["city"] for one in content["contracts"]})
    sections.append(Section(_("Contracts"), [", ".join(names)] if names else []).data())
    notes = notes_of(content)
    return {
        "lang": get_language() or "en",
        "title": title,
        "city": "",
        "year": "",
        "state": _("As of %(day)s") % {"day": date_format(timezone.localdate(), "DATE_FORMAT")},
        "example": content["examples"],
        "finding": _("What contracts of %(n)s cities say") % {"n": content["cities"]},
        "lead": notes[0],
        "figures": [],
        "know": [{"label": _("Note"), "text": note} for note in notes[1:]],
        "digest": digest_of(dict(content)),
        "sections": sections,
        "labels": {
            "page": _("Page"),
            "contents": _("Contents"),
            "kind": _("Contracts compared"),
            "example": _("example data"),
            "example_text": _("Example data: all contracts are made up."),
            "digest": _("SHA-256 of the data behind this sheet"),
            "replaced": _("□ stands for a character that the fonts of this file do not have."),
        },
    }


def _grid(content: Content, kind: str, name: str) -> Grid:
    heads = kind_head(kind)[:-3]
    rows = [
        [*(str(cell) for cell in row[:-3]), share_of(row)]
        for row in kind_rows(content, kind, found_only=True)
    ]
    columns = [
        Head(heads[0], width=3),
        *(Head(head, True, 1) for head in heads[1:]),
        Head(_("Share (interval)"), True, 2),
    ]
    return Grid(name, columns, rows)
