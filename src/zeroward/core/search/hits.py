"""From record numbers to hits with titles, snippets and reasons."""

from collections.abc import Sequence

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


def _served(numbers: Sequence[int], lang: str) -> dict[int, SearchEntry]:
    """Each record's entry in the reader's language, else in the one it was written in, else in English."""
    wanted = Q(lang=lang) | Q(is_source=True) | Q(lang="en")
    rows = SearchEntry.objects.filter(wanted, record_id__in=numbers).select_related("record")
    best: dict[int, SearchEntry] = {}
    for row in sorted(rows, key=lambda row: (row.lang != lang, not row.is_source, row.lang)):
        best.setdefault(row.record_id, row)
    return best


def _hit(entry: SearchEntry, number: int, slots: Sequence[Slot], scored: Scored, held: Snapshot) -> Hit:
    stems = _stems(slots, entry.lang)
    title = highlight(entry.title, stems=stems, lang=entry.lang)
    points = scored.slot_points(number)
    return Hit(
        kind=entry.record.kind,
        key=entry.record.key,
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


def _passage(entry: SearchEntry, stems: set[str]) -> list[Segment]:
    """From the summary when it holds a word that was asked for, else from the body, else the beginning."""
    first = snippet(entry.summary or entry.body, stems=stems, lang=entry.lang)
    if not entry.summary or not entry.body or not stems or any(piece.is_hit for piece in first):
        return first
    second = snippet(entry.body, stems=stems, lang=entry.lang)
    return second if any(piece.is_hit for piece in second) else first
