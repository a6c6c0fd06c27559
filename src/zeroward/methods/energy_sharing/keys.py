"""Further keys by which shared energy is given to members, beside static and dynamic ones."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.energy_sharing.shared import Kept
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

_Array = NDArray[np.float64]
_SLACK = 1e-9


def ex_ante(
    injected: Sequence[float], withdrawn: Sequence[Sequence[float]], shares: Sequence[Sequence[float]]
) -> Kept:
    """A share for every member and interval, fixed beforehand, as in Spain. Raises MethodError unless the shares of
    each interval lie between 0 and 1, their sum too."""
    given, taken, key = _tables(injected, withdrawn, shares)
    if np.any(key < 0) or np.any(key.sum(axis=0) > 1 + _SLACK):
        raise MethodError(
            say("The shares of the members do not add up to one at most."),
            place="shares",
            remedy=say("Give each member a share between 0 and 1."),
        )
    got = np.minimum(key * given[None, :], taken).sum(axis=1)
    return Kept(tuple(float(one) for one in got), float(given.sum() - got.sum()))


def cascade(injected: Sequence[float], withdrawn: Sequence[Sequence[float]], order: Sequence[int]) -> Kept:
    """One after the other: the first takes what it needs, the next what is left. `order` names members by their place;
    who is not named gets nothing. Raises MethodError for a place that does not exist or comes twice."""
    given, taken, _key = _tables(injected, withdrawn, withdrawn)
    if len(set(order)) != len(order) or any(not 0 <= one < len(taken) for one in order):
        raise MethodError(
            say("The order names a member twice, or one that does not exist."),
            place="order",
            remedy=say("Name every member once."),
        )
    left = given.copy()
    got = np.zeros(len(taken))
    for member in order:
        part = np.minimum(left, taken[member])
        got[member] = part.sum()
        left = left - part
    return Kept(tuple(float(one) for one in got), float(left.sum()))


def _tables(
    injected: Sequence[float], withdrawn: Sequence[Sequence[float]], shares: Sequence[Sequence[float]]
) -> tuple[_Array, _Array, _Array]:
    given = np.asarray(injected, dtype=np.float64)
    if not len(withdrawn) or any(len(row) != len(given) for row in (*withdrawn, *shares)):
        raise MethodError(
            say("What is produced and what is used are not given for the same intervals."),
            place="withdrawn",
            remedy=say("Give both for every interval."),
        )
    taken, key = np.asarray(withdrawn, dtype=np.float64), np.asarray(shares, dtype=np.float64)
    if key.shape != taken.shape or not all(
        np.all(np.isfinite(one)) and np.all(one >= 0) for one in (given, taken)
    ):
        raise MethodError(
            say("A series of energy has a gap, or a value below zero."),
            place="withdrawn",
            remedy=say("Give a number from zero up for every interval."),
        )
    return given, taken, key
