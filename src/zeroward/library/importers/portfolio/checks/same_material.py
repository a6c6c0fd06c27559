"""A material that stands in several challenges."""

from collections.abc import Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Portfolio


@check
def same_material(portfolio: Portfolio) -> Iterator[Finding]:
    """One finding for each material with more than one placement."""
    for material in portfolio.materials:
        if len(material.placements) > 1:
            codes = ", ".join(placement.challenge for placement in material.placements)
            yield finding(
                "same_material",
                (placement.card.row_line for placement in material.placements),
                material.title,
                f"one material with placements in {codes}",
                codes,
            )
