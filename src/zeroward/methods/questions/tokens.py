"""Cuts an expression into its signs, names and values, each with its position."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, cast

from zeroward.methods.ghg.say import Name, say

TokenKind = Literal["number", "text", "answer", "here", "name", "sign", "end"]

_TOKEN: Final = re.compile(
    r"""(?P<space>\s+)
    |(?P<number>\d+(?:\.\d+)?|\.\d+)
    |(?P<text>'[^']*'|"[^"]*"|[“„][^“”]*[“”]|[‘‚][^‘’]*[‘’])
    |\$\{\s*(?P<answer>[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_][A-Za-z0-9_.-]*)?)\s*\}
    |(?P<name>[A-Za-z_][A-Za-z0-9_:-]*)
    |(?P<sign>==|!=|<=|>=|[=<>()+*,|-])
    |(?P<here>\.)""",
    re.VERBOSE,
)
_REMEDIES: Final = {
    "$": say("Write ${key} with the key of a question."),
    "&": say("Write and."),
    "!": say("Write != for unequal, or not(…)."),
    "/": say("Write div to divide."),
    "%": say("Write mod for the remainder."),
    "[": say("Paths are not needed here: name the question with ${key}."),
}


class ExpressionError(ValueError):
    """An expression that cannot be read or has no meaning. `column` counts from 1."""

    def __init__(self, message: str, column: int = 0, remedy: str = "", kind: str = "syntax") -> None:
        super().__init__(message)
        self.message, self.column, self.remedy, self.kind = message, column, remedy, kind


@dataclass(frozen=True, slots=True)
class Token:
    kind: TokenKind
    text: str
    column: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens, ended by one of kind "end". Typographic quotes do as well. Raises ExpressionError."""
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _stray(text[at], at)
        kind = cast("TokenKind", found.lastgroup)
        if found.lastgroup != "space":
            yield Token(kind, found[kind][1:-1] if kind == "text" else found[kind], at + 1)
        at = found.end()
    yield Token("end", "", len(text) + 1)


def _stray(sign: str, at: int) -> ExpressionError:
    if sign in "'\"“”„‘’‚":
        return ExpressionError(say("This quotation mark is never closed."), at + 1, say("Close the text."))
    message = say("The sign %(sign)s has no meaning here.", sign=Name(sign))
    return ExpressionError(message, at + 1, _REMEDIES.get(sign, say("Leave it out.")))
