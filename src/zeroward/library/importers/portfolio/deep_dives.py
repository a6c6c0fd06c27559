"""Deep dives: a title in capitals, the story, partners, and a how-to list of steps."""

import re
from dataclasses import dataclass, field

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.countries import country_code
from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.model import DeepDive, Passage, Span, Step
from zeroward.library.importers.portfolio.partners import cut_partners
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.titles import fold, letters
from zeroward.library.importers.portfolio.vocabulary import words
from zeroward.library.importers.portfolio.wording import bullets, is_remark, unquoted

_HOW_TO = re.compile(r"^how to\s*(…|\.{2,3})?\s*:?$", re.IGNORECASE)
_STRONG_STEP = re.compile(r"^\*\*([^*]{1,200})\*\*\s*:?\s*(.*)$", re.DOTALL)


@dataclass
class _Parts:
    title: str = ""
    title_line: int = 0
    body: list[Passage] = field(default_factory=list)
    partners: str = ""
    how_to: str = ""
    steps: list[Step] = field(default_factory=list)
    remarks: list[Passage] = field(default_factory=list)
    in_how_to: bool = False
    template: bool = False


def read_deep_dive(segment: Segment, context: Context, category: str, category_title: str) -> DeepDive | None:
    """Read a deep dive; a repeated heading with nothing under it is none."""
    context.take(segment.heading, "deep dive")
    if segment.label and category_title and letters(segment.label) != letters(category_title):
        context.findings.add(
            "category_label", lines=segment.heading[0].numbers, raw=segment.label,
            made_of_it=f"read as {category_title}", place=f"deep dive of {category}",
        )  # fmt: skip
    parts = _Parts()
    for block in segment.blocks:
        _read_block(block, parts, context, category)
    if not segment.blocks:
        return None
    dive = DeepDive(
        category=category,
        title=parts.title,
        country=_country(parts, context),
        body=tuple(parts.body),
        partners_text=parts.partners,
        how_to=parts.how_to,
        steps=tuple(parts.steps),
        remarks=tuple(parts.remarks),
        span=Span(segment.heading[0].span.first, segment.all_blocks[-1].span.last),
    )
    if dive.in_progress and not parts.template:
        return None
    if dive.in_progress:
        context.findings.add(
            "placeholder_deep_dive", lines=(dive.span.first, dive.span.last), raw=segment.blocks[0].raw,
            made_of_it="in progress", place=f"deep dive of {category}",
        )  # fmt: skip
    return dive


def _read_block(block: Block, parts: _Parts, context: Context, category: str) -> None:
    text = block.text
    if context.is_furniture(block):
        context.take(block, "page furniture")
        return
    if context.placeholder(block, f"deep dive of {category}"):
        parts.template = True
        return
    if fold(text) in words("template_titles") | words("body_captions"):
        parts.template = True
    elif _HOW_TO.match(text):
        parts.in_how_to = True
    elif is_remark(text):
        parts.remarks.append(Passage(unquoted(text), block.span))
    elif all(bullets(line.text) for line in block.lines):
        parts.steps.extend(_step(bullets(line.text) or "", line.no) for line in block.lines)
    elif parts.in_how_to and not parts.how_to and not parts.steps:
        parts.how_to = text.rstrip(": ")
    elif not parts.in_how_to:
        _read_story(block, parts)
    else:
        return
    context.take(block, "deep dive")


def _read_story(block: Block, parts: _Parts) -> None:
    text = block.text
    if not parts.title and not parts.body and text == text.upper():
        parts.title, parts.title_line = text, block.span.first
        return
    before, names = cut_partners(text)
    if before:
        parts.body.append(Passage(before, block.span))
    if names:
        parts.partners = names


def _step(raw: str, line: int) -> Step:
    """A step's bold beginning is its title; without one the whole line is the text."""
    strong = _STRONG_STEP.match(raw)
    if strong:
        return Step(plain(strong[1]).rstrip(": "), plain(strong[2]), line)
    return Step("", plain(raw), line)


def _country(parts: _Parts, context: Context) -> str:
    """The country that closes a title after a comma."""
    code = country_code(parts.title.rpartition(",")[2]) if "," in parts.title else ""
    if code:
        context.findings.add("deep_dive_country", lines=parts.title_line, raw=parts.title, made_of_it=code)
    return code
