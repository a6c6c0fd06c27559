"""Snippets: the passage of a text that answers a search, as pieces with the found words marked.

Pieces, never markup: the template decides how a hit looks, and escapes everything.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from zeroward.methods.text.analysis import wanted_in, words_with

DEFAULT_WIDTH = 220
SCANNED = 20_000
"""Letters of a text that are looked through for a passage."""

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text, and whether it is a word that was asked for."""

    text: str
    is_hit: bool = False


class _Found(NamedTuple):
    start: int
    end: int
    what: str


def _hits(text: str, stems: Collection[str], lang: str) -> list[_Found]:
    """Where words with the stems stand. A stem that ends in * stands for a prefix.

    The distinct words are looked at first, since few of the words of a text are ever asked for.
    """
    if not stems:
        return []
    scanned = text[:SCANNED]
    forms = words_with(scanned, wanted_in(frozenset(stems), lang))
    if not forms:
        return []
    places = sorted(
        (start, -len(form), form) for form in forms for start in _places(scanned, form)
    )  # the longest form first where several begin
    found: list[_Found] = []
    end = 0
    for start, _, form in places:
        if start >= end:
            end = start + len(form)
            found.append(_Found(start, end, forms[form]))
    return found


def _places(text: str, form: str) -> Iterator[int]:
    """Where a form stands as a word of its own. To look with `find` beats compiling a pattern for each text."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not (start and _in_word(text[start - 1])) and not (end < len(text) and _in_word(text[end])):
            yield start
        start = text.find(form, start + 1)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _segments(text: str, hits: list[_Found], start: int, end: int) -> list[Segment]:
    pieces: list[Segment] = []
    place = start
    for hit in hits:
        if hit.start < place or hit.end > end:
            continue
        if hit.start > place:
            pieces.append(Segment(text[place : hit.start]))
        pieces.append(Segment(text[hit.start : hit.end], is_hit=True))
        place = hit.end
    if place < end:
        pieces.append(Segment(text[place:end]))
    return pieces


def highlight(text: str, *, stems: Collection[str], lang: str) -> list[Segment]:
    """The whole text in pieces; joined, they give the text again."""
    return _segments(text, _hits(text, stems, lang), 0, len(text))


def snippet(text: str, *, stems: Collection[str], lang: str, width: int = DEFAULT_WIDTH) -> list[Segment]:
    """The passage of about `width` letters with the most different words asked for, the earliest of the best.

    Without a hit it is the beginning. It is cut at blanks, with an ellipsis where text was left out.
    """
    scanned = text[:SCANNED]
    hits = _hits(scanned, stems, lang)
    start, end = _window(scanned, hits, width)
    start, end = _at_blanks(scanned, start, end)
    pieces = _segments(scanned, hits, start, end)
    if start > 0:
        pieces.insert(0, Segment(ELLIPSIS))
    if end < len(text):
        pieces.append(Segment(ELLIPSIS))
    return pieces


def _window(text: str, hits: list[_Found], width: int) -> tuple[int, int]:
    if not hits or len(text) <= width:
        return 0, min(len(text), width)
    best, best_start = -1, 0
    last = 0
    for first, hit in enumerate(hits):
        last = max(last, first)
        while last < len(hits) and hits[last].end <= hit.start + width:
            last += 1
        different = len({other.what for other in hits[first:last]})
        if different > best:
            best, best_start = different, hit.start
    start = max(0, min(best_start - width // 5, len(text) - width))
    return start, min(len(text), start + width)


def _at_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """The window moved inwards to the next blanks, unless that would cost more than 20 letters."""
    if start > 0:
        blank = text.find(" ", start, start + 20)
        start = blank + 1 if blank >= 0 else start
    if end < len(text):
        blank = text.rfind(" ", max(start + 1, end - 20), end)
        end = blank if blank > start else end
    return start, end
