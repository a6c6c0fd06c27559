"""What people agreed to: recording, transcript, quotation, name. Taking it back removes what hangs on it."""

import datetime
from collections.abc import Sequence
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.places import writing
from zeroward.consultation.domain.texts import erase_text
from zeroward.consultation.models import Consent, Contact, Segment, Session, SourceText, StreamKind
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.passages import turns

PARTS: Final[dict[str, str | Promise]] = {
    "recording": gettext_lazy("that it is recorded"),
    "transcript": gettext_lazy("that what was said is written down and evaluated"),
    "quotation": gettext_lazy("that sentences are quoted"),
    "name": gettext_lazy("that the name is told"),
}
BLANK: Final = "·"
"""Stands for each letter of what was taken out, so that the positions of all other passages stay true."""


def keep_consent(
    *,
    actor: Any,
    viewer: Viewer,
    session: Session,
    person_name: str,
    what: Sequence[str],
    given_on: datetime.date,
    contact: Contact | None = None,
) -> Consent:
    """Keep what somebody agreed to before the meeting began. Raises ProblemsError with everything that is wrong."""
    with writing(viewer, session.stream.consultation) as current:
        name = clean_text(person_name, limit=160, multiline=False)
        found = []
        if not name:
            found.append(
                Problem("person_name", _("Who agreed?"), _("Write a name, or a sign that you know again."))
            )
        if any(part not in PARTS for part in what):
            found.append(Problem("what", _("There is no such choice."), _("Choose one from the list.")))
        if contact is not None and contact.stream_id != session.stream_id:
            found.append(Problem("contact", _("There is no such choice."), _("Choose one from the list.")))
        if found:
            raise ProblemsError(found)
        consent = Consent.objects.create(
            session=session,
            contact=contact,
            person_name=name,
            what=[part for part in PARTS if part in what],
            given_on=given_on,
        )
        record_event(
            action="consultation.consent.keep",
            record=session,
            actor=actor,
            scope=current.scope,
            changes={"consent": [None, consent.what]},
        )
    return consent


def withdraw_consent(
    *, actor: Any, viewer: Viewer, consent: Consent, on: datetime.date, speaker: str = ""
) -> int:
    """Somebody takes back what they agreed to; the name goes too. Returns how many texts were changed or erased.

    When they had agreed to be written down, what they said is taken out: of an interview the transcripts and notes as
    a whole, of a focus group what `speaker` says in its transcripts, and texts of their city. Also after publication.
    """
    with writing(viewer, consent.session.stream.consultation, closed=True) as current:
        if consent.withdrawn_on is not None:
            return 0
        changed = _take_out(consent, speaker) if "transcript" in consent.what else 0
        consent.withdrawn_on, consent.person_name = on, _("taken back")
        consent.save(update_fields=["withdrawn_on", "person_name"])
        record_event(
            action="consultation.consent.withdraw",
            record=consent.session,
            actor=actor,
            scope=current.scope,
            changes={"texts": [None, changed]},
        )
    return changed


def withdrawal_touches(consent: Consent) -> list[SourceText]:
    """The texts from which something goes when the consent is taken back."""
    kinds = (SourceText.Kind.TRANSCRIPT, SourceText.Kind.NOTE)
    texts = consent.session.texts.filter(erased_at=None, kind__in=kinds).order_by("pk")
    return list(texts) if "transcript" in consent.what else []


def _take_out(consent: Consent, speaker: str) -> int:
    texts = withdrawal_touches(consent)
    if consent.session.stream.kind == StreamKind.INTERVIEW:
        for text in texts:
            erase_text(text)
        return len(texts)
    unit = consent.contact.unit if consent.contact else ""
    if not speaker and not unit and texts:
        raise ConflictError(
            _("It is not known which words are theirs."),
            place="speaker",
            remedy=_("Name the speaker as the transcript does, or erase the texts one by one."),
        )
    changed = 0
    for text in texts:
        if unit and text.unit == unit:
            erase_text(text)
            changed += 1
        elif speaker:
            changed += bool(blank_speaker(text, speaker))
    return changed


def blank_speaker(text: SourceText, speaker: str) -> int:
    """Write over every letter that a speaker says, and over their name; passages that touch it go. Returns the number
    of turns. Called inside a transaction."""
    said = [turn for turn in turns(text.text) if turn.speaker == speaker]
    if not said:
        return 0
    letters = list(text.text)
    for turn in said:
        for place in (*range(turn.name_start, turn.name_end), *range(turn.start, turn.end)):
            letters[place] = letters[place] if letters[place].isspace() else BLANK
        Segment.objects.filter(text=text, start__lt=turn.end, end__gt=turn.start).delete()
    text.text = "".join(letters)
    text.save(update_fields=["text", "updated_at"])
    return len(said)


def forget_consents(*, today: datetime.date) -> int:
    """Take out names of people whose consultation promised to keep them no longer; what was agreed to stays as a count.
    Returns how many held one. Repeatable; asks for no permission: it is the promise that asks."""
    due = Consent.objects.filter(session__stream__consultation__names_until__lt=today)
    return due.exclude(person_name=_("name removed")).update(person_name=_("name removed"), contact=None)
