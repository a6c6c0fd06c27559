"""Recorded material: title, subtitle and date before a "click!", caption and description after it."""

import re
from dataclasses import dataclass, field
from datetime import date

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.links import bare_label
from zeroward.library.importers.portfolio.model import Material, Recording, Span
from zeroward.library.importers.portfolio.segments import Segment
from zeroward.library.importers.portfolio.titles import contains, fold, tokens
from zeroward.library.importers.portfolio.vocabulary import table

_CLICK = re.compile(r"^click\b", re.IGNORECASE)
_DATE = re.compile(r"\b(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})\b")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_SUBTITLES = re.compile(r"\b(\w+) subtitles\b", re.IGNORECASE)
_GROUP = re.compile(r"^(recent|other|further|more|past)\b.{0,90}$", re.IGNORECASE)
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)


@dataclass
class _Item:
    before: list[Block] = field(default_factory=list)
    click: Block | None = None
    after: list[Block] = field(default_factory=list)
    group: str = ""


def read_recordings(segment: Segment, context: Context) -> tuple[Recording, ...]:
    """Every recording. Between two clicks stand caption and description of the first, then the next title."""
    context.take(segment.heading, "recordings")
    items: list[_Item] = [_Item()]
    group = ""
    for block in segment.blocks:
        item = items[-1]
        if _GROUP.match(block.text) and (item.click is None or len(item.after) >= 2):
            group = block.text
            context.take(block, "recordings")
        elif context.is_furniture(block) and not _CLICK.match(block.text):
            context.take(block, "page furniture")
        elif fold(block.text) == "material" and not item.before:
            context.take(block, "recordings")
        elif _CLICK.match(block.text):
            if item.click is not None:
                items.append(item := _Item())
            item.click, item.group = block, group
        elif item.click is None:
            item.before.append(block)
        elif len(item.after) < 2:
            item.after.append(block)
        else:
            items.append(_Item(before=[block]))
    return tuple(filter(None, (_recording(item, context) for item in items)))


def _recording(item: _Item, context: Context) -> Recording | None:
    """A recording needs its click and a title; what lacks one of them stays untaken."""
    dated = [block for block in item.before if _DATE.search(block.text) and len(block.text) <= 40]
    names = [block.text for block in (*item.before, *item.after[:1]) if block not in dated]
    if item.click is None or not names:
        return None
    if len(names) > 1 and item.after:
        names.pop()  # the caption under the picture repeats the title
    blocks = [*item.before, item.click, *item.after]
    context.take(tuple(blocks), "recordings")
    on = _date(dated[0], context) if dated else None
    years = {on.year} if on else {int(year) for year in _YEAR.findall(names[0])}
    language = _SUBTITLES.search(item.click.text)
    return Recording(
        title=names[0],
        subtitle=" ".join(names[1:]),
        on=on,
        year=min(years) if len(years) == 1 else None,
        group=item.group,
        subtitles_language=str(table("languages").get(fold(language[1]), "")) if language else "",
        description=item.after[1].text if len(item.after) > 1 else "",
        material="",
        span=Span(blocks[0].span.first, blocks[-1].span.last),
    )


def _date(block: Block, context: Context) -> date | None:
    found = _DATE.search(block.text)
    made = None
    if found and found[2].lower() in MONTHS:
        try:
            made = date(int(found[3]), MONTHS.index(found[2].lower()) + 1, int(found[1]))
        except ValueError:
            made = None
    context.findings.add(
        "date_interpreted",
        lines=block.numbers,
        raw=block.raw,
        made_of_it=made.isoformat() if made else "no date",
    )
    return made


def material_of(recording: Recording, materials: tuple[Material, ...]) -> str:
    """The material whose title or link label is contained in the recording's title; the longest wins."""
    best, size = "", 0
    for material in materials:
        labels = (
            material.title,
            *material.title_variants,
            *(bare_label(link.label) for link in material.links),
        )
        for label in labels:
            length = len(tokens(label))
            if length > size and _names(recording.title, label):
                best, size = material.key, length
    return best


def _names(title: str, label: str) -> bool:
    bare = bare_label(title.split(":", 1)[-1]) if ":" in title else title
    return contains(bare, label) or (len(tokens(label)) > 1 and tokens(label) <= tokens(title))
