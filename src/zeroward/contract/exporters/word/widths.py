"""How the width of a page is shared among the columns of a table in the Word file."""

import re
from collections.abc import Sequence
from typing import Final

from zeroward.methods.contracts.template.shapes import Column

_WEIGHTS: Final = {"text": 2.4, "people": 2.0, "choice": 1.6, "year": 0.8, "percent": 0.9, "yes_no": 0.9}
_NUMBER: Final = 1.3
_BREAKS: Final = re.compile(r"[ \n\t/-]+")
"""Where a line may end: not within a figure, whose thousands are apart by another space."""
_LETTER: Final = 105
"""Twentieths of a point that a letter takes, on the safe side."""
_GAP: Final = 140
_LONGEST: Final = 15
"""Letters of a word that is not broken."""


def widths_of(
    columns: Sequence[Column], heads: Sequence[str], texts: Sequence[Sequence[str]], room: int
) -> list[int]:
    """For each column, in twentieths of a point: first what its longest word or figure needs, then by its kind.

    `texts` are the rows. Where the words need more than there is, each gets its share of it.
    """
    least = [_longest([head, *(row[at] for row in texts)]) * _LETTER + _GAP for at, head in enumerate(heads)]
    if sum(least) >= room:
        return [int(room * one / sum(least)) for one in least]
    weights = [
        _weight(column, max((len(row[at]) for row in texts), default=0)) for at, column in enumerate(columns)
    ]
    wanted = [room * one / sum(weights) for one in weights]
    more = [max(want - need, 0.0) for want, need in zip(wanted, least, strict=True)]
    spare = room - sum(least)
    return [
        int(need + (spare * extra / sum(more) if sum(more) else spare / len(least)))
        for need, extra in zip(least, more, strict=True)
    ]


def _weight(column: Column, longest: int) -> float:
    """Texts that turn out to be short need little."""
    weight = _WEIGHTS.get(column.kind, _NUMBER)
    return min(weight, 1.0) if column.kind == "text" and longest <= 12 else weight


def _longest(texts: Sequence[str]) -> int:
    words = (len(word) for text in texts for word in _BREAKS.split(text))
    return min(max(words, default=0), _LONGEST)
