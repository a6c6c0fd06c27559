"""Energy that is produced and used in the same interval within one community, and whose it is.

Shared energy of an interval is `min(sum injected, sum withdrawn)`, as the European rules on sharing have it (Directive
(EU) 2019/944, article 15a) and the Italian GSE counts it by hour and primary substation.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shared:
    """Totals over all intervals. `self_consumption` is shared / injected, `self_sufficiency` shared / withdrawn; None
    where nothing was injected or withdrawn."""

    shared: float
    surplus: float
    lacking: float
    self_consumption: float | None
    self_sufficiency: float | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What each member gets of the energy that was produced, and what nobody could use under this key."""

    members: tuple[float, ...]
    unused: float

    @property
    def total(self) -> float:
        return float(np.sum(self.members))


def together(injected: Sequence[float], withdrawn: Sequence[float]) -> Shared:
    """All producers against all users, interval by interval. Raises MethodError for series that do not fit."""
    given, taken = _series(injected, "injected"), _series(withdrawn, "withdrawn")
    if given.shape != taken.shape:
        raise _unequal()
    shared = float(np.minimum(given, taken).sum())
    produced, used = float(given.sum()), float(taken.sum())
    return Shared(
        shared,
        produced - shared,
        used - shared,
        shared / produced if produced else None,
        shared / used if used else None,
    )


def by_share(
    injected: Sequence[float], withdrawn: Sequence[Sequence[float]], shares: Sequence[float]
) -> Kept:
    """Static key: member i gets `min(b_i G, W_i)` of each interval; what its share leaves over is not passed on.

    `withdrawn` has a row for each member. Raises MethodError unless the shares lie between 0 and 1, their sum too.
    """
    given, taken = _series(injected, "injected"), _table(withdrawn, len(injected))
    key = np.asarray(shares, dtype=np.float64)
    if key.shape != (len(taken),) or not np.all((key >= 0) & (key <= 1)) or key.sum() > 1 + 1e-9:
        raise MethodError(
            say("The shares of the members do not add up to one at most."),
            place="shares",
            remedy=say("Give each member a share between 0 and 1."),
        )
    got = np.minimum(key[:, None] * given[None, :], taken).sum(axis=1)
    return Kept(tuple(float(one) for one in got), float(given.sum() - got.sum()))


def by_demand(injected: Sequence[float], withdrawn: Sequence[Sequence[float]]) -> Kept:
    """Dynamic key: in each interval what is shared goes to the members in proportion to what they use then."""
    given, taken = _series(injected, "injected"), _table(withdrawn, len(injected))
    used = taken.sum(axis=0)
    shared = np.minimum(given, used)
    part = np.divide(taken, used[None, :], out=np.zeros_like(taken), where=used[None, :] > 0)
    got = (part * shared[None, :]).sum(axis=1)
    return Kept(tuple(float(one) for one in got), float(given.sum() - shared.sum()))


def split(amount: int, shares: Sequence[float]) -> tuple[int, ...]:
    """Whole units (cents) by shares, so that they add up exactly: the largest remainders get what is left.

    Raises MethodError when there is no share above zero.
    """
    whole = float(np.sum(shares))
    if not shares or whole <= 0 or min(shares) < 0:
        raise MethodError(
            say("The shares of the members do not add up to one at most."),
            place="shares",
            remedy=say("Give each member a share between 0 and 1."),
        )
    exact = [amount * one / whole for one in shares]
    floors = [int(np.floor(one)) for one in exact]
    order = sorted(range(len(shares)), key=lambda place: (floors[place] - exact[place], place))
    for place in order[: amount - sum(floors)]:
        floors[place] += 1
    return tuple(floors)


def _series(values: Sequence[float], place: str) -> _Array:
    found = np.asarray(values, dtype=np.float64)
    if found.ndim != 1 or not np.all(np.isfinite(found)) or np.any(found < 0):
        raise MethodError(
            say("A series of energy has a gap, or a value below zero."),
            place=place,
            remedy=say("Give a number from zero up for every interval."),
        )
    return found


def _table(rows: Sequence[Sequence[float]], length: int) -> _Array:
    if not rows or any(len(row) != length for row in rows):
        raise _unequal()
    return np.vstack([_series(row, "withdrawn") for row in rows])


def _unequal() -> MethodError:
    return MethodError(
        say("What is produced and what is used are not given for the same intervals."),
        place="withdrawn",
        remedy=say("Give both for every interval."),
    )
