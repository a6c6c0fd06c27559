"""Texts to be coded: taking them in word by word, and taking them out again when somebody asks for it.

A text is kept with its line endings as they came, since positions of passages count its code points.
"""

import datetime
import hashlib
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.consultation.domain.passages import cut_text
from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import (
    Adjudication,
    Coded,
    Consultation,
    FrameUnit,
    PollAnswer,
    Session,
    SessionNote,
    SourceText,
    Stream,
)
from zeroward.consultation.roles import ROLES
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import unknown_choice
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.storable import storable

Kind = SourceText.Kind
MOST_LETTERS: Final = 2_000_000
"""A day of talk is about half a million."""

_CUT: Final = {Kind.TRANSCRIPT: "turns", Kind.DOCUMENT: "none"}


@dataclass(frozen=True, slots=True)
class NewText:
    """A text as it comes in. `unit` is the city that speaks, "" where it is not known or was promised not to be kept;
    `origin_key` finds the same text again when it comes a second time, "" = it never does. `days_only`: the time at
    which it came in is not kept, only the Monday of the week (anonymous answers)."""

    kind: str
    title: str
    text: str
    language: str = "en"
    unit: str = ""
    country: str = ""
    role: str = "city"
    answer: UUID | None = None
    question: str = ""
    origin_key: str = ""
    said_on: datetime.date | None = None
    source_text: str = ""
    days_only: bool = False


def add_text(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    new: NewText,
    stream: Stream | None = None,
    session: Session | None = None,
    cut: str = "",
) -> SourceText:
    """Take in a text and cut it into passages; `cut` as in `put_text`. Asks for consultation.run.

    Raises ProblemsError with everything that is wrong; ConflictError when the consultation was published.
    """
    with writing(viewer, consultation) as current:
        problems = _problems(current, new)
        if problems:
            raise ProblemsError(problems)
        text = put_text(
            consultation=current, new=new, stream=stream, session=session, cut=cut, actor=actor, told=False
        )
        record_event(
            action="consultation.text.add",
            record=text,
            actor=actor,
            label=text.get_kind_display(),  # a title may name a person, and the log outlives the text
            scope=current.scope,
            changes={"kind": [None, text.kind], "letters": [None, len(text.text)]},
        )
    return text


def put_text(
    *,
    consultation: Consultation,
    new: NewText,
    stream: Stream | None = None,
    session: Session | None = None,
    cut: str = "",
    actor: Any = None,
    told: bool = True,
) -> SourceText:
    """The same without asking anybody: for what follows from an answer, a poll or an import that was allowed.

    `cut` is whole, paragraphs, turns or none; "" goes by the kind: transcripts by turn, documents not at all, anything
    else as a whole. A text that came before (same `origin_key`) and says the same stays untouched; one that says
    something else is replaced, and its passages are cut anew, since what was coded is not what it says now. What was
    erased on request stays erased.
    """
    with transaction.atomic():
        known = _known(consultation, new.origin_key)
        words = str(storable(new.text))[:MOST_LETTERS]
        digest = digest_of(words)
        if known is not None and (known.erased_at is not None or known.digest == digest):
            return known
        text = known or SourceText(consultation=consultation)
        before = text.digest
        _fill(text, new, words, digest)
        text.stream, text.session = stream or (session.stream if session else None), session
        text.added_by = None if new.days_only else signed_in(actor)
        text.save()
        if new.days_only:
            when = at_midnight(monday(new.said_on or timezone.localdate()))
            SourceText.objects.filter(pk=text.pk).update(created_at=when, updated_at=when)
        text.segments.all().delete()
        cut_text(text, cut or _CUT.get(Kind(new.kind), "whole"))
        if before and told:
            record_event(
                action="consultation.text.replace",
                record=text,
                label=text.get_kind_display(),
                actor=actor,
                scope=consultation.scope,
                changes={"digest": [before, digest]},
            )
    return text


def erase(*, actor: Any, viewer: Viewer, text: SourceText, reason: str = "") -> SourceText:
    """Take out what was said, on request: words, title, city and the way back to the answer. The row stays, and its
    passages as mere numbers, so that a count of what was erased is true. Also after publication."""
    with writing(viewer, text.consultation, closed=True) as current:
        if text.erased_at is None:
            erase_text(text)
            record_event(
                action="consultation.text.erase",
                record=text,
                actor=actor,
                scope=current.scope,
                label=_("erased text"),
                note=clean_text(reason, limit=300, multiline=False),
            )
    return text


def erase_text(text: SourceText) -> None:
    """The same without asking and without an event: for what follows from taking an answer or a consent back.
    The note or the answer in a poll that it was made of goes too; an answer to a survey is taken back there."""
    _forget_origin(text)
    text.text = text.title = text.unit = text.country = text.source_text = text.digest = ""
    text.answer, text.said_on, text.added_by = None, None, None
    text.erased_at = timezone.now()
    text.save()
    text.segments.update(unit="", note="", role="")
    # memos, reasons and what suggesters saw may quote the words
    Adjudication.objects.filter(item__segment__text=text).update(reason="")
    Coded.objects.filter(item__segment__text=text).update(memo="", suggested=[])


def _forget_origin(text: SourceText) -> None:
    kind, _colon, rest = text.origin_key.partition(":")
    numbers = [int(part) for part in rest.split(":") if part.isdecimal()]
    if text.kind == Kind.NOTE and kind == "note" and len(numbers) == 1:
        SessionNote.objects.filter(pk=numbers[0], session=text.session).delete()
    elif text.kind == Kind.POLL and kind == "poll" and len(numbers) == 2:
        PollAnswer.objects.filter(question_id=numbers[0], voter_id=numbers[1]).delete()


def digest_of(words: str) -> str:
    """SHA-256 of the text as UTF-8."""
    return hashlib.sha256(words.encode()).hexdigest()


def _problems(consultation: Consultation, new: NewText) -> list[Problem]:
    found = []
    if not clean_text(new.title, limit=200, multiline=False):
        found.append(Problem("title", _("The text needs a title."), _("For example: interview in May.")))
    if not new.text.strip():
        found.append(Problem("text", _("There is no text."), _("Write or paste it, or choose another file.")))
    if len(new.text) > MOST_LETTERS:
        found.append(
            Problem(
                "text", _("The text is longer than 2 million letters."), _("Hand it in as several texts.")
            )
        )
    if "\x00" in new.text:
        found.append(
            Problem(
                "text",
                _("The text holds characters that are no text."),
                _("Save it as plain text in UTF-8 and hand it in again."),
            )
        )
    if new.unit and unit_of_frame(consultation, new.unit) is None:
        error = unknown_choice("unit")
        found.append(Problem("unit", error.message, error.remedy))
    if new.role not in ROLES:
        error = unknown_choice("role")
        found.append(Problem("role", error.message, error.remedy))
    return found


def unit_of_frame(consultation: Consultation, key: str) -> FrameUnit | None:
    """The city of the consultation's frame with this key."""
    if not key or consultation.frame_id is None:
        return None
    return FrameUnit.objects.filter(version_id=consultation.frame_id, key=key).first()


def _known(consultation: Consultation, origin_key: str) -> SourceText | None:
    if not origin_key:
        return None
    found = SourceText.objects.select_for_update().filter(consultation=consultation, origin_key=origin_key)
    return found.first()


def _fill(text: SourceText, new: NewText, words: str, digest: str) -> None:
    unit = unit_of_frame(text.consultation, new.unit) if new.unit and not new.country else None
    text.kind, text.text, text.digest = new.kind, words, digest
    text.title = clean_text(new.title, limit=200, multiline=False) or _("without a title")
    text.language = new.language[:12] or "en"
    text.unit, text.role = new.unit[:120], new.role[:20]
    text.country = new.country[:2] or (unit.country if unit else "")
    text.answer, text.question = new.answer, new.question[:60]
    text.origin_key, text.said_on = new.origin_key[:120], new.said_on
    text.source_text = clean_text(new.source_text, limit=300, multiline=False)


def monday(day: datetime.date) -> datetime.date:
    """The first day of its week."""
    return day - datetime.timedelta(days=day.weekday())


def at_midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), tzinfo=datetime.UTC)
