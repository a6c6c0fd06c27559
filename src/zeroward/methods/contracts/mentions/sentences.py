"""The text of a document cut into sentences with their lines: prose, lists and cells of tables.

What repeats on many pages (headers, footers, the notice of the funding programme) is left out and counted.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_PAGES: Final = 4
"""A line that stands this often is furniture of the pages."""
_LONGEST_FURNITURE: Final = 400
_NUMBERS: Final = re.compile(r"[\d\W_]+")
_RULE: Final = re.compile(r"[\s|:*_-]*")
_HEAD: Final = re.compile(r"#{1,6}\s+(.*)")
_ITEM: Final = re.compile(r"(?:[-*•▪◦o‣·➢✓]|\(?[0-9a-z]{1,2}[.)])\s+")
_END: Final = re.compile(r"(?<=[.!?…:;])[\"”’)]*\s+(?=[\"“(]?[^\W_a-z])|(?<=;)\s+|\s*[•▪➢]\s+|\s*<br ?/?>\s*")
_SHORT: Final = re.compile(
    r"\b(?:e\.g|i\.e|approx|incl|etc|No|no|St|Dr|Prof|vs|cf|Art|Mr|Ms|z\.B|ca|bzw|p\.ej|resp|Fig|Inc|Ltd)\.$"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or cell. `starts` and `numbers` tell the line of each place; `lead` is what introduces its list or
    heads its column and row, `heading` the title above it."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    heading: str = ""
    lead: str = ""
    cell: bool = False

    def line_at(self, place: int) -> int:
        """The line (from 1) on which a place of the text stands."""
        return self.numbers[max(0, bisect_right(self.starts, place) - 1)]


@dataclass(frozen=True, slots=True)
class Split:
    """`repeated` counts the lines that were left out."""

    sentences: tuple[Sentence, ...]
    repeated: int


def sentences_of(lines: Sequence[str]) -> Split:
    """All sentences of a text, in order."""
    furniture = _furniture(lines)
    kept = [
        (number, line.strip()) for number, line in enumerate(lines, start=1) if _key(line) not in furniture
    ]
    return Split(tuple(_cut(kept)), len(lines) - len(kept))


def _key(line: str) -> str:
    return _NUMBERS.sub(" ", line.lower()).strip()


def _furniture(lines: Sequence[str]) -> frozenset[str]:
    """Lines that stand on many pages; numbers do not tell them apart. Rows of tables are content."""
    counts = Counter(
        _key(line)
        for line in lines
        if 0 < len(line) <= _LONGEST_FURNITURE and not line.lstrip().startswith("|")
    )
    return frozenset(key for key, count in counts.items() if key and count >= _PAGES and len(key) > 12)


def _cut(kept: Sequence[tuple[int, str]]) -> Iterator[Sentence]:
    heading, lead = "", ""
    columns: tuple[str, ...] = ()
    at = 0
    while at < len(kept):
        number, line = kept[at]
        if not line or _RULE.fullmatch(line):
            at += 1
            continue
        head = _HEAD.match(line)
        if head:
            heading, lead, columns = head.group(1), "", ()
            yield Sentence(heading, (0,), (number,), "", "")
            at += 1
            continue
        if line.startswith("|"):
            cells = tuple(cell.strip() for cell in line.strip("|").split("|"))
            if at + 1 < len(kept) and _is_rule(kept[at + 1][1]):
                columns = cells
            yield from _cells(number, cells, columns, heading)
            at += 1
            continue
        columns = ()
        end = _paragraph_end(kept, at)
        block = kept[at:end]
        item = _ITEM.match(line)
        if not item and not _follows_list(kept, at):
            lead = ""
        for sentence in _prose(block, heading, lead):
            yield sentence
            if sentence.text.endswith(":"):
                lead = sentence.text
        at = end


def _is_rule(line: str) -> bool:
    return "---" in line and bool(_RULE.fullmatch(line))


def _follows_list(kept: Sequence[tuple[int, str]], at: int) -> bool:
    """True for a line directly below an introduction that ends with a colon, blank lines aside."""
    here = at - 1
    while here >= 0 and not kept[here][1]:
        here -= 1
    return here >= 0 and kept[here][1].endswith(":")


def _paragraph_end(kept: Sequence[tuple[int, str]], at: int) -> int:
    """The end of the paragraph that begins at `at`: a blank line, a heading, a table or the next item ends it."""
    end = at + 1
    while end < len(kept):
        line = kept[end][1]
        if not line or line.startswith(("#", "|")) or _ITEM.match(line) or line[0].isupper():
            break
        end += 1
    return end


def _cells(number: int, cells: Sequence[str], columns: Sequence[str], heading: str) -> Iterator[Sentence]:
    row = next((cell for cell in cells if cell), "")
    for place, cell in enumerate(cells):
        if not cell:
            continue
        column = columns[place] if place < len(columns) and columns is not cells else ""
        lead = " · ".join(part for part in (column, row if row != cell else "") if part)[:200]
        for start, end in _spans(cell):
            yield Sentence(cell[start:end], (0,), (number,), heading, lead, cell=True)


def _prose(block: Sequence[tuple[int, str]], heading: str, lead: str) -> Iterator[Sentence]:
    text, starts, numbers = "", [], []
    for number, line in block:
        starts.append(len(text))
        numbers.append(number)
        text += line + " "
    for start, end in _spans(text):
        first = bisect_right(starts, start) - 1
        yield Sentence(
            text[start:end],
            (0, *(place - start for place in starts[first + 1 :] if place < end)),
            (
                numbers[first],
                *(numbers[here] for here in range(first + 1, len(starts)) if starts[here] < end),
            ),
            heading,
            lead,
        )


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end."""
    start = 0
    for found in _END.finditer(text):
        if _SHORT.search(text[start : found.start()]):
            continue
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()
    end = len(text.rstrip())
    if text[start:end].strip():
        yield start, end
