"""A document as numbered lines, whatever kind of file it came from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from zeroward.methods.contracts.amounts import Style, style_of
from zeroward.methods.contracts.reading.repeated import contents_lines, repeated_lines
from zeroward.methods.contracts.rows import is_separator
from zeroward.methods.text.fold import fold

LONGEST_QUOTE: Final = 240
_TEX: Final = re.compile(r"\\(?:mathrm|text|mathbf)|[$_{}^*\\]")
_SIGNS: Final = re.compile(r"[^\w\n]+|_+")


@dataclass(frozen=True, slots=True)
class Note:
    """What is wrong with a file or was left out of it: a code, the line (0: the whole file), and facts."""

    code: str
    line: int = 0
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """Tables stand as Markdown rows ("| a | b |") and heads as "# …", also when the file was PDF or Word.

    `form` is "markdown", "pdf" or "word"; `pages` holds the page of each line, or nothing; `digest` is the SHA-256
    of the file's bytes. Lines count from 1 wherever a number is given.
    """

    file: str
    form: str
    lines: tuple[str, ...]
    digest: str
    pages: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The lines without case, accents, signs and formula markup; letters of all alphabets stay."""
        folded = fold(_TEX.sub("", "\n".join(self.lines)))
        plain = tuple(line.strip() for line in _SIGNS.sub(" ", folded).split("\n"))
        return plain if len(plain) == len(self.lines) else tuple(plain_of(line) for line in self.lines)

    @cached_property
    def furniture(self) -> frozenset[int]:
        """Numbers of the lines that pages repeat: running heads, footers, page numbers."""
        return repeated_lines(self.lines, self.plain)

    @cached_property
    def contents(self) -> frozenset[int]:
        """Numbers of the lines that belong to tables of contents and lists of figures."""
        return contents_lines(self.lines, self.plain)

    @cached_property
    def style(self) -> Style:
        """The decimal sign that the document's numbers agree on, "" when they do not."""
        return style_of("\n".join(self.lines))

    def page(self, line: int) -> int | None:
        return self.pages[line - 1] if 0 < line <= len(self.pages) else None

    def quote(self, first: int, last: int | None = None) -> str:
        """The words of some lines in one line, cut at `LONGEST_QUOTE` signs."""
        lines = [line for line in self.lines[first - 1 : last or first] if not is_separator(line)]
        found = " ".join(" ".join(lines).split()).strip("| #*")
        return found if len(found) <= LONGEST_QUOTE else f"{found[: LONGEST_QUOTE - 1].rstrip()}…"

    def place(self, first: int, last: int | None = None) -> dict[str, Any]:
        """Where something stands, as JSON."""
        found: dict[str, Any] = {"line": first, "last": last or first, "quote": self.quote(first, last)}
        page = self.page(first)
        return found if page is None else found | {"page": page}


def plain_of(line: str) -> str:
    """One line as in `Source.plain`."""
    return " ".join(_SIGNS.sub(" ", fold(_TEX.sub("", line))).split())
