"""Key words in context: every place where a word or phrase stands, with what is written around it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.text.stem import stem
from zeroward.methods.text.tokens import Token, tokenize

AROUND: Final = 60
"""Letters shown on either side."""


@dataclass(frozen=True, slots=True)
class Line:
    """`start` and `end` are places in the text in Unicode code points, as REFI-QDA counts them."""

    unit: str
    left: str
    found: str
    right: str
    start: int
    end: int


def concordance(texts: Mapping[str, str], phrase: str, *, lang: str, around: int = AROUND) -> list[Line]:
    """All forms of the words, next to each other and in their order. Raises MethodError for a phrase without words."""
    wanted = stems_of(phrase, lang)
    if not wanted:
        raise MethodError(
            say("There is no word to look for."), place="phrase", remedy=say("Write a word or a few.")
        )
    lines = []
    for unit, text in texts.items():
        for start, end in places(text, wanted, lang):
            left, right = text[max(0, start - around) : start], text[end : end + around]
            lines.append(Line(unit, _whole(left, start > around), text[start:end], right, start, end))
    return lines


def stems_of(phrase: str, lang: str) -> tuple[str, ...]:
    """The stems of the words of a phrase."""
    return tuple(stem(token.text, lang) for token in tokenize(phrase))


def places(text: str, wanted: Sequence[str], lang: str) -> Iterator[tuple[int, int]]:
    """Where the stems stand next to each other."""
    yield from places_among(list(tokenize(text)), [stem(one.text, lang) for one in tokenize(text)], wanted)


def places_among(
    tokens: Sequence[Token], stems: Sequence[str], wanted: Sequence[str]
) -> Iterator[tuple[int, int]]:
    """The same in a text that was cut already."""
    size = len(wanted)
    for place in range(len(stems) - size + 1):
        if list(stems[place : place + size]) == list(wanted):
            yield tokens[place].start, tokens[place + size - 1].end


def _whole(left: str, cut: bool) -> str:
    """Without the piece of a word at which the text was cut."""
    return left.partition(" ")[2] if cut and " " in left else left
