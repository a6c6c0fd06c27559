"""MICMAC: influence and dependence over paths of growing length, until their ranking stands (Godet 1986)."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.systems.dematel import influence_table

Quadrant = Literal["driver", "relay", "dependent", "autonomous"]
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Micmac:
    """`power` is the length of paths at which the ranking stands, None where it never did within the limit."""

    influence: Array
    dependence: Array
    indirect_influence: Array
    indirect_dependence: Array
    power: int | None
    quadrants: tuple[Quadrant, ...]
    notes: tuple[str, ...]


def power_sums(direct: Any, power: int) -> tuple[Array, Array]:
    """Row and column sums of the table's power: the paths of that length that leave and reach each factor."""
    table = influence_table(direct)
    if power < 1:
        raise MethodError(say("Paths have a length of 1 or more."), place="power")
    raised = np.linalg.matrix_power(table, power)
    return raised.sum(axis=1), raised.sum(axis=0)


def micmac(direct: Any, *, longest: int = 12) -> Micmac:
    """Direct and indirect influence; quadrants are cut at the mean of the indirect ones.

    Raises MethodError for a table that is not square or holds negative numbers.
    """
    table = influence_table(direct)
    rows, columns = table.sum(axis=1), table.sum(axis=0)
    raised, before, power = table, (_ranks(rows), _ranks(columns)), None
    for length in range(2, longest + 1):
        raised = raised @ table
        if not raised.any():
            raised = np.linalg.matrix_power(table, length - 1)
            break
        raised = raised / raised.max()  # shares stay, and nothing overflows
        now = (_ranks(raised.sum(axis=1)), _ranks(raised.sum(axis=0)))
        if now == before:
            power = length
            break
        before = now
    indirect = raised.sum(axis=1), raised.sum(axis=0)
    notes = []
    if power is None:
        notes.append(say("The ranking does not come to rest: paths of every length rank otherwise."))
    return Micmac(rows, columns, *indirect, power, quadrants(*indirect), tuple(notes))


def quadrants(influence: Array, dependence: Array) -> tuple[Quadrant, ...]:
    """Above the mean influence: drivers, and relays where dependence is above its mean too; below: the other two."""
    high = zip(influence > influence.mean(), dependence > dependence.mean(), strict=True)
    names: dict[tuple[bool, bool], Quadrant] = {
        (True, False): "driver",
        (True, True): "relay",
        (False, True): "dependent",
        (False, False): "autonomous",
    }
    return tuple(names[bool(drives), bool(depends)] for drives, depends in high)


def _ranks(values: Array) -> tuple[int, ...]:
    rounded = np.round(values / max(float(values.max()), 1e-300), 9)
    return tuple(int(one) for one in np.unique(-rounded, return_inverse=True)[1])
