"""What a reader of a file gives: opportunities as plain data, each with its place, and what is doubtful about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from zeroward.funding.domain.deadlines import Due

MOST_AMOUNT: Final = 1_000_000_000_000
"""No call has more than a million millions; a larger number is a slip."""


@dataclass(frozen=True, slots=True)
class ReadOffer:
    """One opportunity. `values` holds only what the file says, as plain JSON: days and amounts as text.

    `dues` is None where the file says nothing about deadlines. `refused` is why it cannot be taken, "" where it can.
    """

    place: str
    title: str
    key: str = ""
    outside_key: str = ""
    programme: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    dues: tuple[Due, ...] | None = None
    themes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    refused: str = ""
