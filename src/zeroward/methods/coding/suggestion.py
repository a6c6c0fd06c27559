"""A code that something suggests for a text. A suggestion is never a coding: a person confirms it, or does not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`suggester` names what suggests, with its version, so that its agreement with people can be measured.

    `sureness` is between 0 and 1 (a dictionary has none and gives 1 for what it found); `reasons` are words that speak
    for the code, as they stand in the text.
    """

    suggester: str
    unit: str
    code: str
    sureness: float
    reasons: tuple[str, ...]
