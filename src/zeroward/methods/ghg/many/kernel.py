"""One chunk of inventories: gases by source, CO2 equivalents, totals. Numbers in, numbers out.

Rows of a kind become one column over all inventories of the chunk, and each gas of a source is a sum of columns in the
order of the kinds. No sum runs across inventories: so an inventory has the same bits in whichever chunk, process or
machine it is computed, and in whatever order its rows come.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.gases import CH4_BIO, GAS_INDEX, GASES
from zeroward.methods.ghg.many.landfills import Landfills, methane
from zeroward.methods.ghg.method import MethodError

Floats = NDArray[np.float64]
Integers = NDArray[np.integer]


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """A chunk with the factors that it needs. `index`: (place and year, kind) → row of `values`, whose last row is
    all zero and stands for a missing factor (-1). `gases`: positions in `GASES` of the columns of `values`.
    """

    combination: Integers
    index: Integers
    values: Floats
    gases: Integers
    weights: Floats
    source_of: Integers
    sources: int
    levels: tuple[tuple[int, ...], ...]
    inventory: Integers
    kind: Integers
    amount: Floats
    year: Integers
    landfills: Landfills | None
    site: Integers | None
    landfill_source: int
    detail: bool


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Results of a chunk, in the order of its inventories. `kg` (gas, source, inventory) of `gases` if details were
    asked for, `co2e` (source, inventory) and `totals` (level, inventory) in kilograms; `missing` counts rows without
    a figure.
    """

    gases: tuple[str, ...]
    kg: Floats | None
    co2e: Floats
    totals: Floats
    missing: NDArray[np.int64]


def compute(task: Task) -> Chunk:
    """The inventories of a chunk."""
    many = len(task.combination)
    amounts, present, missing = _by_kind(task, many)
    kg = np.zeros((len(task.gases), task.sources, many))
    for kind in np.flatnonzero(present.any(axis=1)):
        _add(task, int(kind), amounts[kind], present[kind], kg, missing)
    if task.landfills is not None and task.site is not None:
        _add_landfills(task, task.landfills, task.site, kg, missing)
    co2e = np.zeros(kg.shape[1:])
    for gas, weight in enumerate(task.weights):
        if weight:
            co2e += kg[gas] * weight
    totals = np.zeros((len(task.levels), many))
    for level, sources in enumerate(task.levels):
        for source in sources:
            totals[level] += co2e[source]
    gases = tuple(GASES[gas] for gas in task.gases)
    return Chunk(gases, kg if task.detail else None, co2e, totals, missing)


def _by_kind(task: Task, many: int) -> tuple[Floats, NDArray[np.bool_], NDArray[np.int64]]:
    """Amounts and presence as (kind, inventory), and the number of amounts that are missing."""
    kinds = len(task.source_of)
    at = task.kind.astype(np.int64) * many + task.inventory
    amount: Floats = task.amount
    unknown = np.isnan(amount)
    missing = np.zeros(many, dtype=np.int64)
    if unknown.any():
        missing += np.bincount(task.inventory[unknown], minlength=many)
        at, amount = at[~unknown], amount[~unknown]
    present = np.zeros(kinds * many, dtype=np.bool_)
    present[at] = True
    if np.count_nonzero(present) < len(at):  # several rows of a kind: added in the order of their size
        order = np.lexsort((amount, at))
        summed = np.bincount(at[order], amount[order], minlength=kinds * many)
        amounts: Floats = np.asarray(summed, dtype=np.float64)
    else:
        amounts = np.zeros(kinds * many)
        amounts[at] = amount
    return amounts.reshape(kinds, many), present.reshape(kinds, many), missing


def _add(
    task: Task,
    kind: int,
    amounts: Floats,
    present: NDArray[np.bool_],
    kg: Floats,
    missing: NDArray[np.int64],
) -> None:
    rows = task.index[:, kind]
    source = task.source_of[kind]
    if (rows == rows[0]).all():
        if rows[0] < 0:
            missing += present & (amounts != 0)  # none of it needs no factor
            return
        for gas in np.flatnonzero(task.values[rows[0]]):
            kg[gas, source] += amounts * task.values[rows[0], gas]
        return
    row = rows[task.combination]
    if (rows < 0).any():
        missing += present & (row < 0) & (amounts != 0)
    for gas in np.flatnonzero(task.values[rows].any(axis=0)):
        kg[gas, source] += amounts * task.values[row, gas]


def _add_landfills(
    task: Task, landfills: Landfills, site: Integers, kg: Floats, missing: NDArray[np.int64]
) -> None:
    has = site >= 0
    year = task.year - landfills.first_year
    known = has & (year >= 0) & (year <= landfills.last_year - landfills.first_year)
    missing += has & ~known
    if not known.any():
        return
    gas = np.flatnonzero(task.gases == GAS_INDEX[CH4_BIO])
    if not len(gas):
        raise MethodError("Landfills need a column for biogenic methane.", place="gases")
    emitted = methane(landfills)
    kg[gas[0], task.landfill_source, known] += emitted[year[known], site[known]]
