"""Different numbers of the same kind of thing in what is said about one material."""

import re
from collections import defaultdict
from collections.abc import Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Material, Portfolio
from zeroward.library.importers.portfolio.titles import fold
from zeroward.library.importers.portfolio.vocabulary import table

_NUMBER = re.compile(r"(?<![\w.,–-])(\d{2,3})(?![\w.,–%-])\s+((?:[\w'’&-]+\s+){0,2}[\w'’&-]+)")
_ROUND = re.compile(r"\b(?:over|more than|about|around|nearly|almost)\s+$", re.IGNORECASE)


@check
def counts_differ(portfolio: Portfolio) -> Iterator[Finding]:
    """A rounded number ("over 100 …") beside another number of the same kind of thing is worth a look."""
    for material in portfolio.materials:
        for thing, said in _counted(material).items():
            numbers = {number for number, _, _ in said}
            if len(numbers) > 1 and any(rounded for _, rounded, _ in said):
                yield finding(
                    "counts_differ",
                    sorted({line for _, _, line in said}),
                    f"{material.title}: {' / '.join(map(str, sorted(numbers)))} {thing}",
                    "text kept as it is",
                    material.title,
                )


def _counted(material: Material) -> dict[str, list[tuple[int, bool, int]]]:
    """For each kind of thing: number, whether it is a rounded one, and line."""
    things = {word: thing for thing, words in table("counted").items() for word in words}
    said: dict[str, list[tuple[int, bool, int]]] = defaultdict(list)
    for placement in material.placements:
        for passage in (*placement.card.body, *placement.card.features):
            for found in _NUMBER.finditer(passage.text):
                thing = next((things[word] for word in fold(found[2]).split() if word in things), "")
                if thing:
                    rounded = bool(_ROUND.search(passage.text[max(0, found.start() - 12) : found.start()]))
                    said[thing].append((int(found[1]), rounded, passage.span.first))
    return said
