"""The result as files: a CSV of the questions, a workbook, a report to print."""

import csv
import io
from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.core.ui.tables import Table as ShownTable
from zeroward.core.workbooks.formulas import safe_text
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.diagnosis.exporters.result_tables import (
    DIMENSIONS,
    QUESTIONS,
    Exported,
    dimension_rows,
    question_rows,
)
from zeroward.diagnosis.queries.results.page import Stand, result_page
from zeroward.diagnosis.queries.results.table import dimension_table

TEMPLATE: Final = Path(__file__).parent / "typst" / "result.typ"
WIDE: Final = ("text", "name")


def write_result_csv(one: Exported) -> bytes:
    """UTF-8 with a mark, so that spreadsheets read it; decimal point."""
    stream = io.StringIO(newline="")
    lines = csv.writer(stream, delimiter=";")
    lines.writerow(QUESTIONS)
    for row in question_rows(one):
        lines.writerow(["" if cell is None else safe_text(cell) for cell in row])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def write_result_book(one: Exported) -> bytes:
    """Dimensions and questions on a sheet each."""
    lines = [
        _about(one),
        _("Levels from 0 to 4. Points are points of a hundred. What is not known is empty."),
    ]
    if one.assessment.is_example:
        lines.append(_("Made-up answers, for demonstration."))
    tables = [
        Table(_("Dimensions"), _columns(DIMENSIONS), dimension_rows(one), lines=lines),
        Table(_("Questions"), _columns(QUESTIONS), question_rows(one), lines=lines),
    ]
    return write_book(tables, title=f"{one.name}: {one.title}")


def write_result_pdf(one: Exported) -> bytes:
    """The result to read and to print, PDF/UA-1, in the reader's language."""
    return make_pdf(TEMPLATE, data=report_data(one), made_at=timezone.now()).content


def report_data(one: Exported) -> dict[str, Any]:
    """Everything that the template sets."""
    page = result_page(one.content, one.result, evidenced=True)
    return {
        "lang": get_language() or "en",
        "title": f"{one.name}: {one.title}",
        "about": _about(one),
        "example": one.assessment.is_example,
        "headline": page.headline,
        "lead": page.lead,
        "table": _table(dimension_table(one.result, evidenced=True)),
        "strengths": [_stand(row) for row in page.strengths],
        "gaps": [_stand(row) for row in page.gaps],
        "gate": f"{page.gate} {page.gate_open}".strip(),
        "steps": [
            {
                "text": row.label.text,
                "lang": row.label.lang,
                "what": row.what,
                "more": f"{row.dimension}, {row.effort}",
            }
            for row in page.first_steps
        ],
        "notes": list(page.notes),
        "digest": one.assessment.digest,
        "labels": _labels(),
    }


def _about(one: Exported) -> str:
    row = one.assessment
    if row.closed_on is None:
        return _("Working state of %(day)s, still being answered") % {
            "day": date_format(timezone.localdate())
        }
    return _("Round %(number)d, closed on %(day)s") % {
        "number": row.number,
        "day": date_format(row.closed_on),
    }


def _columns(names: tuple[str, ...]) -> list[Column]:
    return [Column(name, 48 if name in WIDE else 18) for name in names]


def _table(table: ShownTable) -> dict[str, Any]:
    return {
        "head": [str(column.label) for column in table.columns],
        "rows": [[str(cell) for cell in row] for row in table.rows],
    }


def _stand(row: Stand) -> dict[str, Any]:
    level = _("Level %(level)s of 4 as it was said, %(shown)s with evidence.") % {
        "level": row.level,
        "shown": row.shown,
    }
    return {
        "label": row.label,
        "level": level,
        "text": row.question.text,
        "lang": row.question.lang,
        "answer": row.answer,
        "steps": [
            {"text": step.label.text, "lang": step.label.lang, "what": step.what} for step in row.steps
        ],
    }


def _labels() -> dict[str, str]:
    return {
        "page": _("Page"),
        "kind": _("Self-assessment"),
        "example": _("Made-up answers, for demonstration."),
        "dimensions": _("Every dimension"),
        "strengths": _("What carries"),
        "gaps": _("What is missing most"),
        "gate": _("Without these nothing starts"),
        "steps": _("What would help most for the least effort"),
        "notes": _("How firm this is"),
        "how": _(
            "Levels are what officers said, the middle of them counts. An answer counts up to one level above its "
            "evidence."
        ),
        "digest": _("SHA-256 of what was closed"),
        "replaced": _("□ stands for a character that the fonts of this file do not have."),
    }
