"""How far an indicator has come from its base to its target: a share from 0 to 1, and what there is to say beside it.

share = (value − base) / (target − base), cut off at 0 and 1; `raw` is the uncut share. It works in both directions. A
fall behind the base is 0, a value past the target 1: neither is lost, `raw` tells. Where the base is the target, or
already better than the target in the direction that is stated ("keep below"), there is no way to measure: a value at
the target or better is 1, another 0.
"""

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Direction = Literal["up", "down"]
State = Literal["measured", "kept", "no_target", "no_base", "no_value"]
Array = NDArray[np.float64]
ROUNDING: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Progress:
    """`share` is None where nothing can be said, and `state` says why. `kept`: the base was at the target or better.

    `reversed`: the target lies the other way than the direction that was stated.
    """

    share: float | None
    raw: float | None
    state: State
    reversed: bool = False

    @property
    def cut(self) -> bool:
        """Whether the share was cut off."""
        return self.raw is not None and self.share != self.raw


def progress(
    *, base: float | None, target: float | None, value: float | None, direction: Direction | None = None
) -> Progress:
    """Of one indicator, all in one unit."""
    if target is None:
        return Progress(None, None, "no_target")
    if value is None:
        return Progress(None, None, "no_value")
    way = direction or _way(base, target)
    if base is None:
        # without a base a target that is met is still met
        met = way is not None and at_or_better(value, target, way)
        return Progress(1.0 if met else None, None, "no_base")
    if way is None:
        return Progress(1.0 if _same(value, target) else 0.0, None, "kept")
    if at_or_better(base, target, way):
        against = not _same(base, target)
        return Progress(1.0 if at_or_better(value, target, way) else 0.0, None, "kept", against)
    raw = (value - base) / (target - base)
    share = 1.0 if at_or_better(value, target, way) else min(max(raw, 0.0), 1.0)
    return Progress(share, raw, "measured")


def progress_many(base: Array, target: Array, value: Array, sign: Array) -> Array:
    """The shares of many at once. NaN is not known; `sign` is 1 up, −1 down, 0 not stated. The same as `progress`."""
    with np.errstate(invalid="ignore"):
        apart = np.abs(target - base) > ROUNDING * _scale(target, base)
        stated = np.where(sign == 0, np.where(apart, np.sign(target - base), 0.0), sign)
    with np.errstate(invalid="ignore", divide="ignore"):
        met = at_or_better_many(value, target, stated)
        raw = np.clip((value - base) / (target - base), 0.0, 1.0)
        kept = at_or_better_many(base, target, stated)
        equal = np.abs(value - target) <= ROUNDING * _scale(value, target)
    share = np.where(kept | met, np.where(met, 1.0, 0.0), raw)
    # base and target are one and nobody said which way is better: staying is the aim
    share = np.where(stated == 0, np.where(equal, 1.0, 0.0), share)
    share = np.where(np.isnan(base), np.where(met & (sign != 0), 1.0, np.nan), share)
    return np.asarray(np.where(np.isnan(value) | np.isnan(target), np.nan, share))


def at_or_better(value: float, than: float, way: Direction) -> bool:
    """But for rounding."""
    sign = 1.0 if way == "up" else -1.0
    return (value - than) * sign >= -ROUNDING * max(abs(value), abs(than), 1.0)


def at_or_better_many(value: Array, than: Array, sign: Array) -> NDArray[np.bool_]:
    return np.asarray((value - than) * sign >= -ROUNDING * _scale(value, than))


def _scale(one: Array, other: Array) -> Array:
    return np.asarray(np.maximum(np.maximum(np.abs(one), np.abs(other)), 1.0))


def _way(base: float | None, target: float) -> Direction | None:
    if base is None or _same(base, target):
        return None
    return "up" if target > base else "down"


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other), 1.0)
