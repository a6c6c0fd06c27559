"""The Commitments: a run of titles in the order of the template, apart from the plans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from zeroward.methods.contracts.reading.anchors import Anchor
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.reading.spans import Segment

_FEWEST: Final = 2
"""So many different sections after the introduction make a run."""
_CLUSTER: Final = 6
"""A title that is repeated within so many lines is one title."""


_TABLE_FOLLOWS: Final = 40
"""A list of signatories that goes on has its next rows within so many lines."""


@dataclass(slots=True)
class _Run:
    introductions: list[Anchor] = field(default_factory=list)
    sections: list[Anchor] = field(default_factory=list)
    titled: bool = False
    end: int = 0


def commitment_spans(anchors: Sequence[Anchor], lines: int) -> list[Segment]:
    """Sections of the Commitments. An "Introduction" of another document is left alone."""
    found: list[Segment] = []
    for run in _runs(anchors, lines):
        kinds = {anchor.name for anchor in run.sections} - {"CM-6"}
        if len(kinds) >= _FEWEST or (run.titled and kinds):
            found.extend(_segments(run))
        else:
            found.extend(_segments(run, only="CM-6"))
    return found


def without_attachments(span: Segment, source: Source) -> Segment:
    """Signatories end where, after their table, a head begins something that is no table."""
    if span.module != "CM-5":
        return span
    seen = 0
    for line in range(span.first, span.last):
        text = source.lines[line].lstrip()
        seen += text.startswith("|") and text.count("|") >= 4
        if (
            seen > 3
            and text.startswith("# ")
            and len(source.plain[line]) > 3
            and line + 1 not in source.furniture
        ):
            after = source.lines[line + 1 : line + 1 + _TABLE_FOLLOWS]
            if not any(later.lstrip().startswith("|") for later in after):
                return replace(span, last=line)
    return span


def _runs(anchors: Sequence[Anchor], lines: int) -> Iterator[_Run]:
    run = _Run()
    for anchor in anchors:
        if anchor.kind in ("module", "document") or (anchor.kind == "end" and not _is_annex_of(run, anchor)):
            run.end = anchor.line - 1
            if run.sections:
                yield run
            run = _Run(titled=anchor.kind == "document" and anchor.name == "CM")
        elif anchor.kind == "commitment":
            if anchor.name == "CM-1":
                run.sections = [one for one in run.sections if not _is_listed(run, one, anchor)]
                if _order(run) >= 5:
                    run.end = anchor.line - 1
                    yield run
                    run = _Run()
                if not run.sections:
                    run.introductions.append(anchor)
            elif _fits(run, anchor):
                run.sections.append(anchor)
    run.end = lines
    if run.sections:
        yield run


def _is_annex_of(run: _Run, anchor: Anchor) -> bool:
    """An end before the first section, as a list of contents, does not end a run; nor does a second title of the
    annex with the individual commitments."""
    if anchor.kind != "end":
        return False
    if not run.sections:
        return run.titled
    return run.sections[-1].name == "CM-6" and anchor.line - run.sections[-1].line <= _CLUSTER


def _is_listed(run: _Run, section: Anchor, introduction: Anchor) -> bool:
    """A line shortly before the introduction that only lists what comes."""
    return len(run.sections) == 1 and introduction.line - section.line <= _TABLE_FOLLOWS


def _order(run: _Run) -> int:
    return int(run.sections[-1].name[3:]) if run.sections else 0


def _fits(run: _Run, anchor: Anchor) -> bool:
    """Sections follow in order; the same title again on the next page goes on; weak titles need company."""
    here = int(anchor.name[3:])
    if anchor.confidence <= 0.5:
        return bool(run.introductions) and _order(run) < here
    same_line = bool(run.sections) and run.sections[-1].line == anchor.line
    return here > _order(run) or same_line or (here == _order(run) == 6)


def _segments(run: _Run, only: str = "") -> Iterator[Segment]:
    starts = [*_introduction(run), *run.sections]
    firsts = [anchor.line for anchor in starts]
    names: set[str] = set()
    for anchor in starts:
        if anchor.name in names or (only and anchor.name != only):
            continue
        names.add(anchor.name)
        after = [
            line
            for other, line in zip(starts, firsts, strict=True)
            if line > anchor.line and other.name != anchor.name
        ]
        last = min(after, default=run.end + 1) - 1
        yield Segment(anchor.name, anchor.title, anchor.line, last, anchor.confidence)


def _introduction(run: _Run) -> list[Anchor]:
    """The last introduction before the goal; a title that stands twice counts from the first."""
    if not run.introductions:
        return []
    chosen = run.introductions[-1]
    for anchor in reversed(run.introductions[:-1]):
        if chosen.line - anchor.line <= _CLUSTER:
            chosen = anchor
    return [chosen]
