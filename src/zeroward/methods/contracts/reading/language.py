"""The languages of a document, by its stop words."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.text.stop_words import languages_by_word

_WORDS: Final = 60_000
"""Words looked at, spread over the document; more do not change the answer."""
_LEAST_SHARE: Final = 0.12
"""A text of a language has at least this share of that language's stop words."""
_SECOND: Final = 0.15


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is "" when no list of stop words fits; `share` is the share of the text in this language; `others` are
    languages of at least a seventh of it (an appendix, a second version)."""

    code: str
    share: float
    others: tuple[str, ...] = ()


def language_of(source: Source) -> Language:
    """Block by block, because a contract may hold two languages."""
    blocks: Counter[str] = Counter()
    total = 0
    for words in _blocks(source):
        total += len(words)
        blocks[_language_of_block(words)] += len(words)
    if not total:
        return Language("", 0.0)
    code, count = blocks.most_common(1)[0]
    others = tuple(
        other for other, n in blocks.most_common() if other not in ("", code) and n / total >= _SECOND
    )
    return Language(code, round(count / total, 3), others)


def _blocks(source: Source, size: int = 400) -> list[list[str]]:
    """Blocks of words from the whole text, at most `_WORDS` in all."""
    words = [word for line in source.plain if line for word in line.split() if word.isalpha()]
    blocks = [words[at : at + size] for at in range(0, len(words), size)]
    step = max(1, len(words) // _WORDS)
    return blocks[::step]


def _language_of_block(words: list[str]) -> str:
    counts = Counter(code for word in words for code in _codes_of(word))
    if not counts:
        return ""
    code, count = max(counts.items(), key=lambda item: (item[1], item[0] == "en", item[0]))
    return code if count / len(words) >= _LEAST_SHARE else ""


@lru_cache(maxsize=20_000)
def _codes_of(word: str) -> tuple[str, ...]:
    return languages_by_word().get(word, ())
