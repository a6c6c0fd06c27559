"""The text of a document cut into sentences with their lines: prose, lists and cells of tables.

What repeats on many pages (headers, footers, the notice of the funding programme) is left out and counted.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.rows import cells_of
from zeroward.methods.contracts.words import label_of

TOLD: Final = ("field", "lever")
"""Heads of a table below or beside which fields of action and levers stand."""
_HEADS: Final = 200
_PAGES: Final = 4
"""A line that stands this often is furniture of the pages."""
_LONGEST_FURNITURE: Final = 400
_SHORTEST_FURNITURE: Final = 12
_NUMBERS: Final = re.compile(r"[\d\W_]+")
_RULE: Final = re.compile(r"[\s|:*_-]*")
_HEAD: Final = re.compile(r"#{1,6}\s+(.*)")
_ITEM: Final = re.compile(r"(?:[-*•▪◦o‣·➢✓]|\(?[0-9a-z]{1,2}[.)])\s+")
_END: Final = re.compile(r"[.!?…:;][\"”’)]*\s+|\s*[•▪➢]\s+|\s*<br ?/?>\s*")
_OPENING: Final = '"“(„«¿¡'
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


def sentences_of(
    lines: Sequence[str], *, left_out: frozenset[int] | None = None, wanted: Callable[[str], bool] = bool
) -> Split:
    """The sentences of a text, in order, of the paragraphs and rows that are `wanted`. `left_out` are the numbers of
    lines that pages repeat; without it they are looked for."""
    if left_out is None:
        left_out = _furniture(lines)
    kept = [(number, line.strip()) for number, line in enumerate(lines, start=1) if number not in left_out]
    return Split(tuple(_cut(kept, wanted)), len(lines) - len(kept))


def _key(line: str) -> str:
    return _NUMBERS.sub(" ", line.lower()).strip()


def _furniture(lines: Sequence[str]) -> frozenset[int]:
    """Lines that stand on many pages; numbers do not tell them apart. Rows of tables are content."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines, start=1):
        if 0 < len(line) <= _LONGEST_FURNITURE and not line.lstrip().startswith("|"):
            places.setdefault(_key(line), []).append(number)
    return frozenset(
        number
        for key, numbers in places.items()
        if len(numbers) >= _PAGES and len(key) > _SHORTEST_FURNITURE
        for number in numbers
    )


@dataclass(slots=True)
class _Above:
    """What stands above a line: the heading, what introduces its list, the heads of its table."""

    heading: str = ""
    lead: str = ""
    columns: tuple[str, ...] = ()


def _cut(kept: Sequence[tuple[int, str]], wanted: Callable[[str], bool]) -> Iterator[Sentence]:
    above = _Above()
    at = 0
    while at < len(kept):
        number, line = kept[at]
        end = at + 1
        if not line or _RULE.fullmatch(line):
            pass
        elif head := _HEAD.match(line):
            above = _Above(head.group(1))
            yield Sentence(above.heading, (0,), (number,))
        elif line.startswith("|"):
            if end < len(kept) and _is_rule(kept[end][1]):
                above.columns = cells_of(line)
            if wanted(line) or _told(line, above.columns):
                yield from _cells(number, cells_of(line), above)
        else:
            end = _paragraph_end(kept, at)
            yield from _block(kept, at, end, above, wanted)
        at = end


def _told(line: str, columns: Sequence[str]) -> bool:
    """Whether a row may hold a field of action or a lever: below or beside such a head."""
    return any(label_of(cell) in TOLD for cell in columns) or any(
        label_of(cell) in TOLD for cell in line[:_HEADS].strip("|").split("|")[:3]
    )


def _block(
    kept: Sequence[tuple[int, str]], at: int, end: int, above: _Above, wanted: Callable[[str], bool]
) -> Iterator[Sentence]:
    """The sentences of a paragraph or item. One that ends with a colon introduces what follows."""
    above.columns = ()
    if not _ITEM.match(kept[at][1]) and not _follows_list(kept, at):
        above.lead = ""
    block = kept[at:end]
    introduces = block[-1][1].endswith(":")
    if introduces or any(wanted(line) for _number, line in block):
        sentences = tuple(_prose(block, above.heading, above.lead))
        yield from sentences
        if introduces and sentences:
            above.lead = sentences[-1].text


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


def _cells(number: int, cells: Sequence[str], above: _Above) -> Iterator[Sentence]:
    first = next((cell for cell in cells if cell), "")
    row = first
    head = cells == above.columns
    for place, cell in enumerate(cells):
        if not cell:
            continue
        column = above.columns[place] if place < len(above.columns) and not head else ""
        lead = " · ".join(part for part in (column, row if row != cell else "") if part)[:200]
        for start, end in _spans(cell):
            yield Sentence(cell[start:end], (0,), (number,), above.heading, lead, cell=True)
        row = cell if label_of(cell) else first


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
        stop = (
            found.start() + len(found.group().rstrip()) if text[found.start()] in ".!?…:;" else found.start()
        )
        if stop > found.start() and not _ends(text, start, found.start(), found.end()):
            continue
        if stop > start:
            yield start, stop
        start = found.end()
    end = len(text.rstrip())
    if end > start:
        yield start, end


def _ends(text: str, start: int, sign: int, after: int) -> bool:
    """Whether the sign at a place ends a sentence: a capital follows, and it belongs to no abbreviation."""
    if text[sign] == ";":
        return True
    following = text[after : after + 1]
    if following.islower():
        return False
    if not (following.isalnum() or following in _OPENING):
        return False
    return text[sign] != "." or not _SHORT.search(text, max(start, sign - 8), sign + 1)
