"""Search over records of one's own cities and platforms, which are in no public index."""

from dataclasses import dataclass

from django.utils.functional import Promise

from zeroward.core.private_search import PrivateEntry, private_entries
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces
from zeroward.methods.text.clean import clean_text
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import base_language, stem
from zeroward.methods.text.tokens import tokenize

LONGEST = 200
MOST_WORDS = 8
SHOWN = 60
AROUND = 90
SHORT = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A record with the passage in which a word stands, and the place that owns it."""

    title: str
    passage: str
    url: str
    kind: str | Promise
    place: str


@dataclass(frozen=True, slots=True)
class OwnSearch:
    query: str
    found: tuple[Found, ...]
    total: int
    read: int


def search_own(viewer: Viewer, query: str, *, lang: str) -> OwnSearch:
    """Records that hold every word of the query, those with the words in their title first."""
    text, base = clean_text(query, limit=LONGEST, multiline=False), base_language(lang)
    words = tuple(dict.fromkeys(stem(token.text, base) for token in tokenize(text)))[:MOST_WORDS]
    if not words:
        return OwnSearch(text, (), 0, 0)
    entries = private_entries(viewer)
    hits = [(rank, entry) for entry in entries if (rank := _rank(entry, words, base)) is not None]
    hits.sort(key=lambda pair: (-pair[0], pair[1].title.casefold(), pair[1].url))
    shown = [entry for _rank_of, entry in hits[:SHOWN]]
    places = workspaces({entry.scope for entry in shown if entry.scope})
    found = tuple(
        Found(
            entry.title,
            _passage(entry.text, words, base),
            entry.url,
            entry.kind,
            places[entry.scope].name if entry.scope in places else "",
        )
        for entry in shown
    )
    return OwnSearch(text, found, len(hits), len(entries))


def _rank(entry: PrivateEntry, words: tuple[str, ...], base: str) -> int | None:
    """How many of the words stand in the title; None when one stands nowhere."""
    in_title = 0
    for word in words:
        if any(_is(token.text, word, base) for token in tokenize(entry.title)):
            in_title += 1
        elif not any(_is(token.text, word, base) for token in tokenize(entry.text)):
            return None
    return in_title


def _is(written: str, word: str, base: str) -> bool:
    """Another form of the word, or one that begins with it; one or two letters begin too much."""
    return stem(written, base) == word or (len(word) > SHORT and fold(written).startswith(word))


def _passage(text: str, words: tuple[str, ...], base: str) -> str:
    """Some words around the first one that is found; the beginning where none is."""
    for token in tokenize(text):
        if any(_is(token.text, word, base) for word in words):
            start, end = max(0, token.start - AROUND), token.start + AROUND
            return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"
    return text[: 2 * AROUND]
