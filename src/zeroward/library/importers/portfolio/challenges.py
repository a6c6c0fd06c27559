"""A challenge's section: introduction, hashtags, key challenges, quote, running head, and its cards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.cards import read_card, split_cards
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.model import Challenge, Passage, Quote, Span
from zeroward.library.importers.portfolio.segments import CHALLENGE, NUMBER, Segment
from zeroward.library.importers.portfolio.titles import letters
from zeroward.library.importers.portfolio.wording import TAG, bullets, is_only_tags, is_to_come, unquoted

_TAGS = re.compile(r"^(hashtags|keywords|key words)\s*:?$", re.IGNORECASE)
_KEYS = re.compile(r"^key challenges\s*:?$", re.IGNORECASE)
_QUOTE = re.compile(r"^[”“\"„]\s*(?P<text>.*)$", re.DOTALL)
_ATTRIBUTION = re.compile(r"^[—–]\s*(\S.*)$")


@dataclass
class _Parts:
    intro: list[Passage] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    tag_lines: list[int] = field(default_factory=list)
    keys: list[Passage] = field(default_factory=list)
    key_heading: Block | None = None
    quote: list[Block] = field(default_factory=list)
    quote_text: list[str] = field(default_factory=list)
    attribution: str = ""
    in_progress: bool = False
    running_head: Block | None = None
    reading: str = "intro"  # intro, tags, keys, quote, after


def read_challenge(segment: Segment, context: Context, category_title: str) -> Challenge:
    """Read a section. `category_title` is that of the chapter in which it stands."""
    match = CHALLENGE.match(segment.heading[0].text)
    code, title = (match[1], match[2].strip()) if match else ("", segment.heading[0].text)
    context.take(segment.heading, "challenge heading")
    before, groups = split_cards(segment.blocks)
    parts = _Parts()
    for block in before:
        _read_block(block, parts, context, code, category_title)
    _note_lists(parts, context, code, segment)
    cards = tuple(
        read_card(blocks, context, challenge=code, position=position)
        for position, blocks in enumerate(groups, 1)
    )
    return Challenge(
        code=code,
        title=title,
        variants=(),
        intro=tuple(parts.intro),
        hashtags=tuple(dict.fromkeys(parts.tags)),
        key_challenges=tuple(parts.keys),
        quote=_quote(parts),
        cards=cards,
        in_progress=parts.in_progress or not any(card.state != "placeholder" for card in cards),
        span=Span(segment.heading[0].span.first, segment.all_blocks[-1].span.last),
    )


def _read_block(block: Block, parts: _Parts, context: Context, code: str, category_title: str) -> None:
    text = block.text
    if NUMBER.match(text) and parts.reading != "intro":
        parts.running_head = block
        context.take(block, "running head")
    elif (
        parts.running_head is not None
        and len(text) <= 80
        and block.span.first - parts.running_head.span.last <= 3
    ):
        _running_head(block, context, code, category_title)
        parts.running_head = None
    elif _TAGS.match(text):
        parts.reading = "tags"
        context.take(block, "hashtags")
    elif _KEYS.match(text):
        parts.reading, parts.key_heading = "keys", block
        context.take(block, "key challenges")
    elif is_only_tags(text):
        _read_tags(block, parts, context, code)
    elif _ATTRIBUTION.match(text):
        parts.attribution, parts.reading = text.lstrip("—– "), "after"
        parts.quote.append(block)
        context.take(block, "quote")
    elif parts.reading in {"keys", "quote"} and _QUOTE.match(block.raw):
        _quote_block(block, parts, context, code)
    elif parts.reading == "after" and is_to_come(text):
        parts.in_progress = context.placeholder(block, code)
    else:
        _read_running(block, parts, context, code)


def _read_running(block: Block, parts: _Parts, context: Context, code: str) -> None:
    """Text whose meaning depends on what was last announced."""
    if parts.reading == "intro":
        parts.intro.append(block.passage())
        context.take(block, "challenge text")
    elif parts.reading == "keys" and all(bullets(line.text) for line in block.lines):
        _read_keys(block, parts, context, code)
    elif parts.reading == "quote":
        _quote_block(block, parts, context, code)


def _read_tags(block: Block, parts: _Parts, context: Context, code: str) -> None:
    """Tags of the challenge. Those outside the list are taken too, and noted."""
    tags = TAG.findall(block.text)
    for tag in sorted({tag for tag in tags if (tags + parts.tags).count(tag) > 1}):
        context.findings.add(
            "repeated_tag", lines=block.numbers, raw=f"#{tag}", made_of_it="taken once", place=code
        )
    if parts.reading != "tags":
        context.findings.add(
            "stray_tags",
            lines=block.numbers,
            raw=block.raw,
            made_of_it=f"added to the tags of {code}",
            place=code,
        )
    parts.tags.extend(tags)
    context.take(block, "hashtags")


def _read_keys(block: Block, parts: _Parts, context: Context, code: str) -> None:
    for line in block.lines:
        text = plain(bullets(line.text) or "")
        if is_to_come(text):
            context.findings.add(
                "placeholder_text", lines=line.no, raw=line.text, made_of_it="no key challenge", place=code
            )
        else:
            parts.keys.append(Passage(text, Span(line.no, line.no)))
    context.take(block, "key challenges")


def _quote_block(block: Block, parts: _Parts, context: Context, code: str) -> None:
    parts.reading = "quote"
    match = _QUOTE.match(block.raw)
    inner = plain(match["text"]) if match and not parts.quote else block.text
    parts.quote.append(block)
    context.take(block, "quote")
    if is_to_come(inner):
        context.findings.add(
            "placeholder_text",
            lines=block.numbers,
            raw=block.raw,
            made_of_it="quote still to come",
            place=code,
        )
    elif inner:
        parts.quote_text.append(inner)


def _quote(parts: _Parts) -> Quote | None:
    if not parts.quote:
        return None
    span = Span(parts.quote[0].span.first, parts.quote[-1].span.last)
    return Quote(unquoted(" ".join(parts.quote_text)), parts.attribution, span)


def _running_head(block: Block, context: Context, code: str, category_title: str) -> None:
    context.take(block, "running head")
    if category_title and letters(block.text) != letters(category_title):
        context.findings.add(
            "category_label",
            lines=block.numbers,
            raw=block.raw,
            made_of_it=f"read as {category_title}",
            place=code,
        )


def _note_lists(parts: _Parts, context: Context, code: str, segment: Segment) -> None:
    """A heading without what it announces."""
    heading: Sequence[int] = parts.key_heading.numbers if parts.key_heading else segment.heading[0].numbers
    if not parts.keys:
        context.findings.add(
            "empty_list", lines=heading, raw="Key Challenges", made_of_it="no key challenges", place=code
        )
    if not parts.tags:
        context.findings.add(
            "empty_list",
            lines=segment.heading[0].numbers,
            raw="Hashtags",
            made_of_it="no hashtags",
            place=code,
        )
