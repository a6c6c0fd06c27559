"""Key words of a few answers, ranked and explained: what to search with, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import stem
from zeroward.methods.text.stop_words import stop_words
from zeroward.methods.text.tokens import Token, tokenize

MAX_PHRASE = 3
"""Words in the longest phrase: longer ones are sentences."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word or phrase with the parts of its weight.

    `occurrences` counts it in all answers, `answers` lists the numbers (from 0) of the answers that use it,
    `company` is how many other words stand in phrases with its words. The weight is
    occurrences + 2 × (answers beyond the first) + company ÷ 2, times the square root of its number of words.
    """

    text: str
    weight: float
    occurrences: int
    answers: tuple[int, ...]
    company: int


def keywords(answers: Sequence[str], *, lang: str, limit: int = 12) -> list[Keyword]:
    """Words and phrases of the answers, the most telling first; words with one stem count together.

    A phrase is a run of words without a stop word or a mark between them. A single word that occurs only
    inside one longer keyword is left out.
    """
    uses: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    where: dict[tuple[str, ...], set[int]] = defaultdict(set)
    company: dict[str, set[str]] = defaultdict(set)
    for number, answer in enumerate(answers):
        for phrase in _phrases(answer, lang):
            stems = [stem(token.text, lang) for token in phrase]
            for one in stems:
                company[one].update(other for other in stems if other != one)
            for size in range(1, min(MAX_PHRASE, len(phrase)) + 1):
                for first in range(len(phrase) - size + 1):
                    key = tuple(stems[first : first + size])
                    run = phrase[first : first + size]
                    uses[key][answer[run[0].start : run[-1].end]] += 1
                    where[key].add(number)
    ranked = sorted(
        (_keyword(key, uses[key], where[key], company) for key in uses),
        key=lambda word: (-word.weight, fold(word.text)),
    )
    return _without_repeats(ranked, lang)[:limit]


def _phrases(text: str, lang: str) -> Iterator[list[Token]]:
    stops = stop_words(lang)
    run: list[Token] = []
    end = 0
    for token in tokenize(text):
        between = text[end : token.start]
        if run and between.strip(" \t"):
            yield run
            run = []
        end = token.end
        small = len(token.text) < 3 and not token.text.isupper()
        if fold(token.text) in stops or small or token.kind in {"number", "code"}:
            if run:
                yield run
            run = []
        else:
            run.append(token)
    if run:
        yield run


def _keyword(
    key: tuple[str, ...], forms: Counter[str], where: set[int], company: dict[str, set[str]]
) -> Keyword:
    # the commonest form stands for the rest; among equals the first in the alphabet
    text = min(forms, key=lambda form: (-forms[form], form))
    occurrences = forms.total()
    others = len(set().union(*(company[one] for one in key)) - set(key))
    weight = (occurrences + 2 * (len(where) - 1) + others / 2) * len(key) ** 0.5
    return Keyword(text, round(weight, 3), occurrences, tuple(sorted(where)), others)


def _without_repeats(ranked: list[Keyword], lang: str) -> list[Keyword]:
    kept: list[Keyword] = []
    for word in ranked:
        stems = [stem(token.text, lang) for token in tokenize(word.text)]
        repeats = any(
            _inside(stems, other, lang) and other.occurrences >= word.occurrences
            for other in ranked
            if other is not word
        )
        if not repeats:
            kept.append(word)
    return kept


def _inside(stems: list[str], other: Keyword, lang: str) -> bool:
    longer = [stem(token.text, lang) for token in tokenize(other.text)]
    span = len(stems)
    return len(longer) > span and any(longer[i : i + span] == stems for i in range(len(longer) - span + 1))
