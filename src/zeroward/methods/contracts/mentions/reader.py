"""Reading the mentions of a text: phrases of the dictionary in its sentences, with what each sentence says of them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Final

from zeroward.methods.contracts.mentions.assigning import assigned
from zeroward.methods.contracts.mentions.mention import Mention, Mentions
from zeroward.methods.contracts.mentions.modules import module_finder
from zeroward.methods.contracts.mentions.naming import named_or_not
from zeroward.methods.contracts.mentions.quoting import quote_of
from zeroward.methods.contracts.mentions.sentences import Sentence, sentences_of
from zeroward.methods.contracts.mentions.status import Decided, status_of
from zeroward.methods.contracts.mentions.taxonomy import KINDS, STATUSES, USE, taxonomy
from zeroward.methods.contracts.mentions.vocabulary import (
    LANGUAGES,
    Hit,
    Phrases,
    Word,
    mention_phrases,
    words_of,
)

Modules = Sequence[tuple[str, int, int]]

_ENOUGH: Final = 3
"""Quotes of a field or lever in running text; they stand in every second sentence and say little."""
_WORDS_ALONE: Final = Decided("mentioned", "", 0.9)
_BY_TABLE: Final = 0.9
"""How sure a field or lever is that a table gives."""
_TOPICS: Final = ("levers", "fields")
_TELLING: Final = tuple(kind for kind in KINDS if kind not in _TOPICS)


def read_mentions(
    lines: Sequence[str], *, language: str, modules: Modules = (), left_out: frozenset[int] | None = None
) -> Mentions:
    """All mentions in a text. `modules` are (id, first line, last line), lines from 1; `left_out` are numbers of lines
    that pages repeat, looked for when not given. Without a dictionary for the language nothing is looked for, and the
    result says so."""
    if language not in LANGUAGES:
        return Mentions((), language, dictionary=False, repeated=0)
    topics = _Topics(mention_phrases(language, _TOPICS))
    telling = mention_phrases(language, _TELLING)

    def wanted(text: str) -> bool:
        return telling.may_stand_in(text) or topics.wanted(text)

    split = sentences_of(lines, left_out=left_out, wanted=wanted)
    module_at = module_finder(modules)
    found = [
        mention
        for sentence in split.sentences
        for mention in _of_sentence(sentence, language, module_at, topics)
    ]
    return Mentions(tuple(found), language, dictionary=True, repeated=split.repeated)


class _Topics:
    """Fields and levers in running text: after a few quotes of each the rest is passed by."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self._seen: Counter[tuple[str, str]] = Counter()
        self._open = sum(len(taxonomy(kind).items) for kind in _TOPICS)

    def wanted(self, text: str) -> bool:
        return self._open > 0 and self._phrases.may_stand_in(text)

    def in_words(self, words: Sequence[Word], given: frozenset[str]) -> Iterator[Hit]:
        for hit in self._phrases.in_words(words) if self._open > 0 else ():
            if hit.meaning[0] in given or self._seen[hit.meaning] >= _ENOUGH:
                continue
            self._seen[hit.meaning] += 1
            self._open -= self._seen[hit.meaning] == _ENOUGH
            yield hit


def _of_sentence(
    sentence: Sentence, language: str, module_at: Callable[[int], str], topics: _Topics
) -> Iterator[Mention]:
    given = assigned(sentence)
    for kind, code in given:
        line = sentence.numbers[0]
        quote = quote_of(sentence.text, 0, 0)
        yield Mention(kind, code, "assigned", line, quote, quote[:80], module_at(line), _BY_TABLE)
    telling = mention_phrases(language, _TELLING)
    if not (telling.may_stand_in(sentence.text) or topics.wanted(sentence.text)):
        return
    words = words_of(sentence.text)
    for hit in chain(
        telling.in_words(words), topics.in_words(words, frozenset(kind for kind, _code in given))
    ):
        yield _mention(hit, words, sentence, language, module_at)


def _mention(
    hit: Hit, words: Sequence[Word], sentence: Sentence, language: str, module_at: Callable[[int], str]
) -> Mention:
    kind, code = hit.meaning
    start, end = words[hit.first].start, words[hit.last].end
    line = sentence.line_at(start)
    module = module_at(line)
    said = _said(kind, hit, words, sentence, language, module)
    return Mention(
        kind,
        code,
        said.status,
        line,
        quote_of(sentence.text, start, end),
        sentence.text[start:end],
        module,
        said.confidence,
        said.reason,
    )


def _said(
    kind: str, hit: Hit, words: Sequence[Word], sentence: Sentence, language: str, module: str
) -> Decided:
    if STATUSES[kind] == USE:
        return status_of(
            words,
            sentence.text,
            hit.first,
            hit.last,
            language=language,
            lead=sentence.lead,
            module=module,
            code=hit.meaning[1],
        )
    if kind == "barriers":
        return named_or_not(
            words, sentence.text, language=language, near=(sentence.lead, sentence.heading), module=module
        )
    return _WORDS_ALONE
