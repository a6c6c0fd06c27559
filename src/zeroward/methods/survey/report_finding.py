"""What the check of a report finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from zeroward.methods.ghg.say import say

KINDS = {
    "impossible": say("A percentage that no count of the base gives"),
    "fraction": say("A percentage that is not that of the counts beside it"),
    "count": say("A list that is longer or shorter than its stated number"),
    "total": say("A total that is not the sum of its column"),
    "base": say("Percentages without a base"),
    "blank": say("Cells without a figure"),
    "sum": say("Shares that add to more than 100 %%"),
    "words": say("Words that the numbers do not bear out"),
}
"""Kinds of findings and what they mean."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One number that cannot be, or cannot be read: what kind, in which line, and what to do.

    `quote` is the line as read; `numbers` are those that the finding rests on.
    """

    kind: str
    line: int
    text: str
    remedy: str
    quote: str = ""
    numbers: Mapping[str, Any] = field(default_factory=dict)
