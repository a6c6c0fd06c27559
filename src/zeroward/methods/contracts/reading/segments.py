"""The modules of a contract: canonical id, title, first and last line, confidence."""

from collections.abc import Sequence

from zeroward.methods.contracts.reading.anchors import anchors_of
from zeroward.methods.contracts.reading.commitment_spans import commitment_spans, without_attachments
from zeroward.methods.contracts.reading.section_spans import section_spans
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.reading.spans import Segment, module_spans
from zeroward.methods.contracts.reading.titles import CANONICAL


def segments_of(source: Source) -> tuple[Segment, ...]:
    """In the order of the document. A module may stand twice (a second language), a section once."""
    anchors = anchors_of(source)
    lines = len(source.lines)
    commitments = [without_attachments(span, source) for span in commitment_spans(anchors, lines)]
    kept = {(span.first, span.module) for span in commitments}
    others = [
        anchor for anchor in anchors if anchor.kind != "commitment" or (anchor.line, anchor.name) in kept
    ]
    modules = module_spans(others, lines)
    sections = section_spans(source, others, [*modules, *commitments])
    found = [*modules, *commitments, *sections]
    return tuple(_trimmed(span, source) for span in sorted(found, key=lambda span: (span.first, -span.last)))


def absent(segments: Sequence[Segment]) -> tuple[str, ...]:
    """Canonical modules that were not found, in the order of the template."""
    there = {span.module for span in segments}
    return tuple(module for module in CANONICAL if module not in there)


def _trimmed(span: Segment, source: Source) -> Segment:
    """Without the blank lines at the end."""
    last = span.last
    while last > span.first and not source.lines[last - 1].strip():
        last -= 1
    return Segment(span.module, span.title, span.first, last, span.confidence)
