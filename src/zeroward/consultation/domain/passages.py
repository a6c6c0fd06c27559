"""Passages of a text: cut by paragraph or turn, chosen by a person, and who speaks in them."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import FrameUnit, Segment, SourceText
from zeroward.consultation.roles import ROLES
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError, unknown_choice
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.passages import Turn, find_words, paragraphs, trimmed, turns

CUTS = ("whole", "paragraphs", "turns", "none")
MOST = 20_000
FAR = 100_000_000
"""Beyond every text: passages wait there while all of them move."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """As what a speaker of a transcript speaks, for which city, and under which name the text shows them."""

    role: str = "city"
    unit: str = ""
    shown: str = ""


def cut_text(text: SourceText, cut: str) -> list[Segment]:
    """Make passages of a text that has none: as a whole, by paragraph, by turn (by paragraph where nobody is named),
    or none. Called inside a transaction. Raises InvalidInputError for another word."""
    if cut not in CUTS:
        raise unknown_choice("cut")
    places = _places(text.text, cut)
    made = [Segment(text=text, start=start, end=end) for start, end in places[:MOST]]
    return Segment.objects.bulk_create(made, batch_size=500)


def _places(words: str, cut: str) -> list[tuple[int, int]]:
    if cut == "none" or not words.strip():
        return []
    if cut == "whole":
        return [trimmed(words, 0, len(words))]
    said = turns(words) if cut == "turns" else []
    return [(turn.start, turn.end) for turn in said] or paragraphs(words)


def cut_passage(
    *,
    actor: Any,
    viewer: Viewer,
    text: SourceText,
    start: int,
    end: int,
    unit: str = "",
    role: str = "",
    note: str = "",
) -> Segment:
    """Mark the code points `start` up to, not including, `end` as a passage; white space at the ends is left out.
    Passages may overlap; the same one twice is one. Raises InvalidInputError when nothing lies there."""
    with writing(viewer, text.consultation) as current:
        if not 0 <= start < end <= len(text.text):
            raise InvalidInputError(
                _("This passage lies outside the text."), place="passage", remedy=_("Mark it again.")
            )
        start, end = trimmed(text.text, start, end)
        if start == end:
            raise InvalidInputError(
                _("There are no words in this passage."), place="passage", remedy=_("Mark it again.")
            )
        _check_who(current.frame_id, unit, role)
        segment, made = Segment.objects.get_or_create(text=text, start=start, end=end)
        segment.unit, segment.role = unit, role
        segment.note = clean_text(note, limit=300, multiline=False)
        segment.save()
        if made:
            record_event(
                action="consultation.passage.add",
                record=text,
                label=text.get_kind_display(),
                actor=actor,
                scope=current.scope,
                changes={"passage": [None, [start, end]]},
            )
    return segment


def cut_words(
    *,
    actor: Any,
    viewer: Viewer,
    text: SourceText,
    words: str,
    unit: str = "",
    role: str = "",
    note: str = "",
) -> Segment:
    """Mark the passage that says exactly these words (white space aside). Raises InvalidInputError when the words do
    not stand in the text, or stand there several times."""
    found = find_words(text.text, words)
    if not found:
        raise InvalidInputError(
            _("These words do not stand in the text."),
            place="words",
            remedy=_("Copy the passage from the text, letter by letter."),
        )
    if len(found) > 1:
        raise InvalidInputError(
            _("These words stand in the text %(count)d times.") % {"count": len(found)},
            place="words",
            remedy=_("Copy some words more, before or after."),
        )
    start, end = found[0]
    return cut_passage(
        actor=actor, viewer=viewer, text=text, start=start, end=end, unit=unit, role=role, note=note
    )


def cut_again(*, actor: Any, viewer: Viewer, text: SourceText, cut: str) -> int:
    """Replace all passages of a text by others; returns how many there are now. Raises ConflictError once a passage
    is being coded."""
    with writing(viewer, text.consultation) as current:
        if text.segments.filter(in_rounds__isnull=False).exists():
            raise _being_coded()
        before = text.segments.count()
        text.segments.all().delete()
        made = len(cut_text(text, cut))
        record_event(
            action="consultation.text.cut",
            record=text,
            label=text.get_kind_display(),
            actor=actor,
            scope=current.scope,
            changes={"passages": [before, made]},
        )
    return made


def remove_passage(*, actor: Any, viewer: Viewer, segment: Segment) -> None:
    """Take a mark away; the text stays as it is. Raises ConflictError once the passage is being coded."""
    with writing(viewer, segment.text.consultation) as current:
        if segment.in_rounds.exists():
            raise _being_coded()
        record_event(
            action="consultation.passage.remove",
            record=segment.text,
            label=segment.text.get_kind_display(),
            actor=actor,
            scope=current.scope,
            changes={"passage": [[segment.start, segment.end], None]},
        )
        segment.delete()


def name_speakers(
    *, actor: Any, viewer: Viewer, text: SourceText, speakers: Mapping[str, Speaker]
) -> SourceText:
    """Say as what each speaker of a transcript speaks, and under which name the text shows them (consent to a name is
    a matter of its own). What a moderator says is no passage to code. Raises ConflictError when a moderator's passage
    is already being coded."""
    with writing(viewer, text.consultation) as current:
        for speaker in speakers.values():
            _check_who(current.frame_id, speaker.unit, speaker.role)
        said = turns(text.text)
        rows = {(one.start, one.end): one for one in text.segments.all()}
        for turn in said:
            row, who = rows.get((turn.start, turn.end)), speakers.get(turn.speaker)
            if row is not None and who is not None:
                _speak_as(row, who)
        _show_names(text, said, {name: one.shown for name, one in speakers.items() if one.shown})
        record_event(
            action="consultation.text.speakers",
            record=text,
            label=text.get_kind_display(),
            actor=actor,
            scope=current.scope,
            changes={"speakers": [None, len(speakers)]},
        )
    return text


def _speak_as(row: Segment, who: Speaker) -> None:
    if who.role != "moderator":
        row.role, row.unit = who.role, who.unit
        row.save(update_fields=["role", "unit"])
        return
    if row.in_rounds.exists():
        raise _being_coded()
    row.delete()


def _show_names(text: SourceText, said: list[Turn], shown: Mapping[str, str]) -> None:
    """Write other names before the turns; every passage moves by what stands before it. The digest stays that of the
    text as it came, so that the same file is known again."""
    clean = {name: _as_name(new) for name, new in shown.items()}
    edits = [
        (turn.name_start, turn.name_end, clean[turn.speaker])
        for turn in said
        if clean.get(turn.speaker) and clean[turn.speaker] != turn.speaker
    ]
    if not edits:
        return
    parts: list[str] = []
    last = 0
    for start, end, name in edits:
        parts += [text.text[last:start], name]
        last = end
    rows = list(text.segments.all())
    stops = [end for _start, end, _name in edits]
    shifts = [0, *accumulate(len(name) - (end - start) for start, end, name in edits)]
    for row in rows:
        row.start += shifts[bisect_right(stops, row.start)] + FAR
        row.end += shifts[bisect_right(stops, row.end)] + FAR
    Segment.objects.bulk_update(rows, ["start", "end"], batch_size=200)
    for row in rows:
        row.start, row.end = row.start - FAR, row.end - FAR
    Segment.objects.bulk_update(rows, ["start", "end"], batch_size=200)
    text.text = "".join([*parts, text.text[last:]])
    text.save(update_fields=["text", "updated_at"])


def _as_name(words: str) -> str:
    return clean_text(words, limit=40, multiline=False).replace(":", " ").strip()


def _check_who(frame: int | None, unit: str, role: str) -> None:
    if role and role not in ROLES:
        raise unknown_choice("role")
    if unit and not FrameUnit.objects.filter(version_id=frame, key=unit).exists():
        raise unknown_choice("unit")


def _being_coded() -> ConflictError:
    return ConflictError(
        _("This passage is being coded."),
        remedy=_("Take it out of the round of coding first, or leave it."),
    )
