"""Facts of many cities, a column a fact: what a test asks of them is worked out once and remembered."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from zeroward.methods.conditions.condition import Either

Flags = npt.NDArray[np.bool_]

NOTHING, NUMBER, YES_NO, WORD, WORDS, DISPUTED, OTHER = range(7)
"""What kind of value a city has for a fact."""
_KINDS: Final = ((bool, YES_NO), (int, NUMBER), (float, NUMBER), (str, WORD), (Either, DISPUTED))


class Column:
    """One fact of all cities, in their order."""

    def __init__(self, values: Sequence[Any]) -> None:
        self.values = values
        self.kinds = np.fromiter((_kind(value) for value in values), np.int8, len(values))
        self._holding: dict[str, Flags] = {}
        self._equal: dict[str, Flags] = {}

    @property
    def known(self) -> Flags:
        found: Flags = self.kinds != NOTHING
        return found

    @cached_property
    def numbers(self) -> npt.NDArray[np.float64]:
        """NaN where there is no number."""
        found = np.full(len(self.values), np.nan)
        for at in np.flatnonzero(self.kinds == NUMBER).tolist():
            found[at] = self.values[at]
        return found

    @cached_property
    def yes(self) -> Flags:
        """Where the value is a plain yes."""
        return np.fromiter((value is True for value in self.values), np.bool_, len(self.values))

    @cached_property
    def no(self) -> Flags:
        """Where the value is a plain no."""
        found: Flags = (self.kinds == YES_NO) & ~self.yes
        return found

    @cached_property
    def disputed(self) -> list[int]:
        """Cities of whom sources tell different values."""
        return np.flatnonzero(self.kinds == DISPUTED).tolist()

    def equal(self, word: str) -> Flags:
        """Where the value is this one word."""
        found = self._equal.get(word)
        if found is None:
            found = np.fromiter((value == word for value in self.values), np.bool_, len(self.values))
            self._equal[word] = found
        return found

    def holding(self, word: str) -> Flags:
        """Where the word is among the values; a single word is a set of one."""
        found = self._holding.get(word)
        if found is None:
            several = (
                value == word if kind == WORD else kind == WORDS and word in value
                for value, kind in zip(self.values, self.kinds.tolist(), strict=True)
            )
            found = self._holding[word] = np.fromiter(several, np.bool_, len(self.values))
        return found


class Columns:
    """Cities as mappings of facts, read by column when a condition asks for one."""

    def __init__(self, cities: Sequence[Mapping[str, Any]]) -> None:
        self.cities = cities
        self._columns: dict[str, Column] = {}

    def __len__(self) -> int:
        return len(self.cities)

    def column(self, fact: str) -> Column:
        found = self._columns.get(fact)
        if found is None:
            found = self._columns[fact] = Column([city.get(fact) for city in self.cities])
        return found


def _kind(value: Any) -> int:
    if value is None:
        return NOTHING
    for kind, code in _KINDS:
        if isinstance(value, kind):
            return NOTHING if value != value else code
    return WORDS if isinstance(value, set | frozenset | list | tuple) else OTHER
