"""Cuts the document into its parts at the headings which tell them apart.

A landmark is a block by which a part begins. What a heading means depends on its neighbours: "01" opens a
chapter when a numbered list follows, and is only a running head above the tables otherwise.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.titles import letters

CHALLENGE = re.compile(r"^(\d{1,2}\.\d{1,2})\.?\s+(\S.*)$")
NUMBER = re.compile(r"^\d{2}$")
LIST_START = re.compile(r"^1[.)]\s+\S")
PROFILE = re.compile(r"^core country:\s*(\S.*)$", re.IGNORECASE)
PERSONA = re.compile(r"^(\w[\w-]{1,30}), (\d{1,3}), (\S.*)$", re.DOTALL)

_SIMPLE = (
    ("overview", re.compile(r"^categories \d+\s?[-–]\s?\d+", re.IGNORECASE)),
    ("contents", re.compile(r"^chapters? and contents?:?$", re.IGNORECASE)),
    ("front", re.compile(r"^introductions?$", re.IGNORECASE)),
    ("how_to", re.compile(r"^how to use\b.{0,40}\bportfolio$", re.IGNORECASE)),
    ("tag_index", re.compile(r"^index of #?hashtags$", re.IGNORECASE)),
    ("problem", re.compile(r"^how to define a problem statement$", re.IGNORECASE)),
    ("front", re.compile(r"^how to establish a national platform:?$", re.IGNORECASE)),
    ("personas", re.compile(r"^meet (our|the)\b.{0,20}\bpersonas$", re.IGNORECASE)),
    ("front", re.compile(r"^learning materials?$", re.IGNORECASE)),
    ("recordings", re.compile(r"^recorded( material)?s?$", re.IGNORECASE)),
    ("front", re.compile(r"^snapshot profiles\b", re.IGNORECASE)),
    ("profile", PROFILE),
    ("closing", re.compile(r"^now it.s your turn\b", re.IGNORECASE)),
)
_TAILED = (
    ("lessons", re.compile(r"^(?P<label>\w.{0,100}?)??\s*lessons learned$", re.IGNORECASE)),
    ("deep_dive", re.compile(r"^(?P<label>\w.{0,100}?)??\s*deep dive example$", re.IGNORECASE)),
    ("principles", re.compile(r"^(?P<label>\w.{0,100}?)??\s*main working principles:?$", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Segment:
    """A part of the document. `label` is the category that the heading names, if it does."""

    kind: str
    heading: tuple[Block, ...]
    blocks: tuple[Block, ...]
    label: str = ""

    @property
    def all_blocks(self) -> tuple[Block, ...]:
        return self.heading + self.blocks


@dataclass(frozen=True)
class _Landmark:
    kind: str
    start: int  # index of the first block of the heading
    body: int  # index of the first block after the heading
    label: str = ""


def cut_segments(blocks: Sequence[Block]) -> tuple[Segment, ...]:
    """All parts in their order; what stands before the first landmark is front matter."""
    titles = _chapter_titles(blocks)
    marks: list[_Landmark] = []
    index = 0
    in_contents = False
    while index < len(blocks):
        mark = _landmark(blocks, index, titles, in_contents)
        if mark is None:
            index += 1
            continue
        marks.append(mark)
        in_contents = mark.kind in {"contents", "overview"}
        index = mark.body
    segments = [Segment("front", (), tuple(blocks[: marks[0].start if marks else len(blocks)]))]
    for mark, after in zip(marks, [*marks[1:], None], strict=False):
        end = after.start if after else len(blocks)
        segments.append(
            Segment(
                mark.kind, tuple(blocks[mark.start : mark.body]), tuple(blocks[mark.body : end]), mark.label
            )
        )
    return tuple(segment for segment in segments if segment.all_blocks)


def _chapter_titles(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset(
        letters(blocks[index + 1].text) for index in range(len(blocks) - 2) if _opens_chapter(blocks, index)
    )


def _opens_chapter(blocks: Sequence[Block], index: int) -> bool:
    """A two-digit number, a short title, and the numbered list of the chapter's challenges."""
    if not NUMBER.match(blocks[index].text) or index + 2 >= len(blocks):
        return False
    return len(blocks[index + 1].text) <= 120 and bool(
        LIST_START.match(blocks[index + 2].lines[0].text.strip())
    )


def _landmark(
    blocks: Sequence[Block], index: int, titles: frozenset[str], in_contents: bool
) -> _Landmark | None:
    block = blocks[index]
    if _opens_chapter(blocks, index):
        return _Landmark("chapter", index, index + 2)
    if len(block.raw) > 220 or block.raw.startswith(("-", "→", "➔", "★", "•")):
        return None
    if not in_contents and len(block.lines) == 1 and CHALLENGE.match(block.text) and "\t" not in block.raw:
        return _Landmark("challenge", index, index + 1)
    for kind, pattern in _SIMPLE:
        if pattern.match(block.text):
            return _Landmark(kind, index, index + 1)
    return _tailed(blocks, index, titles)


def _tailed(blocks: Sequence[Block], index: int, titles: frozenset[str]) -> _Landmark | None:
    """Headings such as "<Category> Lessons Learned", printed on one line or as two blocks."""
    text = blocks[index].text
    here = blocks[index + 1].text if index + 1 < len(blocks) and letters(text) in titles else ""
    follows = blocks[index + 1].text if index + 1 < len(blocks) else ""
    for kind, pattern in _TAILED:
        found = pattern.match(text)
        if found and (
            not found["label"] or letters(found["label"]) in titles or follows.startswith(("→", "➔"))
        ):
            return _Landmark(kind, index, index + 1, found["label"] or "")
        split = pattern.match(here)
        if split and not split["label"]:
            return _Landmark(kind, index, index + 2, text)
    return None
