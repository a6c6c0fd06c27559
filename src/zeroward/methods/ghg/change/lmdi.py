"""Logarithmic mean Divisia index (LMDI-I): a change in a sum of products, split by factor without remainder.

    E = Σ over items  x_1 · x_2 · … ;     effect of k = Σ over items  L(E', E) · ln(x_k' / x_k)

after Ang (2005; zeros after Ang and Liu 2007). L is the logarithmic mean. Where something was nothing before, or
becomes nothing, the limit is taken instead of a small number: the factors that are zero share the whole change.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.change.closing import closed
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Floats = NDArray[np.float64]

TINY: Final = 1e-60
"""Below this a figure is nothing: products of such numbers would vanish and leave a remainder."""


@dataclass(frozen=True, slots=True)
class Decomposition:
    """Effects by factor: added they are the change, multiplied the ratio.

    `by_item` holds factors x items. The ratios are NaN where the sum is zero at either end.
    """

    names: tuple[str, ...]
    additive: tuple[float, ...]
    multiplicative: tuple[float, ...]
    by_item: Floats
    start: float
    end: float

    @property
    def change(self) -> float:
        return self.end - self.start

    @property
    def ratio(self) -> float:
        return self.end / self.start if self.start else float("nan")


def log_mean(first: ArrayLike, second: ArrayLike) -> Floats:
    """Logarithmic mean of two amounts: (a − b) / ln(a / b), a where they are equal, 0 where one is 0."""
    a, b = np.broadcast_arrays(np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64))
    high, low = np.maximum(a, b), np.minimum(a, b)
    live = low > 0
    near = live & (low > high / 2)
    far = live & ~near
    found = np.where(live, high, 0.0)
    found[far] = (high[far] - low[far]) / (np.log(high[far]) - np.log(low[far]))
    # ln(1 + x) / x by log1p keeps its digits when the two are almost equal
    spread = np.divide(high - low, low, out=np.zeros(a.shape), where=near)
    near &= spread > 0
    found[near] = low[near] * spread[near] / np.log1p(spread[near])
    return found


def lmdi(start: ArrayLike, end: ArrayLike, *, names: Sequence[str] | None = None) -> Decomposition:
    """Split the change between two tables of factors x items. One row of numbers is one factor.

    NaN means that a factor is not defined, as the intensity of something that does not exist: it must be so only
    where the item is zero, and then the factor takes no part. Raises MethodError for negative figures: decompose
    gross emissions, and keep removals apart.
    """
    before, after = table(start), table(end)
    if before.shape != after.shape:
        raise MethodError("The two years have tables of different size.", place="end")
    before, after = defined(before, after), defined(after, before)
    labels = tuple(names) if names else tuple(f"factor {at + 1}" for at in range(len(before)))
    if len(labels) != len(before):
        raise MethodError(
            say("%(count)s factors, but %(count_2)s names.", count=len(before), count_2=len(labels)),
            place="names",
        )
    old, new = before.prod(axis=0), after.prod(axis=0)
    by_item = effects(before, after, old, new)
    first, last = float(np.sum(old)), float(np.sum(new))
    additive = closed(by_item.sum(axis=1).tolist(), last - first, scale=max(first, last))
    mean = float(log_mean(last, first))
    ratios = tuple(float(np.exp(one / mean)) if mean > 0 else float("nan") for one in additive)
    return Decomposition(labels, additive, ratios, by_item, first, last)


def effects(before: Floats, after: Floats, old: Floats, new: Floats) -> Floats:
    """Effects of factors x items, with the limits at zero."""
    weight = log_mean(new, old)
    with np.errstate(divide="ignore", invalid="ignore"):
        found: Floats = np.where(weight > 0, weight * (np.log(after) - np.log(before)), 0.0)
    for zero, amount in (
        (before == 0, np.where(old == 0, new, 0.0)),
        (after == 0, -np.where(new == 0, old, 0.0)),
    ):
        count = np.maximum(zero.sum(axis=0), 1)
        found += np.where(zero, amount / count, 0.0)
    return found


def table(values: ArrayLike) -> Floats:
    found = np.asarray(values, dtype=np.float64)
    found = found.reshape(len(found), -1)
    if np.any(found < 0) or np.any(np.isinf(found)):
        raise MethodError(
            "A factor is negative or infinite.",
            place="factors",
            remedy="Decompose gross emissions, and show removals apart.",
        )
    return np.where(found < TINY, 0.0, found)


def defined(values: Floats, other: Floats) -> Floats:
    """Undefined factors take the other year's value, so that they have no effect."""
    gone = np.isnan(values)
    rest = np.where(gone, 1.0, values).prod(axis=0)
    for item in np.flatnonzero(gone.any(axis=0) & (rest != 0)):
        raise MethodError(
            say("Item %(value)s has an undefined factor although it is not zero.", value=item + 1),
            place="factors",
            remedy="Give the factor, or set the activity to zero.",
        )
    return np.where(gone, np.where(np.isnan(other), 1.0, other), values)
