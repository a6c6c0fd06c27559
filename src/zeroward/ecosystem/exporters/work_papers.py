"""Papers of a platform's work as Word files: minutes of a meeting, and templates to fill in."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.documents.word import docx_bytes, new_document
from zeroward.ecosystem.models import Decision, Meeting
from zeroward.ecosystem.queries.work_continuity import ContinuityPage
from zeroward.ecosystem.queries.work_lists import PaperTemplate
from zeroward.ecosystem.work_words import said
from zeroward.methods.text.clean import clean_text

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def minutes_paper(meeting: Meeting, decisions: list[Decision]) -> bytes:
    """The minutes: who met, agenda, what was said, what was decided."""
    paper = new_document(title=meeting.title, lang=meeting.lang)
    _lines(paper, [part for part in (meeting.body, date_format(meeting.held_on), meeting.place) if part])
    _part(paper, _("Who took part?"), meeting.participants, listed=True)
    _part(paper, _("Agenda"), meeting.agenda, listed=True)
    _part(paper, _("Minutes"), meeting.minutes)
    paper.add_heading(_("Decisions"), 1)
    if not decisions:
        paper.add_paragraph(_("None is written down."))
    for one in decisions:
        paper.add_heading(clean_text(one.title), 2)
        _lines(
            paper,
            [str(one.get_state_display()), *([one.owner_name] if one.owner_name else [])]
            + ([_("by %(day)s") % {"day": date_format(one.due)}] if one.due else []),
        )
        if one.text:
            paper.add_paragraph(clean_text(one.text))
    return docx_bytes(paper, made_at=timezone.now())


def template_paper(template: PaperTemplate, place: str) -> bytes:
    """A template to fill in: each heading with what belongs there."""
    paper = new_document(title=f"{said(template.title)}: {place}", lang=get_language() or "en")
    paper.add_paragraph(said(template.lead))
    for title, hint in template.sections:
        paper.add_heading(said(title), 1)
        paper.add_paragraph(said(hint)).runs[0].italic = True
        paper.add_paragraph("…")
    return docx_bytes(paper, made_at=timezone.now())


def checklist_paper(page: ContinuityPage, place: str) -> bytes:
    """The continuity checklist with who holds what, to keep on paper."""
    title = _("Continuity checklist of %(place)s") % {"place": place}
    paper = new_document(title=title, lang=get_language() or "en")
    paper.add_paragraph(page.h1)
    for _key, label, lines in page.groups:
        paper.add_heading(str(label), 1)
        for line in lines:
            paper.add_heading(line.title, 2)
            record = line.record
            if record is None:
                paper.add_paragraph(_("Nobody has said yet."))
                continue
            said_ = [str(record.get_state_display()), record.who, record.deputy, record.where, record.note]
            _lines(paper, [one for one in said_ if one])
    return docx_bytes(paper, made_at=timezone.now())


def _lines(paper: Any, lines: list[str]) -> None:
    paper.add_paragraph(" · ".join(clean_text(line, multiline=False) for line in lines))


def _part(paper: Any, title: str, text: str, *, listed: bool = False) -> None:
    if not text:
        return
    paper.add_heading(title, 1)
    if listed:
        for line in text.splitlines():
            if line.strip():
                paper.add_paragraph(clean_text(line), style="List Bullet")
        return
    paper.add_paragraph(clean_text(text))
