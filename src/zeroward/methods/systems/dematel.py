"""DEMATEL: from direct influences between factors to total ones, and who drives whom.

    N = A / k,  k = the larger of the largest row sum and the largest column sum
    T = N (I - N)^-1

D is the row sums of T (influence given), R the column sums (influence taken); D + R is prominence, D - R relation:
above zero a cause, below an effect. Dividing by row sums alone, as some programs do, gives other numbers and may not
converge.
Source: Gabus and Fontela (1972).
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

MOST_FACTORS: Final = 500
LARGEST: Final = 1e9


@dataclass(frozen=True, slots=True)
class Dematel:
    """`threshold` is the mean of T: influences above it are drawn. `normaliser` is k, by rows or by columns."""

    total: NDArray[np.float64]
    normalised: NDArray[np.float64]
    normaliser: float
    given: NDArray[np.float64]
    taken: NDArray[np.float64]
    threshold: float
    spread: float
    notes: tuple[str, ...]

    @property
    def prominence(self) -> NDArray[np.float64]:
        return np.asarray(self.given + self.taken)

    @property
    def relation(self) -> NDArray[np.float64]:
        return np.asarray(self.given - self.taken)

    def above(self, limit: float | None = None) -> list[tuple[int, int, float]]:
        """Influences above the limit (the mean of T without one), the strongest first: from, to, strength."""
        least = self.threshold if limit is None else limit
        found = [
            (int(row), int(column), float(self.total[row, column]))
            for row, column in zip(*np.nonzero(self.total > least), strict=True)
        ]
        return sorted(found, key=lambda one: (-one[2], one[0], one[1]))


def dematel(direct: Any) -> Dematel:
    """From a square table of direct influences, none negative.

    Raises MethodError for a table that is not so, without any influence, or whose chains never die out.
    """
    table = influence_table(direct)
    size = table.shape[0]
    by_rows, by_columns = float(table.sum(axis=1).max()), float(table.sum(axis=0).max())
    normaliser = max(by_rows, by_columns)
    if normaliser <= 0:
        raise MethodError(
            say("No factor influences another."), place="direct", remedy=say("Give at least one influence.")
        )
    normalised = table / normaliser
    radius = float(np.abs(np.linalg.eigvals(normalised)).max())
    if radius >= 1 - 1e-12:
        raise MethodError(
            say("The influences go round without losing strength: their sum is endless."),
            place="direct",
            remedy=say("Add a factor that lies outside of the loop, or grade the influences."),
        )
    total = np.asarray(np.linalg.solve((np.eye(size) - normalised).T, normalised.T).T, dtype=np.float64)
    return Dematel(
        total,
        normalised,
        normaliser,
        np.asarray(total.sum(axis=1), dtype=np.float64),
        np.asarray(total.sum(axis=0), dtype=np.float64),
        float(total.mean()),
        float(total.std()),
        _notes(table, by_rows, by_columns),
    )


def _notes(table: NDArray[np.float64], by_rows: float, by_columns: float) -> tuple[str, ...]:
    notes = []
    if by_columns > by_rows:
        notes.append(
            say("Divided by the largest column sum, %(columns)g; the largest row sum is %(rows)g.",
                columns=by_columns, rows=by_rows)
        )  # fmt: skip
    if np.diagonal(table).any():
        notes.append(say("A factor influences itself: the diagonal is usually 0."))
    alone = np.flatnonzero((table.sum(axis=0) == 0) & (table.sum(axis=1) == 0))
    if alone.size:
        notes.append(say("%(number)s factors have no influence at all.", number=int(alone.size)))
    return tuple(notes)


def influence_table(direct: Any) -> NDArray[np.float64]:
    """A square table of finite numbers from 0 up. Raises MethodError when it is not."""
    try:
        table = np.asarray(direct, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise MethodError(
            say("The influences are no table of numbers."), place="direct", remedy=say("Write 0 for none.")
        ) from error
    if table.ndim != 2 or table.shape[0] != table.shape[1] or not table.size:
        raise MethodError(
            say("The table of influences is not square."),
            place="direct",
            remedy=say("Give one row and one column to each factor, in the same order."),
        )
    if table.shape[0] > MOST_FACTORS:
        raise MethodError(
            say("%(number)s factors are too many.", number=table.shape[0]),
            place="direct",
            remedy=say("Group them to at most %(most)s.", most=MOST_FACTORS),
        )
    if not ((table >= 0) & (table <= LARGEST)).all():
        raise MethodError(
            say("An influence is negative, no number, or too large."),
            place="direct",
            remedy=say("Grade influences from 0 up; show their sign on the map."),
        )
    return table
