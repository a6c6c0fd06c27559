"""Hashtags with several spellings, known misspellings, and tags that only running text mentions."""

from collections.abc import Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Portfolio


@check
def tag_spellings(portfolio: Portfolio) -> Iterator[Finding]:
    for tag in portfolio.hashtags:
        if len(tag.spellings) > 1:
            raw = " / ".join(f"#{spelling}" for spelling in tag.spellings)
            yield finding("tag_variant", tag.lines, raw, f"#{tag.name}")
        if tag.variant_of:
            yield finding(
                "misspelt_tag", tag.lines, f"#{tag.name}", f"#{tag.variant_of}", ", ".join(tag.challenges)
            )
        if not tag.in_index and not tag.challenges:
            yield finding(
                "tag_in_text", tag.lines, f"#{tag.name}", "counted, but no key word of any challenge"
            )
