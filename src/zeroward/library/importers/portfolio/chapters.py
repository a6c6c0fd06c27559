"""The opener of a chapter: number, title, the list of its challenges, a persona's remark."""

import re
from dataclasses import dataclass

from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.model import Passage, Span, TitleVariant
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.wording import is_remark, unquoted

_ENTRY = re.compile(r"^(\d{1,2})[.)]\s+(\S.*)$")


@dataclass(frozen=True, slots=True)
class Opener:
    """A chapter as its first page announces it: `entries` by position in the chapter."""

    number: str
    title: TitleVariant
    entries: tuple[tuple[str, TitleVariant], ...]
    remarks: tuple[Passage, ...]
    span: Span


def read_chapter(segment: Segment, context: Context) -> Opener:
    """Read an opener; challenge codes are made of the chapter's number and the position in its list."""
    context.take(segment.heading, "chapter opener")
    number, title = segment.heading[0].text, segment.heading[1]
    entries: list[tuple[str, TitleVariant]] = []
    remarks: list[Passage] = []
    for block in segment.blocks:
        matches = [_ENTRY.match(line.text.strip()) for line in block.lines]
        if all(matches) and not entries:
            for line, match in zip(block.lines, matches, strict=True):
                if match:
                    code = f"{int(number)}.{int(match[1])}"
                    entries.append((code, TitleVariant(match[2].strip(), "opener", line.no)))
        elif is_remark(block.text):
            remarks.append(Passage(unquoted(block.text), block.span))
        elif not context.is_furniture(block):
            continue
        context.take(block, "chapter opener")
    return Opener(
        number=number,
        title=TitleVariant(title.text, "opener", title.span.first),
        entries=tuple(entries),
        remarks=tuple(remarks),
        span=Span(segment.heading[0].span.first, segment.all_blocks[-1].span.last),
    )
