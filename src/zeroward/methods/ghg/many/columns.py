"""Rows of many inventories as columns, and how they are cut into chunks that hold whole inventories."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.many.landfills import Landfills
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Floats = NDArray[np.float64]
Integers = NDArray[np.integer]
Strings = NDArray[np.object_]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """`place` and `year` have an entry per inventory; `inventory`, `kind` and `amount` one per row.

    `inventory` is a position in `place`, `kind` a position in the kinds. An amount that is NaN is missing. Rows may
    come in any order. `site` names each inventory's landfill (a position in `landfills`), -1 for none.
    """

    place: Strings
    year: Integers
    inventory: Integers
    kind: Integers
    amount: Floats
    landfills: Landfills | None = None
    site: Integers | None = None

    def __len__(self) -> int:
        return len(self.place)


def checked(columns: Columns, kinds: int) -> Columns:
    """The columns, with rows in the order of inventories. Raises MethodError for a row that is out of bounds."""
    if len(columns.year) != len(columns) or not (
        len(columns.inventory) == len(columns.kind) == len(columns.amount)
    ):
        raise MethodError("The columns are not of equal length.", place="columns")
    _within("inventory", columns.inventory, len(columns))
    _within("kind", columns.kind, kinds)
    if (columns.amount < 0).any():
        at = int(np.argmax(columns.amount < 0))
        raise MethodError(
            say("The amount %(value)g is below zero.", value=columns.amount[at]),
            place=f"row {at + 1}: amount",
            remedy="Give zero or more, or NaN if it is not known.",
        )
    if columns.landfills is not None and (columns.site is None or len(columns.site) != len(columns)):
        raise MethodError(
            "It is not said which landfill belongs to which inventory.",
            place="site",
            remedy="Give the position of the landfill for each inventory, -1 for none.",
        )
    if (columns.inventory[1:] >= columns.inventory[:-1]).all():
        return columns
    order = np.argsort(columns.inventory, kind="stable")
    return Columns(
        columns.place,
        columns.year,
        columns.inventory[order],
        columns.kind[order],
        columns.amount[order],
        columns.landfills,
        columns.site,
    )


def _within(name: str, values: Integers, limit: int) -> None:
    if len(values) and not (values.min() >= 0 and values.max() < limit):
        at = int(np.argmax((values < 0) | (values >= limit)))
        raise MethodError(
            say("%(value)s is no position of %(name)s.", value=values[at], name=name),
            place=f"row {at + 1}: {name}",
            remedy=say("Positions go from 0 to %(value)s.", value=limit - 1),
        )


def cut(columns: Columns, size: int) -> Iterator[Columns]:
    """Chunks of at most `size` inventories, each whole, in order."""
    starts = np.arange(0, len(columns) + size, size)
    # of the same type as the column: else the whole column would be converted for each search
    rows = np.searchsorted(columns.inventory, starts.astype(columns.inventory.dtype))
    for start, first, last in zip(starts[:-1].tolist(), rows[:-1], rows[1:], strict=True):
        stop = min(start + size, len(columns))
        yield Columns(
            columns.place[start:stop],
            columns.year[start:stop],
            columns.inventory[first:last] - start,
            columns.kind[first:last],
            columns.amount[first:last],
            *_landfills(columns, start, stop),
        )


def _landfills(columns: Columns, start: int, stop: int) -> tuple[Landfills | None, Integers | None]:
    if columns.landfills is None or columns.site is None:
        return None, None
    site = columns.site[start:stop]
    sites, position = np.unique(site, return_inverse=True)
    none = int(sites[:1].sum()) == -1 if len(sites) else False
    if none:
        sites, position = sites[1:], position - 1
    return columns.landfills.at(sites.astype(np.int64)), position
