"""Notes of a meeting: each becomes a text to code at once."""

from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.texts import NewText, erase_text, put_text, unit_of_frame
from zeroward.consultation.models import Session, SessionNote, SourceText
from zeroward.consultation.roles import ROLES
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text


def add_note(
    *, actor: Any, viewer: Viewer, session: Session, text: str, unit: str = "", role: str = "city"
) -> SessionNote:
    """Write down what was said. Raises ProblemsError with everything that is wrong."""
    with writing(viewer, session.stream.consultation) as current:
        words = clean_text(text, limit=5000)
        found = []
        if not words:
            found.append(Problem("text", _("The note is empty."), _("Write what was said.")))
        if unit and unit_of_frame(current, unit) is None:
            found.append(Problem("unit", _("There is no such choice."), _("Choose one from the list.")))
        if role not in ROLES:
            found.append(Problem("role", _("There is no such choice."), _("Choose one from the list.")))
        if found:
            raise ProblemsError(found)
        note = SessionNote.objects.create(
            session=session, text=words, unit=unit, role=role, by=signed_in(actor)
        )
        put_text(consultation=current, new=_as_text(note), session=session, actor=actor)
        record_event(action="consultation.note.add", record=session, actor=actor, scope=current.scope)
    return note


def delete_note(*, actor: Any, viewer: Viewer, note: SessionNote) -> None:
    """Take a note out, with the text that was made of it. Raises ConflictError once that is being coded."""
    with writing(viewer, note.session.stream.consultation) as current:
        text = SourceText.objects.filter(consultation=current, origin_key=f"note:{note.pk}").first()
        if text is not None:
            if text.segments.filter(in_rounds__isnull=False).exists():
                raise ConflictError(
                    _("This note is being coded."),
                    remedy=_("Erase the text instead, when it must not stay."),
                )
            erase_text(text)
            text.delete()
        record_event(action="consultation.note.delete", record=note.session, actor=actor, scope=current.scope)
        note.delete()


def _as_text(note: SessionNote) -> NewText:
    session = note.session
    return NewText(
        kind=SourceText.Kind.NOTE,
        title=session.title,
        text=note.text,
        language=session.language,
        unit=note.unit,
        role=note.role,
        origin_key=f"note:{note.pk}",
        said_on=session.starts_at.date(),
    )
