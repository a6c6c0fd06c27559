"""Cities as columns: what the parts of the fit ask of them, for one city or for ten thousand."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from zeroward.methods.conditions import Columns
from zeroward.methods.conditions.columns import WORD, WORDS, Flags

Numbers = npt.NDArray[np.float64]


class Cities:
    """Facts by city. `texts` are the terms of what somebody wrote beside each profile, empty for nothing."""

    def __init__(
        self, facts: Sequence[Mapping[str, Any]], texts: Sequence[Collection[str]] | None = None
    ) -> None:
        self.facts = facts
        self.texts: Sequence[Collection[str]] = texts if texts is not None else [()] * len(facts)
        self.columns = Columns(facts)
        self._words: dict[str, list[str]] = {}
        self._coded: dict[str, tuple[list[str], npt.NDArray[np.intp]]] = {}

    def __len__(self) -> int:
        return len(self.facts)

    def numbers(self, fact: str) -> Numbers:
        """The fact as numbers, NaN where it is not known; what is below nought or without end is not known."""
        found = self.columns.column(fact).numbers
        return np.where((found >= 0) & np.isfinite(found), found, np.nan)

    def yes(self, fact: str) -> Flags:
        return self.columns.column(fact).yes

    def no(self, fact: str) -> Flags:
        return self.columns.column(fact).no

    def words(self, fact: str) -> list[str]:
        """The fact as one word, "" where there is none."""
        found = self._words.get(fact)
        if found is None:
            column = self.columns.column(fact)
            pairs = zip(column.values, column.kinds.tolist(), strict=True)
            found = self._words[fact] = [value if kind == WORD else "" for value, kind in pairs]
        return found

    def coded(self, fact: str) -> tuple[list[str], npt.NDArray[np.intp]]:
        """The distinct words of the fact, and for each city which of them is its own."""
        found = self._coded.get(fact)
        if found is None:
            distinct, codes = np.unique(np.array(self.words(fact), object), return_inverse=True)
            found = self._coded[fact] = ([str(word) for word in distinct], codes.astype(np.intp))
        return found

    def several(self, fact: str, choices: Sequence[str]) -> Numbers:
        """Cities × choices: 1 where the choice is among the values."""
        column = self.columns.column(fact)
        return (
            np.stack([column.holding(choice) for choice in choices], axis=1).astype(np.float64)
            if choices
            else (np.zeros((len(self), 0)))
        )

    def count(self, fact: str) -> Numbers:
        """How many values the fact has; NaN where it is not known or empty."""
        column = self.columns.column(fact)
        found = (
            1 if kind == WORD else len(set(value)) if kind == WORDS else 0
            for value, kind in zip(column.values, column.kinds.tolist(), strict=True)
        )
        numbers = np.fromiter(found, np.float64, len(self))
        return np.where(numbers > 0, numbers, np.nan)

    @cached_property
    def writes(self) -> Flags:
        """Where somebody wrote something."""
        return np.fromiter((bool(text) for text in self.texts), np.bool_, len(self))

    def part(self, rows: slice) -> "Cities":
        """Some of the cities, in their order."""
        return Cities(self.facts[rows], self.texts[rows])
