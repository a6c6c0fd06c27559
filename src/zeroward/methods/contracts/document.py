"""A published contract as a whole: its sheets, its gap tables, and what kind of document it is."""

from dataclasses import dataclass
from typing import Final

from zeroward.methods.contracts.amounts import Style, style_of
from zeroward.methods.contracts.gaps import GapTable, read_gap_tables
from zeroward.methods.contracts.sheets import ActionSheet, read_sheets

MOST_SIGNS: Final = 8_000_000
"""Letters of a document at most; the longest contract that we know has one million."""
MOST_LINES: Final = 200_000


class DocumentTooLargeError(ValueError):
    """The text is no contract: far longer than any."""


@dataclass(frozen=True, slots=True)
class ContractText:
    """`style` is the decimal sign that the document's numbers agree on, "" when they do not."""

    lines: int
    style: Style
    sheets: tuple[ActionSheet, ...]
    gaps: tuple[GapTable, ...]


def read_contract(text: str) -> ContractText:
    """What can be read of a contract's Markdown. Raises DocumentTooLargeError."""
    lines = text.splitlines()
    if len(text) > MOST_SIGNS or len(lines) > MOST_LINES:
        raise DocumentTooLargeError("This text is longer than any contract.")
    style = style_of(text)
    return ContractText(len(lines), style, read_sheets(lines, style), read_gap_tables(lines, style))
