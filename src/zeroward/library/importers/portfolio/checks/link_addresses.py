"""The text version carries labels of links only."""

from collections.abc import Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Portfolio


@check
def link_addresses(portfolio: Portfolio) -> Iterator[Finding]:
    """One finding for the whole document, with the line of every table that has a link."""
    cards = [card for card in portfolio.cards if card.links]
    if cards:
        count = sum(len(card.links) for card in cards)
        yield finding(
            "links_without_address",
            (card.row_line for card in cards),
            "",
            f"{count} labels kept without an address",
        )
