"""The smallest set of cells whose correction makes all sums of a table come out.

Sums overlap: a cell stands in the sums of its row and of its column. A wrong cell breaks all of them by the same
amount, so that the pattern of broken sums tells which cell it was. Corrections are tried one broken sum at a time,
each cell at most once, up to a few cells; an answer counts only when no other of the same size exists.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Cell = tuple[int, str]
"""Row and column."""
_MOST_CELLS: Final = 3
_MOST_TRIES: Final = 20_000


@dataclass(frozen=True, slots=True)
class Sum:
    """Cells with their signs that sum up to zero within `slack`."""

    terms: Mapping[Cell, int]
    slack: float

    def value(self, cells: Mapping[Cell, float]) -> float:
        return sum(sign * cells[cell] for cell, sign in self.terms.items())

    def holds(self, cells: Mapping[Cell, float]) -> bool:
        return abs(self.value(cells)) <= self.slack


def repair(cells: Mapping[Cell, float], sums: Sequence[Sum]) -> Mapping[Cell, float]:
    """New values by cell: empty when nothing is broken, or when there is no single smallest answer."""
    if all(one.holds(cells) for one in sums):
        return {}
    for size in range(1, _MOST_CELLS + 1):
        tries = [0]
        found: dict[frozenset[Cell], Mapping[Cell, float]] = {}
        for answer in _answers(cells, sums, {}, size, tries):
            found.setdefault(frozenset(answer), answer)
            if len(found) > 1:
                return {}
        if tries[0] >= _MOST_TRIES:
            return {}
        if found:
            return next(iter(found.values()))
    return {}


def _answers(
    cells: Mapping[Cell, float],
    sums: Sequence[Sum],
    changed: Mapping[Cell, float],
    left: int,
    tries: list[int],
) -> Iterator[Mapping[Cell, float]]:
    tries[0] += 1
    broken = next((one for one in sums if not one.holds(cells)), None)
    if broken is None:
        yield changed
        return
    if not left or tries[0] >= _MOST_TRIES:
        return
    off = broken.value(cells)
    for cell, sign in broken.terms.items():
        if cell not in changed:
            value = cells[cell] - off * sign
            yield from _answers({**cells, cell: value}, sums, {**changed, cell: value}, left - 1, tries)
