"""Sections that are wanted by themselves: the emissions gap, the action sheets, the strategy for the rest."""

from collections.abc import Sequence
from typing import Final

from zeroward.methods.contracts.reading.anchors import Anchor
from zeroward.methods.contracts.reading.source import Source
from zeroward.methods.contracts.reading.spans import Segment
from zeroward.methods.contracts.rows import cells_of
from zeroward.methods.contracts.words import plain

_HEADS: Final = {
    "A-2.3": (
        ("baseline", "base issue", "reference baseline", "emission gap", "emissions gap"),
        ("residual", "reduction target", "emission reduction"),
    ),
    "B-2.2": (("action outline", "action plan"), ("action name",)),
}
_NEAR: Final = 4
"""Lines between a caption and its table at most."""


def section_spans(source: Source, anchors: Sequence[Anchor], modules: Sequence[Segment]) -> list[Segment]:
    """At most one stretch of each section: the one with its title, else the one that its tables show."""
    tables = {name: table_lines(source, name) for name in _HEADS}
    spans = [
        _gap(anchors, tables["A-2.3"], modules),
        _sheets(anchors, tables["B-2.2"], modules, len(source.lines)),
    ]
    return [span for span in (*spans, _residual(anchors, modules, len(source.lines))) if span is not None]


def table_lines(source: Source, name: str) -> list[int]:
    """Lines of table rows whose cells have the heads of a section."""
    first, second = _HEADS[name]
    found = []
    for at, line in enumerate(source.lines):
        if not line.lstrip().startswith("|") or len(line) > 4_000:
            continue
        words = source.plain[at]
        if words.startswith("emission") or (
            any(head in words for head in first) and any(head in words for head in second)
        ):
            cells = [plain(cell) for cell in cells_of(line)]
            if _has_heads(cells, name):
                found.append(at + 1)
    return found


def _has_heads(cells: Sequence[str], name: str) -> bool:
    filled = [cell for cell in cells if cell]
    if name == "B-2.2":
        return "action name" in filled[:2]
    heads = [cell.lstrip("0123456789 ") for cell in filled]
    begun = sum(head.startswith(("baseline", "base issue", "reference baseline")) for head in heads)
    others = sum("residual" in head or "reduction" in head or "gap" in head for head in heads)
    return bool(begun and others >= 2) or (bool(heads) and heads[0] in ("emission gap", "emissions gap"))


def _end(line: int, anchors: Sequence[Anchor], modules: Sequence[Segment], lines: int, name: str) -> int:
    """The line before the next section with another name, or the end of the module around it."""
    around = [span.last for span in modules if span.first <= line <= span.last]
    after = [
        anchor.line - 1
        for anchor in anchors
        if anchor.line > line
        and anchor.kind in ("section", "module", "end", "document")
        and anchor.name != name
    ]
    return min([*around, *after, lines])


def _gap(anchors: Sequence[Anchor], tables: Sequence[int], modules: Sequence[Segment]) -> Segment | None:
    titles = [anchor for anchor in anchors if anchor.kind == "section" and anchor.name == "A-2.3"]
    home = [span for span in modules if span.module == "A-2"]
    best: tuple[float, Segment] | None = None
    for line in tables:
        title = next((one for one in reversed(titles) if 0 <= line - one.line <= 3 * _NEAR), None)
        first = title.line if title else line
        last = _end(first, anchors, modules, line + 60, "A-2.3")
        inside = any(span.first <= line <= span.last for span in home)
        inside_other = any(span.first <= line <= span.last for span in modules)
        score = (
            (2.0 if inside else 0.8 if inside_other else 0.0)
            + (1.0 if title else 0.0)
            + (0.5 if title and title.confidence >= 0.85 else 0.0)
        )
        confidence = title.confidence if title else (0.6 if inside else 0.4)
        if best is None or score > best[0]:
            best = (score, Segment("A-2.3", title.title if title else "", first, max(line, last), confidence))
    if best is not None:
        return best[1]
    for title in titles:
        if title.confidence >= 0.85 or any(span.first <= title.line <= span.last for span in home):
            last = _end(title.line, anchors, modules, title.line + 60, "A-2.3")
            return Segment("A-2.3", title.title, title.line, last, title.confidence)
    return None


def _sheets(
    anchors: Sequence[Anchor], tables: Sequence[int], modules: Sequence[Segment], lines: int
) -> Segment | None:
    """From the first sheet to what follows the last one."""
    titles = [anchor for anchor in anchors if anchor.kind == "section" and anchor.name == "B-2.2"]
    marks = sorted({anchor.line for anchor in titles} | set(tables))
    home = [
        line
        for line in marks
        if any(span.module == "B-2" and span.first <= line <= span.last for span in modules)
    ]
    group = _densest(home if len(home) >= len(marks) / 2 else marks)
    if not group:
        return None
    title = next((one for one in titles if one.line == group[0]), None)
    last = _end(group[-1], anchors, modules, lines, "B-2.2")
    return Segment("B-2.2", title.title if title else "", group[0], last, title.confidence if title else 0.6)


def _densest(marks: Sequence[int], gap: int = 900) -> list[int]:
    """Sheets stand together; a lone mention far away is none."""
    groups: list[list[int]] = []
    for line in marks:
        if groups and line - groups[-1][-1] <= gap:
            groups[-1].append(line)
        else:
            groups.append([line])
    return max(groups, key=lambda group: (len(group), -group[0]), default=[])


def _residual(anchors: Sequence[Anchor], modules: Sequence[Segment], lines: int) -> Segment | None:
    titles = [anchor for anchor in anchors if anchor.kind == "section" and anchor.name == "B-2.3"]
    home = [span for span in modules if span.module == "B-2"]

    plan = [span for span in modules if not span.module.startswith(("CM", "IP"))]

    def rank(anchor: Anchor) -> tuple[bool, bool, float, int]:
        inside = any(span.first <= anchor.line <= span.last for span in home)
        in_plan = any(span.first <= anchor.line <= span.last for span in plan)
        return inside, in_plan, anchor.confidence, -anchor.line

    if not titles:
        return None
    title = max(titles, key=rank)
    return Segment(
        "B-2.3", title.title, title.line, _end(title.line, anchors, modules, lines, "B-2.3"), title.confidence
    )
