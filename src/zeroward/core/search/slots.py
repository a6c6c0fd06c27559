"""Slots: what each word of a query may be found by, with weights and reasons."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from zeroward.methods.text.tokens import Token

Reason = Literal[
    "word",
    "language",
    "spelling",
    "part",
    "synonym",
    "translation",
    "correction",
    "neighbour",
    "beginning",
    "near",
]

WEIGHTS: dict[Reason, int] = {
    "word": 100,
    "spelling": 95,
    "synonym": 90,
    "translation": 85,
    "correction": 75,
    "language": 60,
    "part": 50,
    "neighbour": 40,
    "beginning": 35,
    "near": 25,
}
"""How much of an impact counts, in per cent, by the way in which a word was found."""

OWN: frozenset[Reason] = frozenset({"word", "spelling"})
"""The ways that are the typed word itself."""


class Alternative(NamedTuple):
    """Terms that must all be there, how much they count (per cent), why, and what the reader is shown.

    `loose` alternatives count only when too few records hold every word of the query.
    """

    terms: tuple[str, ...]
    weight: int
    reason: Reason
    shown: str = ""
    loose: bool = False

    @property
    def lang(self) -> str:
        """The language of its terms."""
        return self.terms[0].partition(":")[0]


@dataclass(slots=True)
class Slot:
    """One word of the query, or several that name one concept."""

    tokens: tuple[Token, ...]
    alternatives: list[Alternative] = field(default_factory=list)
    concepts: tuple[str, ...] = ()
    corrected: str = ""
    _known: dict[tuple[str, ...], list[Alternative]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.tokens)

    def add(self, alternative: Alternative) -> None:
        """Adds an alternative, or nothing when the same terms are there already with as much weight."""
        same = self._known.get(alternative.terms)
        if same is None:
            self._known[alternative.terms] = [alternative]
        elif any(one.weight >= alternative.weight and one.loose <= alternative.loose for one in same):
            return
        else:
            same.append(alternative)
        self.alternatives.append(alternative)
