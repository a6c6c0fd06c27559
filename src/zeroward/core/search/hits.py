"""From record numbers to hits with titles, snippets and reasons."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from zeroward.core.models.search import SearchEntry
from zeroward.core.search.results import Hit
from zeroward.core.search.score import Scored
from zeroward.core.search.slots import Slot
from zeroward.core.search.snapshot import Snapshot
from zeroward.methods.text.snippet import Segment, highlight, snippet


def make_hits(
    numbers: Sequence[int], slots: Sequence[Slot], scored: Scored, held: Snapshot, lang: str
) -> tuple[Hit, ...]:
    """The hits of one page in their order, each in the reader's language where it exists in it."""
    if not numbers:
        return ()
    entries = _served(numbers, lang)
    return tuple(
        _hit(entries[number], number, slots, scored, held) for number in numbers if number in entries
    )


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    kind: str
    key: str
    lang: str
    title: str
    summary: str
    body: str
    url: str
    is_source: bool


_FIELDS = ("record_id", "record__kind", "record__key", "lang", "title", "summary", "body", "url", "is_source")


def _served(numbers: Sequence[int], lang: str) -> dict[int, _Entry]:
    """Each record's entry in the reader's language, else in the one it was written in, else in English."""
    wanted = Q(lang=lang) | Q(is_source=True) | Q(lang="en")
    rows = SearchEntry.objects.filter(wanted, record_id__in=numbers).values_list(*_FIELDS)
    entries = [_Entry(*row) for row in rows]
    best: dict[int, _Entry] = {}
    for entry in sorted(entries, key=lambda one: (one.lang != lang, not one.is_source, one.lang)):
        best.setdefault(entry.number, entry)
    return best


def _hit(entry: _Entry, number: int, slots: Sequence[Slot], scored: Scored, held: Snapshot) -> Hit:
    stems = _stems(slots, entry.lang)
    title = highlight(entry.title, stems=stems, lang=entry.lang)
    points = scored.slot_points(number)
    return Hit(
        kind=entry.kind,
        key=entry.key,
        lang=entry.lang,
        url=entry.url,
        title=tuple(title),
        snippet=tuple(_passage(entry, stems)),
        points=int(scored.points[number]),
        parts=tuple((slot.text, gained) for slot, gained in zip(slots, points, strict=True)),
        facets=held.rows.get(number, {}),
    )


def _stems(slots: Sequence[Slot], lang: str) -> set[str]:
    start = f"{lang}:"
    return {
        key.removeprefix(start)
        for slot in slots
        for alternative in slot.alternatives
        for key in alternative.terms
        if key.startswith(start)
    }


def _passage(entry: _Entry, stems: set[str]) -> list[Segment]:
    """From the summary when it holds a word that was asked for, else from the body, else the beginning."""
    first = snippet(entry.summary or entry.body, stems=stems, lang=entry.lang)
    if not entry.summary or not entry.body or not stems or any(piece.is_hit for piece in first):
        return first
    second = snippet(entry.body, stems=stems, lang=entry.lang)
    return second if any(piece.is_hit for piece in second) else first
