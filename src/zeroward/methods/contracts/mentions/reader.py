"""Reading the mentions of a text: phrases of the dictionary in its sentences, with what each sentence says of them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from zeroward.methods.contracts.mentions.assigning import assigned
from zeroward.methods.contracts.mentions.mention import Mention, Mentions
from zeroward.methods.contracts.mentions.modules import module_finder
from zeroward.methods.contracts.mentions.naming import named_or_not
from zeroward.methods.contracts.mentions.quoting import quote_of
from zeroward.methods.contracts.mentions.sentences import Sentence, sentences_of
from zeroward.methods.contracts.mentions.status import Decided, status_of
from zeroward.methods.contracts.mentions.taxonomy import ASSIGNED, STATUSES, USE
from zeroward.methods.contracts.mentions.vocabulary import LANGUAGES, Hit, Word, mention_phrases, words_of

Modules = Sequence[tuple[str, int, int]]

_ENOUGH: Final = 3
"""Quotes of a field or lever in running text; they stand in every second sentence and say little."""
_WORDS_ALONE: Final = Decided("mentioned", "", 0.9)
_BY_TABLE: Final = Decided("assigned", "", 0.9)


def read_mentions(lines: Sequence[str], *, language: str, modules: Modules = ()) -> Mentions:
    """All mentions in a text. `modules` are (id, first line, last line), lines from 1. Without a dictionary for the
    language nothing is looked for, and the result says so."""
    if language not in LANGUAGES:
        return Mentions((), language, dictionary=False, repeated=0)
    split = sentences_of(lines)
    module_at = module_finder(modules)
    seen: Counter[tuple[str, str]] = Counter()
    found = [
        mention
        for sentence in split.sentences
        for mention in _of_sentence(sentence, language, module_at, seen)
    ]
    return Mentions(tuple(found), language, dictionary=True, repeated=split.repeated)


def _of_sentence(
    sentence: Sentence, language: str, module_at: Callable[[int], str], seen: Counter[tuple[str, str]]
) -> Iterator[Mention]:
    given = assigned(sentence)
    for kind, code in given:
        line = sentence.numbers[0]
        quote = quote_of(sentence.text, 0, 0)
        yield Mention(kind, code, "assigned", line, quote, quote[:80], module_at(line), _BY_TABLE.confidence)
    phrases = mention_phrases(language)
    if not phrases.may_stand_in(sentence.text):
        return
    words = words_of(sentence.text)
    kinds = {kind for kind, _code in given}
    for hit in phrases.in_words(words):
        kind, code = hit.meaning
        if kind in kinds or seen[(kind, code)] >= _ENOUGH:
            continue
        seen[(kind, code)] += STATUSES[kind] == ASSIGNED
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
        )
    if kind == "barriers":
        return named_or_not(
            words, sentence.text, language=language, near=(sentence.lead, sentence.heading), module=module
        )
    return _WORDS_ALONE
