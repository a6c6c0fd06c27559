"""Cards: a format label, the table, the text about the material, partners, key features, remarks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.cells import Cells, read_cells
from zeroward.library.importers.portfolio.context import Context
from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.model import Card, Passage, Span
from zeroward.library.importers.portfolio.partners import cut_partners, split_partners
from zeroward.library.importers.portfolio.tables import Table, is_table, read_table
from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import words
from zeroward.library.importers.portfolio.wording import bullets, is_remark, is_to_come, unquoted

_FEATURES = re.compile(r"^key features(\s+and\s+formats)?\s*:?$", re.IGNORECASE)
LABEL_LENGTH = 90


@dataclass
class _Parts:
    body: list[Passage] = field(default_factory=list)
    partners: list[str] = field(default_factory=list)
    features: list[Passage] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    remarks: list[Passage] = field(default_factory=list)
    reading: str = "body"  # body, partners, features


def split_cards(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[tuple[Block, ...], ...]]:
    """What stands before the first card, and the blocks of each card beginning with its labels."""
    heads = [index for index, block in enumerate(blocks) if is_table(block)]
    if not heads:
        return tuple(blocks), ()
    starts = [
        _start(blocks, head, after=before + 1) for before, head in zip([-1, *heads], heads, strict=False)
    ]
    cuts = zip(starts, [*starts[1:], len(blocks)], strict=True)
    return tuple(blocks[: starts[0]]), tuple(tuple(blocks[first:last]) for first, last in cuts)


def _start(blocks: Sequence[Block], head: int, after: int) -> int:
    """Walk up from the table: over a remark to the format label, and to the caption above it."""
    index = head
    while index - 1 >= after and is_remark(blocks[index - 1].text):
        index -= 1
    if index - 1 < after or not _is_label(blocks[index - 1]):
        return head
    index -= 1
    if index - 1 >= after and fold(blocks[index - 1].text) in words("format_captions"):
        index -= 1
    return index


def _is_label(block: Block) -> bool:
    text = block.text
    return (
        len(block.lines) == 1
        and len(text) <= LABEL_LENGTH
        and not text.endswith((".", ":", "!", "?", ";"))
        and bullets(block.lines[0].text) is None
        and not is_to_come(text)
    )


def read_card(blocks: Sequence[Block], context: Context, *, challenge: str, position: int) -> Card:
    """Read one card. Its state is filled (a row), unread (a row that could not be read) or placeholder."""
    place = f"{challenge}, table {position}"
    head = next(index for index, block in enumerate(blocks) if is_table(block))
    parts = _Parts()
    caption, label = _labels(blocks[:head], parts, context)
    table = read_table(blocks[head])
    _note_table(blocks[head], table, context, place)
    cells = read_cells(table.row, context, place) if table.row else Cells()
    for block in blocks[head + 1 :]:
        _read_block(block, parts, context, place)
    partners_text = " ".join(filter(None, parts.partners))
    partners = split_partners(partners_text)
    if partners:
        context.findings.add(
            "partners_interpreted", lines=_lines(blocks[head + 1 :]), raw=partners_text,
            made_of_it=f"{len(partners)} names", place=place,
        )  # fmt: skip
    state = "filled" if table.row else "unread" if table.unread else "placeholder"
    label = _format(label, blocks, context, place, noted=state == "filled")
    return Card(
        challenge=challenge,
        position=position,
        caption=caption,
        format_label=label,
        title=_clean_title(table.row.title) if table.row else "",
        country_text=table.row.country if table.row else "",
        countries=cells.countries,
        scopes=cells.scopes,
        year_text=table.row.year if table.row else "",
        years=cells.years,
        links=cells.links,
        body=tuple(parts.body),
        partners_text=partners_text,
        partners=partners,
        features=tuple(parts.features),
        notes=tuple(parts.notes),
        remarks=tuple(parts.remarks),
        state=state,
        span=Span(blocks[0].span.first, blocks[-1].span.last),
        row_line=table.row.line if table.row else blocks[head].span.first,
    )


def _lines(blocks: Sequence[Block]) -> tuple[int, ...]:
    """The lines on which a partners' sentence stands."""
    found = [
        line.no for block in blocks for line in block.lines if cut_partners(plain(line.text))[1] is not None
    ]
    return tuple(found[:1])


def _clean_title(title: str) -> str:
    return title.strip().rstrip("-–— ").strip()


def _labels(blocks: Sequence[Block], parts: _Parts, context: Context) -> tuple[str, str]:
    """Caption and format label above the table; a remark that stands there is kept as one."""
    texts: list[str] = []
    for block in blocks:
        if is_remark(block.text):
            parts.remarks.append(Passage(unquoted(block.text), block.span))
        else:
            texts.append(block.text)
        context.take(block, "card label")
    return (texts[0] if len(texts) > 1 else "", texts[-1] if texts else "")


def _format(label: str, blocks: Sequence[Block], context: Context, place: str, *, noted: bool) -> str:
    """The label, unless it is the template's; an empty table is noted as a whole already."""
    if fold(label) not in words("format_templates"):
        return label
    if noted:
        context.findings.add(
            "placeholder_format",
            lines=blocks[0].span.first,
            raw=label,
            made_of_it="format left open",
            place=place,
        )
    return ""


def _note_table(block: Block, table: Table, context: Context, place: str) -> None:
    """Take the lines of the table, and note what it lacks."""
    context.take(block, "material table")
    if table.row is None and not table.unread:
        context.findings.add(
            "placeholder_table", lines=block.numbers, raw=block.raw, made_of_it="no material", place=place
        )
    for kind, lines in (("unread_table", table.unread), ("extra_row", table.extra)):
        for line in lines:
            context.findings.add(kind, lines=line.no, raw=line.text, made_of_it="not read", place=place)


def _read_block(block: Block, parts: _Parts, context: Context, place: str) -> None:
    text = block.text
    if context.placeholder(block, place):
        return
    if _FEATURES.match(text):
        parts.reading = "features"
        context.take(block, "key features")
    elif fold(text) in words("body_captions"):
        parts.reading = "body"
        context.take(block, "card text")
    elif is_remark(text):
        parts.remarks.append(Passage(unquoted(text), block.span))
        context.take(block, "remark")
    elif parts.reading == "features" and all(bullets(line.text) for line in block.lines):
        parts.features.extend(
            Passage(plain(bullets(line.text) or ""), Span(line.no, line.no)) for line in block.lines
        )
        context.take(block, "key features")
    elif parts.reading != "features" and "\t" not in block.raw:
        _read_paragraph(block, parts, context)


def _read_paragraph(block: Block, parts: _Parts, context: Context) -> None:
    text = block.text
    context.take(block, "card text")
    if re.match(r"^\*[^*\s]", block.raw):
        parts.notes.append(Passage(text.lstrip("*").strip(), block.span))
        return
    before, names = cut_partners(text)
    if before and parts.reading == "partners":
        parts.partners.append(before)
    elif before:
        parts.body.append(Passage(before, block.span))
    if names is not None:
        parts.reading = "body" if names else "partners"
        parts.partners.append(names)
