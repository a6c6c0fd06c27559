"""From anchors to the modules of the Action Plan and the Investment Plan: each from its title to the next."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.reading.anchors import Anchor

_SHORT: Final = 0.34
"""A second stretch of a module that is shorter than this share of the longest is a mention in a head."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines of one module, both included. Sections such as A-2.3 stand beside the module that holds them."""

    module: str
    title: str
    first: int
    last: int
    confidence: float

    @property
    def length(self) -> int:
        return self.last - self.first + 1


def module_spans(anchors: Sequence[Anchor], lines: int) -> list[Segment]:
    """Modules by their titles; a module whose title was lost begins at its first section or table."""
    marks = _with_lost_titles(list(anchors))
    while True:
        spans = _spans(marks, lines)
        weak = _weak(spans)
        if not weak:
            return [_segment(span) for span in spans]
        marks = [mark for mark in marks if mark.line not in weak or mark.kind != "module"]


def _with_lost_titles(anchors: list[Anchor]) -> list[Anchor]:
    """Module titles, and ends; sections stand in for titles that are not there."""
    titled = {anchor.name for anchor in anchors if anchor.kind == "module"}
    marks = []
    for anchor in anchors:
        if anchor.kind in ("module", "end", "document", "commitment", "number"):
            marks.append(anchor)
        elif anchor.kind in ("section", "table"):
            module = anchor.name if anchor.kind == "table" else anchor.name.partition(".")[0]
            if module not in titled and not (anchor.kind == "section" and anchor.confidence < 0.8):
                marks.append(Anchor(anchor.line, "module", module, 0.6, anchor.title))
    return marks


@dataclass(slots=True)
class _Span:
    mark: Anchor
    first: int
    last: int
    parts: tuple[int, ...]


def _spans(marks: Iterable[Anchor], lines: int) -> list[_Span]:
    """Stretches between marks; those of one module that follow each other are one."""
    spans: list[_Span] = []
    open_span: _Span | None = None
    for mark in marks:
        if open_span and not _cuts(open_span.mark, mark):
            if mark.kind == "module" and mark.name == open_span.mark.name:
                open_span.parts = (*open_span.parts, mark.line)
                if mark.confidence > open_span.mark.confidence and not open_span.mark.number:
                    open_span.mark = Anchor(
                        open_span.mark.line, "module", mark.name, mark.confidence, mark.title, mark.number
                    )
            continue
        if open_span:
            open_span.last = mark.line - 1
            spans.append(open_span)
            open_span = None
        if mark.kind == "module":
            open_span = _Span(mark, mark.line, lines, (mark.line,))
    if open_span:
        spans.append(open_span)
    return spans


def _cuts(current: Anchor, mark: Anchor) -> bool:
    if mark.kind == "module":
        return mark.name != current.name
    if mark.kind == "number":
        # "3.2 …" after "3.1 Module A-1 …" begins a chapter of its own
        ours, theirs = current.number, mark.number
        return len(ours) == len(theirs) == 2 and ours[0] == theirs[0] and theirs[1] == ours[1] + 1
    return mark.kind in ("end", "document", "commitment")


def _weak(spans: Sequence[_Span]) -> set[int]:
    """First lines of stretches that only mention a module which has a longer one."""
    by_module: defaultdict[str, list[_Span]] = defaultdict(list)
    for span in spans:
        by_module[span.mark.name].append(span)
    weak: set[int] = set()
    for found in by_module.values():
        best = max(found, key=lambda span: (span.mark.confidence >= 0.8, span.last - span.first))
        for span in found:
            shorter = span.last - span.first < _SHORT * (best.last - best.first + 1)
            if span is not best and (shorter or span.mark.confidence < best.mark.confidence):
                weak.update(span.parts)
    return weak


def _segment(span: _Span) -> Segment:
    return Segment(span.mark.name, span.mark.title, span.first, span.last, span.mark.confidence)
