"""Reads the signs of a pattern: characters, classes, groups, alternatives and repetitions."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from zeroward.methods.ghg.say import Name, say

DEEPEST: Final = 20
MOST_TIMES: Final = 500
_CLASSES: Final[dict[str, Callable[[str], bool]]] = {
    "d": lambda letter: letter.isdecimal() and letter.isascii(),
    "w": lambda letter: letter.isalnum() or letter == "_",
    "s": str.isspace,
}
_PLAIN_ESCAPES: Final = {"n": "\n", "t": "\t", "r": "\r"}
_CATEGORIES: Final = frozenset(
    {"L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "S", "Z", "Zs"}
)


class PatternError(ValueError):
    """A pattern that cannot be read."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


@dataclass(frozen=True, slots=True)
class Sign:
    accepts: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Row:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`most` None: as often as one likes."""

    part: "Node"
    least: int
    most: int | None


Node = Sign | Row | Alternatives | Repeat


def read_pattern(text: str) -> Node:
    """The signs of a pattern. Raises PatternError."""
    reader = _Reader(_without_anchors(text))
    found = reader.alternatives()
    if reader.at < len(reader.text):
        raise reader.refuse(say("A bracket closes that was never opened."))
    return found


def _without_anchors(text: str) -> str:
    """The pattern without the `^` and `$` around the whole of it."""
    inner = text.removeprefix("^")
    ends = inner.endswith("$") and (len(inner) - len(inner[:-1].rstrip("\\"))) % 2 == 1
    return inner[:-1] if ends else inner


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at, self.depth = text, 0, 0

    @property
    def now(self) -> str:
        return self.text[self.at : self.at + 1]

    def take(self) -> str:
        sign = self.now
        self.at += 1
        return sign

    def refuse(self, message: str) -> PatternError:
        at = max(0, min(self.at, len(self.text)) - 1)
        rest = Name(self.text[at : at + 20])
        return PatternError(message, say("Look at the pattern from here on: %(rest)s", rest=rest))

    def alternatives(self) -> Node:
        parts = [self.row()]
        while self.now == "|":
            self.take()
            parts.append(self.row())
        return parts[0] if len(parts) == 1 else Alternatives(tuple(parts))

    def row(self) -> Node:
        parts: list[Node] = []
        while self.now and self.now not in "|)":
            parts.append(self.repeated(self.single()))
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def repeated(self, part: Node) -> Node:
        while self.now and self.now in "*+?{":
            sign = self.take()
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(sign) or self.times()
            part = Repeat(part, least, most)
            if self.now == "?":
                self.take()  # whether few or many are tried first does not matter to a whole text
            if self.now == "+":
                raise self.refuse(say("Two signs of repetition follow each other."))
        return part

    def times(self) -> tuple[int, int | None]:
        end = self.text.find("}", self.at)
        inner = self.text[self.at : end] if end >= 0 else ""
        least, comma, most = inner.partition(",")
        if not _is_count(least) or (most and not _is_count(most)):
            raise self.refuse(say("Numbers are wanted in the curly brackets, as in {2,5}."))
        self.at = end + 1
        first = int(least)
        last = (int(most) if most else None) if comma else first
        if max(first, last or 0) > MOST_TIMES or (last is not None and last < first):
            raise self.refuse(say("The numbers in the curly brackets are too large, or the wrong way round."))
        return first, last

    def single(self) -> Node:
        sign = self.take()
        if sign == "(":
            return self.group()
        if sign == "[":
            return Sign(self.set_of_signs())
        if sign == "\\":
            return Sign(self.escaped())
        if sign == ".":
            return Sign(lambda letter: letter != "\n")
        if sign in "*+?{":
            raise self.refuse(say("There is nothing to repeat here."))
        if sign in "^$":
            raise self.refuse(say("The signs ^ and $ stand only at the ends of a pattern."))
        return Sign(lambda letter: letter == sign)

    def group(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.refuse(say("The pattern is nested too deeply."))
        if self.now == "?":
            self.take()
            if self.take() != ":":
                raise self.refuse(say("Patterns that look ahead or back are not known here."))
        inner = self.alternatives()
        if self.take() != ")":
            raise self.refuse(say("A bracket is never closed."))
        self.depth -= 1
        return inner

    def escaped(self) -> Callable[[str], bool]:
        sign = self.take()
        if sign.lower() in _CLASSES and sign:
            accepts = _CLASSES[sign.lower()]
            return accepts if sign.islower() else lambda letter: not accepts(letter)
        if sign in ("p", "P"):
            return self.category(sign == "P")
        if not sign or (sign.isalnum() and sign not in _PLAIN_ESCAPES):
            raise self.refuse(say("This sign after a backslash is not known here."))
        plain = _PLAIN_ESCAPES.get(sign, sign)
        return lambda letter: letter == plain

    def category(self, unlike: bool) -> Callable[[str], bool]:
        """A class of Unicode: `\\p{L}` for letters, `\\p{Lu}` for capital ones."""
        end = self.text.find("}", self.at)
        name = self.text[self.at + 1 : end]
        if self.now != "{" or name not in _CATEGORIES:
            raise self.refuse(
                say("A class of characters is wanted here, as in %(form)s.", form=Name("\\p{L}"))
            )
        self.at = end + 1
        return lambda letter: unicodedata.category(letter).startswith(name) != unlike

    def set_of_signs(self) -> Callable[[str], bool]:
        unlike = self.now == "^"
        if unlike:
            self.take()
        tests: list[Callable[[str], bool]] = []
        while self.now != "]" or not tests:
            if not self.now:
                raise self.refuse(say("A bracket is never closed."))
            tests.append(self.one_or_range())
        self.take()
        return lambda letter: any(test(letter) for test in tests) != unlike

    def one_or_range(self) -> Callable[[str], bool]:
        first = self.take()
        if first == "\\":
            if self.now.lower() in (*_CLASSES, "p"):
                return self.escaped()
            first = self.plain_escape()
        if self.now != "-" or self.text[self.at + 1 : self.at + 2] in ("]", ""):
            return lambda letter: letter == first
        self.take()
        last = self.take()
        last = self.plain_escape() if last == "\\" else last
        if last < first:
            raise self.refuse(say("This range of characters runs backwards."))
        return lambda letter: first <= letter <= last

    def plain_escape(self) -> str:
        sign = self.take()
        return _PLAIN_ESCAPES.get(sign, sign)


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 4
