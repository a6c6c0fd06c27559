"""What every reader gets: where to note what it took and met, and what the document says about itself."""

from dataclasses import dataclass

from zeroward.library.importers.portfolio.blocks import Block, Ledger
from zeroward.library.importers.portfolio.findings import Findings
from zeroward.library.importers.portfolio.titles import fold, letters
from zeroward.library.importers.portfolio.wording import is_to_come


@dataclass(frozen=True)
class Context:
    """`core_group`: codes of the document's core countries; `title_page`: letters of its first lines."""

    ledger: Ledger
    findings: Findings
    core_group: tuple[str, ...] = ()
    title_page: str = ""

    def take(self, blocks: Block | tuple[Block, ...], reading: str) -> None:
        self.ledger.take_blocks((blocks,) if isinstance(blocks, Block) else blocks, reading)

    def is_furniture(self, block: Block) -> bool:
        """Page furniture: arrows to other pages, "click here", and repetitions of the title page."""
        text = block.text
        if text.startswith(("→", "➔", "★")) or fold(text).startswith(("click ", "scan me")):
            return True
        if fold(text) in {"click", "post card"}:
            return True
        flat = letters(text)
        return len(flat) >= 8 and flat in self.title_page

    def placeholder(self, block: Block, place: str) -> bool:
        """Whether a block only says that something will follow; then it is noted and taken."""
        if not is_to_come(block.text):
            return False
        self.findings.add(
            "placeholder_text", lines=block.numbers, raw=block.raw, made_of_it="still to come", place=place
        )
        self.take(block, "placeholder")
        return True
