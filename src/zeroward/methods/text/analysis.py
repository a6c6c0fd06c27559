"""From the texts of an entry to the terms that find it, each with its impact."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern

from zeroward.methods.text.fold import fold
from zeroward.methods.text.ranking import IMPACT_MAX, impact
from zeroward.methods.text.stem import (
    LEAST_KEEPING,
    base_language,
    beginning_kept,
    keeps_initial,
    prefix_of,
    stem,
)
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import (
    MAX_WORD,
    Token,
    count_words,
    distinct_words,
    is_made_of_parts,
    token_of,
    tokenize,
)

ANALYSER_VERSION = 3
"""Raise it with every change that gives other terms for the same text: indexes are then rebuilt."""

MAX_TEXT = 200_000
"""Letters of one field that are indexed."""

PREFIX_MARK = "*"


def term(stemmed: str, lang: str) -> str:
    """The key of a stem in one language."""
    return f"{base_language(lang)}:{stemmed}"


def words_of(token: Token) -> tuple[str, ...]:
    """A token's words: itself, and its parts when it has any (two years make no word together)."""
    if not token.parts:
        return (token.text,)
    return token.parts if token.kind == "number" else (token.text, *token.parts)


NAME_MARK = "="
MAX_NAME, LONGEST_NAME = 200, 12
"""Letters and words of a title that is known as a name."""


def name_of(text: str) -> str:
    """A whole title as it is known by; a question that is just this title finds it. Empty for a long one.

    The words count as written but for case and accents: a name has no forms.
    """
    words = [fold(token.text) for token in tokenize(text[:MAX_NAME])]
    return NAME_MARK + " ".join(words) if 0 < len(words) <= LONGEST_NAME else ""


WordAnalysis = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class EntryAnalysis:
    """Term → impact, and folded word → the word as written (small, unless it always has a capital)."""

    terms: dict[str, int]
    words: dict[str, str]


def analyse_entry(*, title: str, summary: str, body: str, lang: str) -> EntryAnalysis:
    """What finds one record in one language, and the words that it adds to the vocabulary."""
    fields: list[Counter[str]] = []
    words: dict[str, str] = {}
    for text in (title, summary, body):
        found: Counter[str] = Counter()
        for raw, count in count_words(text[:MAX_TEXT]).items():
            terms, written = analysed(raw, lang)
            for key in terms:
                found[key] += count
            for folded, word in written:
                known = words.get(folded)
                if known is None or (known[:1].isupper() and word[:1].islower()):
                    words[folded] = word
        fields.append(found)
    lengths = (fields[0].total(), fields[1].total(), fields[2].total())
    one, two, three = fields
    impacts = {
        key: impact((one.get(key, 0), two.get(key, 0), three.get(key, 0)), lengths)
        for key in dict.fromkeys(key for field in fields for key in field)
    }
    name = name_of(title)
    if name:
        impacts[term(name, lang)] = IMPACT_MAX
    return EntryAnalysis(impacts, words)


def entry_terms(*, title: str, summary: str, body: str, lang: str) -> dict[str, int]:
    """Term → impact for one record in one language."""
    return analyse_entry(title=title, summary=summary, body=body, lang=lang).terms


def surface_words(*texts: str, lang: str) -> dict[str, str]:
    """The distinct words of texts, for completion and suggestions: folded → as written."""
    return analyse_entry(title="", summary="", body="\n".join(texts), lang=lang).words


_BEGINNING = 6
"""Letters of a word by which it is told whether to stem it."""


class _Beginnings(dict[str, str]):
    """First six letters of a word → the three with which its stem begins, empty where that is not certain."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, start: str) -> str:
        kept = intern(beginning_kept(start, self._lang)) if start.isalpha() else ""
        if len(self) >= MOST_BEGINNINGS:
            self.clear()
        self[start] = kept
        return kept


MOST_BEGINNINGS = 2_500
MOST_KNOWN = 2_000
"""Beginnings that are remembered in each language, and words while the same terms are looked for."""


@lru_cache(maxsize=64)
def _beginnings_in(lang: str) -> _Beginnings:
    return _Beginnings(lang)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Terms to look for in texts of one language, and how their words begin.

    `initials` are first letters of all stems (None: any word may have one), `short` those of stems so short that no
    more is certain, `beginnings` the first three letters of the others, and "" for what is not certain. `known` are
    words that were met, each with the term that it has (empty for none).
    """

    lang: str
    terms: frozenset[str]
    initials: frozenset[str] | None
    short: frozenset[str]
    beginnings: frozenset[str]
    known: dict[str, str] = field(default_factory=dict)

    def possible(self, words: Iterable[str]) -> list[str]:
        """The words that, by their beginnings, may have one of the terms: the others need no stemming."""
        kept, fitting = _beginnings_in(self.lang), self.beginnings
        return [
            raw
            for raw in words
            # a word of parts (e-mobility) may have the term of any of them
            if (start := kept[raw[:_BEGINNING]]) in fitting or start[0] in self.short or not raw.isalnum()
        ]

    def term_of(self, raw: str) -> str:
        """The term by which a word of a text is found; empty for none."""
        known = self.known.get(raw)
        if known is None:
            known = next((key for key in self._terms_of(raw) if key in self.terms), "")
            if len(self.known) < MOST_KNOWN:
                self.known[raw] = known
        return known

    def _terms_of(self, raw: str) -> tuple[str, ...]:
        if self.initials is None or _initial(raw[0]) in self.initials or is_made_of_parts(raw):
            return terms_of_word(raw, self.lang)
        return ()


@lru_cache(maxsize=2_000)
def _initial(letter: str) -> str:
    return fold(letter)[:1]


@lru_cache(maxsize=16)
def wanted_in(stems: frozenset[str], lang: str) -> Wanted:
    """What `words_with` looks for; kept, since a page of hits looks for the same in each text."""
    base = base_language(lang)
    certain = {one for one in stems if len(one) >= LEAST_KEEPING and one.isalpha()}
    return Wanted(
        base,
        frozenset(term(one, base) for one in stems),
        frozenset(one[:1] for one in stems) if keeps_initial(base) else None,
        frozenset(one[:1] for one in stems - certain),
        frozenset({"", *(one[:3] for one in certain)}),
    )


def words_with(text: str, wanted: Wanted) -> dict[str, str]:
    """The distinct words of a text, as written, that some of the terms find, each with that term."""
    return {raw: key for raw in wanted.possible(distinct_words(text)) if (key := wanted.term_of(raw))}


@lru_cache(maxsize=60_000)
def analysed(raw: str, lang: str) -> WordAnalysis:
    """The terms of a word of a text, and its parts (folded, as written) that the vocabulary takes up."""
    token = token_of(raw)
    parts = [(fold(word), word) for word in (token.parts or (token.text,))]
    stops = stop_words(lang)
    written = tuple(
        pair for pair in parts if len(pair[0]) >= 3 and not pair[0].isdigit() and pair[0] not in stops
    )
    return _terms(token, lang), written


@lru_cache(maxsize=10_000)
def terms_of_word(raw: str, lang: str) -> tuple[str, ...]:
    """The terms of a word of a text alone."""
    if raw.isalpha():  # most words are just that
        return _terms_of_word(raw[:MAX_WORD], lang, is_word=True)
    return _terms(token_of(raw), lang)


def _terms(token: Token, lang: str) -> tuple[str, ...]:
    is_word = token.kind == "word"
    return tuple([key for word in words_of(token) for key in _terms_of_word(word, lang, is_word=is_word)])


def _terms_of_word(word: str, lang: str, *, is_word: bool) -> tuple[str, ...]:
    """None for a stop word, unless it is written in capitals (US, IT)."""
    if len(word) < 2 and not word.isdigit():
        return ()
    if is_word and fold(word) in stop_words(lang) and not word.isupper():
        return ()
    key = term(stem(word, lang), lang)
    prefix = prefix_of(word, lang)
    return (key, term(prefix + PREFIX_MARK, lang)) if prefix else (key,)
