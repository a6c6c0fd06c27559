"""The hashtag index against the hashtags of the challenges."""

from collections.abc import Iterator

from zeroward.library.importers.portfolio.checks.base import check, finding
from zeroward.library.importers.portfolio.findings import Finding
from zeroward.library.importers.portfolio.model import Portfolio


@check
def index_tags(portfolio: Portfolio) -> Iterator[Finding]:
    """Two findings at most: tags used but not listed, and tags listed but not used."""
    index = [tag for tag in portfolio.hashtags if tag.in_index]
    unused = [tag for tag in index if not tag.challenges]
    unlisted = [tag for tag in portfolio.hashtags if tag.challenges and not tag.in_index]
    if index and unlisted:
        names = " ".join(f"#{tag.name}" for tag in unlisted)
        yield finding(
            "tag_not_in_index", (tag.lines[0] for tag in unlisted), names, f"{len(unlisted)} tags kept"
        )
    if unused:
        names = ", ".join(f"#{tag.name}" for tag in unused)
        yield finding(
            "tag_not_used", (tag.lines[0] for tag in unused), names, f"{len(unused)} tags kept: {names}"
        )
