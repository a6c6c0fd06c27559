"""Blocks of lines between blank ones, and the ledger in which readers note what they took."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from zeroward.library.importers.portfolio.markup import plain
from zeroward.library.importers.portfolio.model import Passage, Reading, Span
from zeroward.library.importers.portfolio.source import Line


@dataclass(frozen=True)
class Block:
    """Neighbouring lines without a blank one between them."""

    lines: tuple[Line, ...]

    @property
    def span(self) -> Span:
        return Span(self.lines[0].no, self.lines[-1].no)

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(line.no for line in self.lines)

    @cached_property
    def raw(self) -> str:
        """The lines joined by spaces, markup included."""
        return " ".join(line.text.strip() for line in self.lines)

    @cached_property
    def text(self) -> str:
        """The lines joined by spaces, without markup."""
        return plain(self.raw)

    def passage(self) -> Passage:
        return Passage(self.text, self.span)


def split_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Cut lines into blocks at blank lines (a lone space is where the published text breaks the page)."""
    blocks: list[Block] = []
    held: list[Line] = []
    for line in lines:
        if not line.blank:
            held.append(line)
        elif held:
            blocks.append(Block(tuple(held)))
            held = []
    if held:
        blocks.append(Block(tuple(held)))
    return tuple(blocks)


class Ledger:
    """Accounts for every line that is not blank: what it was read as, or nothing."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._taken: dict[int, str] = {}

    def take(self, numbers: Iterable[int], reading: str) -> None:
        """Note that these lines were read as `reading` (a few words; the first note wins)."""
        for number in numbers:
            self._taken.setdefault(number, reading)

    def take_blocks(self, blocks: Iterable[Block], reading: str) -> None:
        for block in blocks:
            self.take(block.numbers, reading)

    def untaken(self) -> tuple[Span, ...]:
        """Ranges of lines that nobody read; blank lines between two of them do not split a range."""
        spans: list[Span] = []
        run: list[int] = []
        for line in self._lines:
            if line.blank:
                continue
            if line.no in self._taken:
                if run:
                    spans.append(Span(run[0], run[-1]))
                run = []
            else:
                run.append(line.no)
        if run:
            spans.append(Span(run[0], run[-1]))
        return tuple(spans)

    def reading(self) -> Reading:
        return Reading(
            lines=len(self._lines),
            blank=sum(line.blank for line in self._lines),
            read_as=tuple(sorted(Counter(self._taken.values()).items())),
            untaken=self.untaken(),
        )
