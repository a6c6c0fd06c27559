"""Suggestions by dictionary: words and phrases that speak for a code, language by language, kept with the codebook.

All forms of a word count (stems). A long word with one slip of the pen counts too. A word in `not_with` near by takes
the suggestion back: "no lack of funding" says nothing about funding.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from zeroward.methods.coding.concordance import stems_of
from zeroward.methods.coding.suggestion import Suggestion
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.text.fold import fold
from zeroward.methods.text.stem import stem
from zeroward.methods.text.tokens import Token, tokenize

LEAST_FOR_SLIPS: Final = 7
"""Letters of a word from which one slip is forgiven."""
NEAR: Final = 4
"""Words before a find in which a `not_with` word counts."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What speaks for a code in one language."""

    code: str
    lang: str
    phrases: tuple[str, ...]
    not_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A named version. Raises MethodError for an entry without words."""

    version: str
    entries: tuple[Entry, ...]

    def __post_init__(self) -> None:
        for entry in self.entries:
            if not entry.phrases or not all(stems_of(phrase, entry.lang) for phrase in entry.phrases):
                raise MethodError(
                    say(
                        "The dictionary has no word for %(code)s in %(lang)s.",
                        code=entry.code,
                        lang=entry.lang,
                    ),
                    place=entry.code,
                    remedy=say("Write at least one word, or leave the language out."),
                )

    @property
    def name(self) -> str:
        return f"dictionary {self.version}"

    def languages(self) -> frozenset[str]:
        return frozenset(entry.lang for entry in self.entries)

    def suggest(self, texts: Mapping[str, str], *, lang: str) -> list[Suggestion]:
        """For each text the codes whose words it holds, in the order of the dictionary.

        Raises MethodError for a language that the dictionary does not have: silence would look like no code.
        """
        entries = [entry for entry in self.entries if entry.lang == lang]
        if not entries:
            raise MethodError(
                say("The dictionary has no words in %(lang)s.", lang=lang),
                place="lang",
                remedy=say(
                    "Choose one of %(languages)s, or add words.",
                    languages=", ".join(sorted(self.languages())),
                ),
            )
        found = []
        for unit, text in texts.items():
            tokens = list(tokenize(text))
            stems = [stem(token.text, lang) for token in tokens]
            for entry in entries:
                reasons = _reasons(entry, text, tokens, stems)
                if reasons:
                    found.append(Suggestion(self.name, unit, entry.code, 1.0, reasons))
        return found


def _reasons(entry: Entry, text: str, tokens: Sequence[Token], stems: Sequence[str]) -> tuple[str, ...]:
    against = {one for word in entry.not_with for one in stems_of(word, entry.lang)}
    found: dict[str, None] = {}
    for phrase in entry.phrases:
        words = [fold(token.text) for token in tokenize(phrase)]
        wanted = stems_of(phrase, entry.lang)
        for place in range(len(stems) - len(wanted) + 1):
            run = range(place, place + len(wanted))
            if not all(
                _same(stems[at], tokens[at].text, stemmed, word)
                for at, stemmed, word in zip(run, wanted, words, strict=True)
            ):
                continue
            before = range(max(0, place - NEAR), place)
            if not any(stems[at] in against for at in before):
                found[text[tokens[place].start : tokens[run[-1]].end]] = None
    return tuple(found)


def _same(stemmed: str, written: str, wanted: str, word: str) -> bool:
    if stemmed == wanted:
        return True
    if len(word) < LEAST_FOR_SLIPS:
        return False
    return OSA.distance(fold(written), word, score_cutoff=1) <= 1


def merged(dictionaries: Iterable[Dictionary], version: str) -> Dictionary:
    """One dictionary of several, the entries of equal code and language joined."""
    joined: dict[tuple[str, str], Entry] = {}
    for one in dictionaries:
        for entry in one.entries:
            old = joined.get((entry.code, entry.lang))
            phrases = tuple(dict.fromkeys((*(old.phrases if old else ()), *entry.phrases)))
            against = tuple(dict.fromkeys((*(old.not_with if old else ()), *entry.not_with)))
            joined[entry.code, entry.lang] = Entry(entry.code, entry.lang, phrases, against)
    return Dictionary(version, tuple(joined.values()))
