"""How passages of the document become the texts of a record."""

from collections.abc import Iterable

from zeroward.library.importers.portfolio.model import Passage, Span


def paragraphs(passages: Iterable[Passage]) -> str:
    """Running text: one paragraph after the other, a blank line between."""
    return "\n\n".join(passage.text for passage in passages)


def lines(texts: Iterable[str]) -> str:
    """A list as records hold it: one item a line."""
    return "\n".join(" ".join(text.split()) for text in texts if text.strip())


def items(passages: Iterable[Passage]) -> str:
    return lines(passage.text for passage in passages)


def at(span: Span) -> tuple[int, int]:
    return (span.first, span.last)
