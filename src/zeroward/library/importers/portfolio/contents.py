"""The table of contents and the overview: numbers, titles and descriptions as announced at the front."""

import re
from dataclasses import dataclass

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.model import Passage, TitleVariant
from zeroward.library.importers.portfolio.segments import CHALLENGE, NUMBER, Segment
from zeroward.library.importers.portfolio.wording import bullets

_NUMBERED = re.compile(r"^(\d{2})\s+(\S.*)$")


@dataclass(frozen=True, slots=True)
class Announced:
    """A category or challenge as the front announces it."""

    code: str
    variant: TitleVariant
    description: tuple[Passage, ...] = ()


def read_contents(segment: Segment, context: Context) -> tuple[Announced, ...]:
    """Lines "NN Title" and "- N.M Title"; everything else stays untaken."""
    context.take(segment.heading, "contents")
    found: list[Announced] = []
    for block in segment.blocks:
        for line in block.lines:
            text = bullets(line.text) or line.text.strip()
            match = CHALLENGE.match(text) or _NUMBERED.match(text)
            if match:
                found.append(Announced(match[1], TitleVariant(match[2].strip(), "contents", line.no)))
                context.ledger.take((line.no,), "contents")
    return tuple(found)


def read_overview(segment: Segment, context: Context) -> tuple[Announced, ...]:
    """Triples of number, title and description."""
    context.take(segment.heading, "overview")
    found: list[Announced] = []
    code, title, passages = "", None, []  # type: str, TitleVariant | None, list[Passage]

    def close() -> None:
        if code and title:
            found.append(Announced(code, title, tuple(passages)))

    for block in segment.blocks:
        if NUMBER.match(block.text):
            close()
            code, title, passages = block.text, None, []
        elif code and title is None:
            title = TitleVariant(block.text, "overview", block.span.first)
        elif code:
            passages.append(block.passage())
        else:
            continue
        context.take(block, "overview")
    close()
    return tuple(found)
