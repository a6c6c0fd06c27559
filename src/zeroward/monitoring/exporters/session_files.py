"""Files of a sensemaking session: a worksheet to print and fill in by hand, and the minutes as a Word file."""

from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.typst import make_pdf
from zeroward.core.documents.word import docx_bytes, new_document, repeat_head
from zeroward.monitoring.queries.log_page import StepRow
from zeroward.monitoring.queries.session_page import SessionPage

TEMPLATE: Final = Path(__file__).parent / "typst" / "sensemaking.typ"
BLANK_ENTRIES: Final = 3
"""Empty sheets for what comes up in the room, beside the entries that were chosen."""


def worksheet_pdf(page: SessionPage) -> bytes:
    """The sheet as PDF/UA-1 in the reader's language: agenda, an empty row for each question, room for steps."""
    return make_pdf(TEMPLATE, data=sheet_data(page), made_at=timezone.now()).content


def sheet_data(page: SessionPage) -> dict[str, Any]:
    """Everything that the template sets."""
    session = page.session
    return {
        "title": session.title,
        "lang": get_language() or "en",
        "foot": f"{page.place.name}, {date_format(session.held_on)}",
        "question": session.question,
        "agenda": page.agenda,
        "entries": [
            {
                "title": one.title,
                "lang": one.lang,
                "day": date_format(one.happened_on),
                "what": one.what,
                "so_what": one.so_what,
                "now_what": one.now_what,
            }
            for one in page.entries
        ],
        "blank": BLANK_ENTRIES,
        "labels": {
            "page": _("Page"),
            "kind": _("Worksheet for a sensemaking session"),
            "example": _("Made up for demonstration.") if session.is_example else "",
            "agenda": _("Agenda"),
            "entries": _("What we look at"),
            "own": _("What else comes up"),
            "what": _("What happened"),
            "so_what": _("So what"),
            "now_what": _("Now what"),
            "patterns": _("Patterns that we see"),
            "steps": _("Next steps"),
            "step": _("What is done"),
            "who": _("Who"),
            "by": _("By when"),
            "replaced": _("□ stands for a character that the fonts of this file do not have."),
        },
    }


def minutes_word(page: SessionPage) -> bytes:
    """The minutes to go on writing in: what was looked at, patterns, minutes, next steps. For the team: names stand
    in it."""
    session = page.session
    made = new_document(title=session.title, lang=get_language() or "en", author=page.place.name)
    made.add_paragraph(f"{page.place.name}, {date_format(session.held_on)}")
    if session.is_example:
        made.add_paragraph(_("Made up for demonstration."))
    _lines(made, _("Who takes part"), page.participants)
    _lines(made, _("Agenda"), page.agenda)
    made.add_heading(_("What we looked at"), 1)
    for one in page.entries:
        made.add_heading(f"{one.title} ({date_format(one.happened_on)})", 2)
        for label, text in (
            (_("What happened"), one.what),
            (_("So what"), one.so_what),
            (_("Now what"), one.now_what),
        ):
            if text:
                made.add_paragraph().add_run(label).bold = True
                made.add_paragraph(text)
    for heading, text in ((_("Patterns that we see"), session.patterns), (_("Minutes"), session.minutes)):
        made.add_heading(heading, 1)
        made.add_paragraph(text or _("Not written down yet."))
    made.add_heading(_("Next steps"), 1)
    _steps(made, page.steps)
    return docx_bytes(made, made_at=timezone.now())


def _lines(made: Any, heading: str, lines: list[str]) -> None:
    if lines:
        made.add_heading(heading, 1)
        for line in lines:
            made.add_paragraph(line, style="List Bullet")


def _steps(made: Any, steps: list[StepRow]) -> None:
    table = made.add_table(rows=1, cols=4, style="Table Grid")
    heads = (_("What is done"), _("Who"), _("By when"), _("Done on"))
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    repeat_head(table.rows[0])
    for row in steps:
        step, cells = row.step, table.add_row().cells
        owner = str(step.owner) if step.owner is not None else ""
        cells[0].text = step.title
        cells[1].text = ", ".join(part for part in (owner, step.who) if part)
        cells[2].text = date_format(step.due) if step.due else ""
        cells[3].text = date_format(step.done_on) if step.done_on else ""
