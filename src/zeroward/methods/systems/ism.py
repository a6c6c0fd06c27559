"""Interpretive structural modelling: which factor reaches which over any number of steps, and their levels.

The table of direct relations is closed fully (Warshall); a single step of closing, as often published, leaves pairs out
and makes up levels. Source: Warfield (1974).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.systems.dematel import influence_table

Relation = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Structure:
    """`levels` are numbered from 1, the level at which the factors that reach no further stand.

    `missing` are the pairs that the table given leaves out though its own chains connect them. `loops` are groups of
    factors that reach each other. `driving` and `dependence` are row and column sums of the closure.
    """

    closure: Relation
    levels: tuple[int, ...]
    missing: tuple[tuple[int, int], ...]
    loops: tuple[tuple[int, ...], ...]
    driving: tuple[int, ...]
    dependence: tuple[int, ...]
    notes: tuple[str, ...]


def structure(direct: Any) -> Structure:
    """Close a table of 0 and 1, and divide it into levels. Raises MethodError for a table that is not so."""
    given = relation(direct)
    np.fill_diagonal(given, True)  # every factor reaches itself
    full = closure(given)
    missing = tuple((int(a), int(b)) for a, b in zip(*np.nonzero(full & ~given), strict=True))
    loops = tuple(tuple(int(one) for one in group) for group in _mutual(full) if len(group) > 1)
    notes = []
    if missing:
        notes.append(
            say(
                "%(number)s pairs are connected over others only; the levels count them.", number=len(missing)
            )
        )
    if full.all() and len(full) > 1:
        notes.append(say("Every factor reaches every other: there is one level only."))
    return Structure(
        full,
        levels(full),
        missing,
        loops,
        tuple(int(one) for one in full.sum(axis=1)),
        tuple(int(one) for one in full.sum(axis=0)),
        tuple(notes),
    )


def relation(direct: Any) -> Relation:
    """A square table of 0 and 1 (or of 1*, which some write for what closing added)."""
    if isinstance(direct, Sequence) and not isinstance(direct, str):
        direct = [[_mark(cell) for cell in row] for row in direct]
    table = influence_table(direct)
    if not np.isin(table, (0.0, 1.0)).all():
        raise MethodError(
            say("The relations are not 0 and 1 alone."),
            place="direct",
            remedy=say("Write 1 where a factor leads to another, 0 where it does not."),
        )
    return np.asarray(table, dtype=np.bool_)


def _mark(cell: Any) -> Any:
    return cell.replace("*", "").strip() or "0" if isinstance(cell, str) else cell


def from_letters(upper: Mapping[tuple[int, int], str], size: int) -> Relation:
    """From the letters of a pairwise table: V (first leads to second), A (the other way), X (both), O (neither).

    Raises MethodError for another letter, and for a pair that is not among the factors.
    """
    table = np.zeros((size, size), dtype=bool)
    for (first, second), letter in upper.items():
        if (
            letter.upper() not in ("V", "A", "X", "O")
            or not 0 <= min(first, second) <= max(first, second) < size
        ):
            raise MethodError(
                say("%(letter)s is no relation of factors %(first)s and %(second)s.",
                    letter=letter, first=first + 1, second=second + 1),
                place="direct",
                remedy=say("Use V, A, X or O."),
            )  # fmt: skip
        table[first, second] |= letter.upper() in ("V", "X")
        table[second, first] |= letter.upper() in ("A", "X")
    return table


def closure(given: Relation) -> Relation:
    """All pairs that are connected over any number of steps (Warshall 1962)."""
    full = given.copy()
    for middle in range(full.shape[0]):
        full |= np.outer(full[:, middle], full[middle])
    return full


def levels(full: Relation) -> tuple[int, ...]:
    """The level of each factor: those whose reach lies within what reaches them come off together, then the next.

    Ends for tables that are not closed, too. Raises MethodError where such a table leaves no factor to come off.
    """
    size = full.shape[0]
    reach = full | np.eye(size, dtype=bool)
    left, found, level = np.ones(size, dtype=bool), np.zeros(size, dtype=int), 0
    while left.any():
        level += 1
        within = reach & left[None, :]
        off = left & ~(within & ~reach.T).any(axis=1)
        if not off.any():
            raise MethodError(
                say("The table is not closed, and has no levels."),
                place="direct",
                remedy=say("Close the table first."),
            )
        found[off] = level
        left &= ~off
    return tuple(int(one) for one in found)


def _mutual(full: Relation) -> list[list[int]]:
    seen: set[int] = set()
    groups = []
    both = full & full.T
    for one in range(full.shape[0]):
        if one not in seen:
            group = [int(other) for other in np.flatnonzero(both[one])]
            seen.update(group)
            groups.append(group)
    return groups
