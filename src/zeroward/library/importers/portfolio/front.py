"""Front and closing matter: headings with their passages, the edition and the contact address."""

import re
from collections.abc import Sequence

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.model import Passage, Section, Span
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.wording import bullets

_EDITION = re.compile(
    r"\b(20\d\d)\b.{0,20}learning portfolio|learning portfolio.{0,20}\b(20\d\d)\b", re.IGNORECASE
)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")


def title_page_lines(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The lines which the document repeats as running heads: those before its first sentence."""
    lines: list[str] = []
    for block in blocks:
        if block.text.endswith((".", ":")) or len(block.text) > 120:
            break
        lines.append(block.text)
    return tuple(lines)


def read_sections(segment: Segment, context: Context, kind: str) -> tuple[Section, ...]:
    """Group a part's blocks under their headings; short lines without a full stop are headings."""
    sections: list[Section] = []
    heading, span, passages = "", None, []  # type: str, Span | None, list[Passage]

    def close() -> None:
        if span:
            sections.append(
                Section(heading, tuple(passages), Span(span.first, max(span.last, _last(passages))))
            )

    for block in segment.all_blocks:
        context.take(block, kind)
        if _is_heading(block):
            close()
            heading, span, passages = block.text, block.span, []
        else:
            span = span or block.span
            passages.extend(_passages(block))
    close()
    return tuple(sections)


def _passages(block: Block) -> list[Passage]:
    """A block's passages: list lines one by one, everything else as one."""
    if all(bullets(line.text) for line in block.lines):
        return [Passage(bullets(line.text) or "", Span(line.no, line.no)) for line in block.lines]
    return [block.passage()]


def _is_heading(block: Block) -> bool:
    text = block.text
    if len(text) > 90 or text.endswith((".", "!", ",")) or "@" in text:
        return False
    return len(block.lines) == 1 and not bullets(block.lines[0].text) and "](" not in block.raw


def _last(passages: Sequence[Passage]) -> int:
    return passages[-1].span.last if passages else 0


def edition_of(sections: Sequence[Section]) -> str:
    """The year by which the document names itself, or an empty text."""
    for text in _texts(sections):
        found = _EDITION.search(text)
        if found:
            return found[1] or found[2]
    return ""


def contact_of(sections: Sequence[Section]) -> str:
    """The last e-mail address: the call for contributions closes the document."""
    found = [match for text in _texts(sections) for match in _MAIL.findall(text)]
    return found[-1] if found else ""


def _texts(sections: Sequence[Section]) -> list[str]:
    return [
        text for section in sections for text in (section.heading, *(item.text for item in section.passages))
    ]
