"""What the pages of texts show: the list, and one text with its passages marked, some pages of it at a time."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import Substr

from zeroward.consultation.domain.passages import Speaker
from zeroward.consultation.models import Consultation, FrameUnit, Segment, SourceText
from zeroward.methods.text.passages import lines, speakers, turns

WINDOW = 12_000
"""Letters on one page: about four pages of paper."""
BEGINNING = 160
KINDS = SourceText.Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters of one line; `start` is its place in the text, `marks` how many passages hold it, `first` the
    number of the passage that begins here. A piece with `broken` is a line ending."""

    words: str
    start: int
    marks: int = 0
    first: int = 0
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """`number` counts the passages of the text; `city` is the name behind the unit, "" = as the text."""

    segment: Segment
    number: int
    words: str
    city: str
    coded: bool


@dataclass(frozen=True, slots=True)
class TextPage:
    text: SourceText
    pieces: tuple[Piece, ...]
    passages: tuple[Passage, ...]
    count: int
    number: int
    pages: int
    speakers: tuple[tuple[str, int], ...]
    city: str
    being_coded: bool


def texts_of(consultation: Consultation, *, kind: str = "", language: str = "") -> "QuerySet[SourceText]":
    """The texts, the newest first, with their number of passages (`passages`); words are left in the database."""
    found = consultation.texts.select_related("stream", "session").defer("text")
    if kind:
        found = found.filter(kind=kind)
    if language:
        found = found.filter(language=language)
    beginning = Substr("text", 1, BEGINNING)
    found = found.annotate(passages=Count("segments"), beginning=beginning)
    return found.order_by("-created_at", "-pk")


def with_cities(consultation: Consultation, rows: Iterable[Any]) -> list[Any]:
    """Texts or notes with the name of their city (`city`), "" where it is not known. One query."""
    found = list(rows)
    names = _names(consultation, {one.unit for one in found})
    for one in found:
        one.city = names.get(one.unit, one.unit)
    return found


def counts_by_kind(consultation: Consultation) -> list[tuple[str, str, int]]:
    """Kind, its name, how many texts; none for kinds without."""
    rows = dict(consultation.texts.values_list("kind").order_by("kind").annotate(n=Count("pk")))
    return [(kind.value, str(kind.label), rows[kind.value]) for kind in KINDS if kind.value in rows]


def page_of(text: SourceText, number: int) -> TextPage:
    """One page of the text. Five queries at most."""
    rows = list(text.segments.order_by("start", "end", "pk").annotate(rounds=Count("in_rounds")))
    stops = _stops(text.text)
    place = max(1, min(number, len(stops)))
    start, end = (stops[place - 2] if place > 1 else 0), stops[place - 1]
    here = [(at, one) for at, one in enumerate(rows, start=1) if one.start < end and one.end > start]
    names = _names(text.consultation, {text.unit, *(one.unit for _at, one in here)})
    return TextPage(
        text=text,
        pieces=tuple(pieces_of(text.text, start, end, here)),
        passages=tuple(
            Passage(one, at, text.text[one.start : one.end], names.get(one.unit, one.unit), one.rounds > 0)
            for at, one in here
        ),
        count=len(rows),
        number=place,
        pages=len(stops),
        speakers=tuple(speakers(turns(text.text)).items()) if text.kind == KINDS.TRANSCRIPT else (),
        city=names.get(text.unit, text.unit),
        being_coded=any(one.rounds for one in rows),
    )


def speakers_of(text: SourceText) -> dict[str, Speaker]:
    """As what the speakers of a transcript speak by now: from their first passage; a moderator has none."""
    rows = {(one.start, one.end): one for one in text.segments.all()}
    found: dict[str, Speaker] = {}
    for turn in turns(text.text):
        row = rows.get((turn.start, turn.end))
        if turn.speaker and turn.speaker not in found and row is not None:
            found[turn.speaker] = Speaker(row.role or text.role, row.unit or text.unit)
    if found:
        for turn in turns(text.text):
            found.setdefault(turn.speaker, Speaker("moderator"))
    return found


def pieces_of(words: str, start: int, end: int, passages: Sequence[tuple[int, Segment]]) -> list[Piece]:
    """The letters from `start` to `end`, cut at every end of a line and of a passage."""
    found: list[Piece] = []
    last = start
    for first, stop in lines(words[start:end]):
        if start + first > last:
            found.append(Piece("\n", last, broken=True))
        found += _line(words, start + first, start + stop, passages)
        last = start + stop
    if last < end:
        found.append(Piece("\n", last, broken=True))
    return found


def _line(words: str, first: int, stop: int, passages: Sequence[tuple[int, Segment]]) -> list[Piece]:
    near = [(at, one) for at, one in passages if one.start < stop and one.end > first]
    edges = sorted(
        {first, stop, *(edge for _at, one in near for edge in (one.start, one.end) if first < edge < stop)}
    )
    found = []
    for left, right in itertools.pairwise(edges):
        over = [at for at, one in near if one.start <= left < one.end]
        begins = next((at for at, one in near if one.start == left), 0)
        found.append(Piece(words[left:right], left, len(over), begins))
    return found


def _stops(words: str) -> list[int]:
    """Where pages end: at the end of a line where there is one near."""
    stops = []
    start = 0
    while len(words) - start > WINDOW:
        near = max(words.rfind(sign, start + WINDOW // 2, start + WINDOW) for sign in "\n\r")
        start = near + 1 if near > 0 else start + WINDOW
        stops.append(start)
    return [*stops, len(words)]


def _names(consultation: Consultation, keys: set[str]) -> dict[str, str]:
    wanted = keys - {""}
    frame = consultation.frame_id
    if not wanted or frame is None:
        return {}
    return dict(FrameUnit.objects.filter(version_id=frame, key__in=wanted).values_list("key", "name"))
