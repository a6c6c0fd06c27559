"""The one-row table at the head of every card: finding it and reading its cells."""

import re
from dataclasses import dataclass

from zeroward.library.importers.portfolio.blocks import Block
from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.source import Line
from zeroward.library.importers.portfolio.titles import fold

_HEADER = re.compile(r"^learning material\b.*\bcountry\b", re.IGNORECASE)
COLUMNS = 4  # title, country, year, links


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a table's row as plain text."""

    title: str
    country: str
    year: str
    links: str
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A card's table: its first row if it has a readable one, further rows, and lines that are no row."""

    row: Row | None
    extra: tuple[Line, ...]
    unread: tuple[Line, ...]


def is_table(block: Block) -> bool:
    """Whether a block begins with the header of a material table."""
    return bool(_HEADER.match(plain(block.lines[0].text[:200])))


def read_table(block: Block) -> Table:
    """Read a block that begins with the header. A row needs as many cells as the header has columns."""
    width = len(block.lines[0].text.split("\t"))
    row: Row | None = None
    extra: list[Line] = []
    unread: list[Line] = []
    for line in block.lines[1:]:
        cells = [plain(cell) for cell in line.text.split("\t")]
        if width != COLUMNS or len(cells) != COLUMNS or not fold(cells[0]):
            unread.append(line)
        elif row is None:
            row = Row(cells[0], cells[1], cells[2], cells[3], line.no)
        else:
            extra.append(line)
    if width != COLUMNS:
        unread.insert(0, block.lines[0])
    return Table(row, tuple(extra), tuple(unread))
