"""From record numbers to hits with titles, snippets and reasons."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from django.db import connection

from zeroward.core.models.search import SearchEntry, SearchRecord
from zeroward.core.search.results import Hit
from zeroward.core.search.score import Scored, terms_needed
from zeroward.core.search.slots import Slot
from zeroward.core.search.snapshot import Snapshot
from zeroward.methods.text.snippet import SCANNED, Segment, highlight, snippet


def make_hits(
    numbers: Sequence[int], slots: Sequence[Slot], scored: Scored, held: Snapshot, lang: str
) -> tuple[Hit, ...]:
    """The hits of one page in their order, each in the reader's language where it exists in it."""
    if not numbers:
        return ()
    entries = _served(numbers, lang)
    stems = _stems(slots, {entry.lang for entry in entries.values()})
    typed = [slot.text for slot in slots]
    return tuple(
        _hit(entry, stems[entry.lang], typed, scored, held)
        for entry in (entries[number] for number in numbers if number in entries)
    )


class _Entry(NamedTuple):
    number: int
    kind: str
    key: str
    lang: str
    title: str
    summary: str
    body: str
    url: str
    is_source: bool


_ENTRY, _RECORD = SearchEntry._meta.db_table, SearchRecord._meta.db_table
# no more of a body is read than a snippet is looked for in
_READ = (
    "SELECT e.record_id, r.kind, r.key, e.lang, e.title, e.summary, substr(e.body, 1, %s), e.url, e.is_source"  # noqa: S608
    f" FROM {_ENTRY} e JOIN {_RECORD} r ON r.number = e.record_id"
    " WHERE (e.lang = %s OR e.is_source OR e.lang = 'en') AND e.record_id IN "
)


def _served(numbers: Sequence[int], lang: str) -> dict[int, _Entry]:
    """Each record's entry in the reader's language, else in the one it was written in, else in English."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_READ}({','.join(['%s'] * len(numbers))})", [SCANNED + 1, lang, *numbers])
        entries = [_Entry(*row) for row in cursor.fetchall()]
    best: dict[int, _Entry] = {}
    for entry in sorted(entries, key=lambda one: (one.lang != lang, not one.is_source, one.lang)):
        best.setdefault(entry.number, entry)
    return best


def _hit(entry: _Entry, stems: frozenset[str], typed: Sequence[str], scored: Scored, held: Snapshot) -> Hit:
    number = entry.number
    return Hit(
        kind=entry.kind,
        key=entry.key,
        lang=entry.lang,
        url=entry.url,
        title=tuple(highlight(entry.title, stems=stems, lang=entry.lang)),
        snippet=tuple(_passage(entry, stems)),
        points=int(scored.points[number]),
        parts=tuple(zip(typed, scored.slot_points(number), strict=True)),
        facets=held.rows.get(number, {}),
    )


def _stems(slots: Sequence[Slot], langs: Collection[str]) -> dict[str, frozenset[str]]:
    """Language → the stems that are looked for in it."""
    found: dict[str, set[str]] = {lang: set() for lang in langs}
    for key in terms_needed(slots):
        lang, _, stem = key.partition(":")
        if lang in found:
            found[lang].add(stem)
    return {lang: frozenset(stems) for lang, stems in found.items()}


def _passage(entry: _Entry, stems: frozenset[str]) -> list[Segment]:
    """From the summary when it holds a word that was asked for, else from the body, else the beginning."""
    first = snippet(entry.summary or entry.body, stems=stems, lang=entry.lang)
    if not entry.summary or not entry.body or not stems or any(piece.is_hit for piece in first):
        return first
    second = snippet(entry.body, stems=stems, lang=entry.lang)
    return second if any(piece.is_hit for piece in second) else first
