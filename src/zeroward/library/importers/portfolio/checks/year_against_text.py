"""A year in the table that none of the dates in the text or the link labels bears out."""

import re
from collections.abc import Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Card, Portfolio
from zeroward.library.importers.portfolio.recordings import MONTHS

_DATED = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_LABELLED = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@check
def year_against_text(portfolio: Portfolio) -> Iterator[Finding]:
    """Months with a year in the text, and years in link labels, against the years of the table."""
    for card in portfolio.cards:
        if card.years:
            yield from _text(card)
            yield from _labels(card)


def _text(card: Card) -> Iterator[Finding]:
    dated = [(int(year), passage) for passage in card.body for year in _DATED.findall(passage.text)]
    years = {year for year, _ in dated}
    if years and not years & set(card.years):
        yield finding(
            "year_against_text",
            (card.row_line, dated[0][1].span.first),
            f"{card.title}: {card.year_text} in the table, {', '.join(map(str, sorted(years)))} in the text",
            "year of the table",
            card.challenge,
        )


def _labels(card: Card) -> Iterator[Finding]:
    outside = {
        int(year)
        for link in card.links
        for year in _LABELLED.findall(link.label)
        if int(year) not in card.years
    }
    if outside:
        years = ", ".join(map(str, sorted(outside)))
        yield finding(
            "year_against_text",
            (card.row_line,),
            f"{card.title}: {card.year_text} in the table, {years} in a link's label",
            "year of the table",
            card.challenge,
        )
