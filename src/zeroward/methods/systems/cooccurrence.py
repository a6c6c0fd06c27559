"""Which codes stand together: counts, phi, Jaccard, NPMI, and Fisher's exact test with corrections for many tests.

The base is what a row stands for, an answer, a city or a text, and must be said wherever the numbers are shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import numpy as np
import scipy
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.runner import Runner, Serial
from zeroward.methods.systems.many_tests import benjamini_hochberg, holm

AT_ONCE: Final = 2_000
"""Exact tests that a task holds."""
Four = tuple[int, int, int, int]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two codes: rows with both, and the exact two-sided p-value plain, after Holm, after Benjamini-Hochberg."""

    first: str
    second: str
    together: int
    phi: float | None
    jaccard: float | None
    npmi: float | None
    p: float
    p_holm: float
    p_fdr: float


@dataclass(frozen=True, slots=True)
class Cooccurrence:
    """Codes × codes; the diagonal of `counts` is how often a code occurs. NaN where a code is always or never there."""

    names: tuple[str, ...]
    rows: int
    counts: NDArray[np.int64]
    phi: Array
    jaccard: Array
    npmi: Array
    pairs: tuple[Pair, ...]
    notes: tuple[str, ...]


def cooccurrence(presence: Any, names: Sequence[str], *, runner: Runner | None = None) -> Cooccurrence:
    """From rows × codes of 0 and 1; the exact tests go over the runner. Raises MethodError when the table is not so, or
    has no rows."""
    table = _read(presence, names)
    number = table.shape[0]
    whole = table.astype(np.int64)
    counts = np.asarray(whole.T @ whole, dtype=np.int64)
    used = np.diagonal(counts)
    phi, jaccard, npmi = _phi(counts, number), _jaccard(counts), _npmi(counts, number)
    places = [(a, b) for a in range(len(names)) for b in range(a + 1, len(names))]
    fours = [_four(counts, number, a, b) for a, b in places]
    cuts = [fours[at : at + AT_ONCE] for at in range(0, len(fours), AT_ONCE)]
    exact = list(chain.from_iterable((runner or Serial()).map(exact_of, cuts)))
    adjusted = zip(places, exact, holm(exact), benjamini_hochberg(exact), strict=True)
    pairs = tuple(
        Pair(
            names[a],
            names[b],
            int(counts[a, b]),
            _known(phi[a, b]),
            _known(jaccard[a, b]),
            _known(npmi[a, b]),
            p,
            float(first),
            float(second),
        )
        for (a, b), p, first, second in adjusted
    )
    same = [names[int(place)] for place in np.flatnonzero((used == 0) | (used == number))]
    notes = (say("Always or never there, so without phi: %(codes)s.", codes=", ".join(same)),) if same else ()
    return Cooccurrence(tuple(names), number, counts, phi, jaccard, npmi, pairs, notes)


def exact_of(tables: Sequence[Four]) -> list[float]:
    """The p-values of many tables; equal tables are computed once."""
    known = {one: fisher_exact(one) for one in dict.fromkeys(tables)}
    return [known[one] for one in tables]


def fisher_exact(table: Four) -> float:
    """Two-sided p-value of a 2 × 2 table (both, first alone, second alone, neither): tables no likelier than this."""
    both, first, second, neither = table
    row, column, number = both + first, both + second, both + first + second + neither
    possible = np.arange(max(0, row + column - number), min(row, column) + 1)
    logs = -(
        scipy.special.gammaln(possible + 1)
        + scipy.special.gammaln(row - possible + 1)
        + scipy.special.gammaln(column - possible + 1)
        + scipy.special.gammaln(number - row - column + possible + 1)
    )
    chance = np.exp(logs - logs.max())
    here = chance[both - possible[0]]
    return min(1.0, float(chance[chance <= here * (1 + 1e-7)].sum() / chance.sum()))


def _four(counts: NDArray[np.int64], number: int, a: int, b: int) -> Four:
    both = int(counts[a, b])
    first, second = int(counts[a, a]) - both, int(counts[b, b]) - both
    return both, first, second, number - both - first - second


def _phi(counts: NDArray[np.int64], number: int) -> Array:
    used = np.diagonal(counts).astype(np.float64)
    spread = used * (number - used)
    under = np.sqrt(np.outer(spread, spread))
    above = number * counts - np.outer(used, used)
    return np.asarray(np.divide(above, under, out=np.full(counts.shape, np.nan), where=under > 0))


def _jaccard(counts: NDArray[np.int64]) -> Array:
    used = np.diagonal(counts)
    either = used[:, None] + used[None, :] - counts
    return np.asarray(np.divide(counts, either, out=np.full(counts.shape, np.nan), where=either > 0))


def _npmi(counts: NDArray[np.int64], number: int) -> Array:
    """-1 never together, 0 as chance would have it, 1 only together (Bouma 2009)."""
    used = np.diagonal(counts).astype(np.float64)
    found = np.full(counts.shape, np.nan)
    for a, b in np.ndindex(*counts.shape):
        both = float(counts[a, b])
        if not used[a] or not used[b]:
            continue
        if not both:
            found[a, b] = -1.0
        elif both < number:
            found[a, b] = np.log(both * number / (used[a] * used[b])) / -np.log(both / number)
    return found


def _known(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _read(presence: Any, names: Sequence[str]) -> NDArray[np.bool_]:
    table = np.asarray(presence)
    if table.ndim != 2 or table.shape[1] != len(names) or not table.shape[0]:
        raise MethodError(
            say("The table has not one column for each code, or no rows."),
            place="presence",
            remedy=say("Give one row to each answer and one column to each code."),
        )
    if not np.isin(table, (0, 1)).all():
        raise MethodError(
            say("The table holds other values than 0 and 1."),
            place="presence",
            remedy=say("Write 1 where the code was given, 0 where not."),
        )
    return table.astype(bool)
