"""IPCC approach 1: propagation of error for the level of a year and for the trend (2006 GL, vol. 1, Table 3.2).

Every category enters its uncertainty for activity data and emission factor, or for the emission as a whole. A
factor is, unless said otherwise, correlated between the two years (the same error in both), activity data are
not. Sensitivity A is what the trend does when a category is one per cent higher in both years, sensitivity B
when it is one per cent higher in the later year alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.uncertainty.bounds import Bounds, Floats, bounds, combine_product

NOT_ENTERED: Final = bounds(np.nan)


@dataclass(frozen=True, slots=True)
class Categories:
    """Columns of the inventory: emissions in CO2e of the base year and of the year, any one unit.

    `emission` bounds, where entered, take the place of the other two. The flags say what is correlated between
    the base year and the year. A single bound or flag counts for all rows.
    """

    keys: tuple[str, ...]
    year: ArrayLike
    base: ArrayLike | None = None
    activity: Bounds = NOT_ENTERED
    factor: Bounds = NOT_ENTERED
    emission: Bounds = NOT_ENTERED
    activity_correlated: ArrayLike = False
    factor_correlated: ArrayLike = True
    emission_correlated: ArrayLike = False


@dataclass(frozen=True, slots=True)
class Level:
    """The total of a year; lower and upper in per cent of it, and each category's part of the variance."""

    total: float
    lower: float
    upper: float
    lower_contribution: Floats  # column H of Table 3.2, as a fraction of the squared total
    upper_contribution: Floats


@dataclass(frozen=True, slots=True)
class Trend:
    """The change since the base year in per cent of it; lower and upper in percentage points."""

    change: float
    lower: float
    upper: float
    columns: Mapping[str, Floats] = field(repr=False)  # C … M of Table 3.2; E … M twice, `E_lower`, `E_upper`


def level(categories: Categories) -> Level:
    """Uncertainty of the total of the year. Raises MissingError when a category states none."""
    amount = column(categories, categories.year)
    total = float(np.sum(amount))
    if total == 0:
        raise MethodError("The total is zero: a per cent of it means nothing.", place="year")
    lower, upper = combined(categories)
    low, high = np.square(lower * amount / total), np.square(upper * amount / total)
    return Level(total, float(np.sqrt(low.sum())), float(np.sqrt(high.sum())), low / 1e4, high / 1e4)


def trend(categories: Categories, *, finite: bool = True) -> Trend:
    """Uncertainty of the trend. `finite` takes sensitivity A as the effect of a whole per cent, as Table 3.2
    prints it; otherwise it is the derivative. Raises MissingError without a base year or an uncertainty.
    """
    if categories.base is None:
        raise MissingError(
            "A trend needs the emissions of the base year.", place="base", remedy="Choose a base year."
        )
    start, end = column(categories, categories.base), column(categories, categories.year)
    if start.sum() == 0:
        raise MethodError("The base year's total is zero: there is no trend in per cent.", place="base")
    both, later = sensitivities(start, end, finite=finite)
    columns: dict[str, Floats] = {"C": start, "D": end, "I": both, "J": later}
    points = [side(categories, columns, name) for name in ("lower", "upper")]
    change = float((end.sum() - start.sum()) / start.sum() * 100)
    return Trend(change, points[0], points[1], columns)


def sensitivities(start: Floats, end: Floats, *, finite: bool) -> tuple[Floats, Floats]:
    """Sensitivities A and B: percentage points of trend per per cent."""
    before, after = start.sum(), end.sum()
    later = np.abs(end / before)
    if finite:
        raised = start * 0.01 + before
        both = np.abs((0.01 * end + after - raised) / raised * 100 - (after - before) / before * 100)
    else:
        both = np.abs(end / before - start * after / before**2)
    return both, later


def side(categories: Categories, columns: dict[str, Floats], name: str) -> float:
    """Fill the columns E … M for the lower or upper side and give its trend uncertainty in points."""
    both, later, end = columns["I"], columns["J"], columns["D"]
    rows = both.size

    def share(percent: Floats, correlated: ArrayLike) -> Floats:
        known = np.broadcast_to(np.asarray(correlated, dtype=bool), rows)
        return np.where(known, both, later * np.sqrt(2)) * np.nan_to_num(np.broadcast_to(percent, rows))

    whole: NDArray[np.bool_] = np.broadcast_to(categories.emission.entered, rows)
    activity, factor = getattr(categories.activity, name), getattr(categories.factor, name)
    lower, upper = combined(categories)
    columns[f"E_{name}"] = np.broadcast_to(activity, rows)
    columns[f"F_{name}"] = np.broadcast_to(factor, rows)
    columns[f"G_{name}"] = lower if name == "lower" else upper
    columns[f"H_{name}"] = np.square(columns[f"G_{name}"] * end / end.sum()) if end.sum() else np.zeros(rows)
    columns[f"K_{name}"] = np.where(whole, 0.0, share(factor, categories.factor_correlated))
    columns[f"L_{name}"] = np.where(
        whole,
        share(getattr(categories.emission, name), categories.emission_correlated),
        share(activity, categories.activity_correlated),
    )
    columns[f"M_{name}"] = np.square(columns[f"K_{name}"]) + np.square(columns[f"L_{name}"])
    return float(np.sqrt(columns[f"M_{name}"].sum()))


def combined(categories: Categories) -> tuple[Floats, Floats]:
    """Column G, lower and upper: the emission's own bounds, else activity and factor by the product rule."""
    rows = len(categories.keys)
    whole = np.broadcast_to(categories.emission.entered, rows)
    parts = np.broadcast_to(categories.activity.entered & categories.factor.entered, rows)
    for key, known in zip(categories.keys, whole | parts, strict=True):
        if not known:
            raise MissingError(
                say("%(key)s states no uncertainty.", key=key),
                place=key,
                remedy="Enter it for activity and factor or for the emission, or choose a data quality.",
            )
    lower = np.where(
        whole, categories.emission.lower, combine_product(categories.activity.lower, categories.factor.lower)
    )
    upper = np.where(
        whole, categories.emission.upper, combine_product(categories.activity.upper, categories.factor.upper)
    )
    return lower, upper


def column(categories: Categories, values: ArrayLike) -> Floats:
    """A column as numbers. Raises MethodError when it has not one number for each key."""
    found = np.asarray(values, dtype=np.float64)
    if found.shape != (len(categories.keys),):
        raise MethodError(
            say("%(count)s categories, but %(size)s emissions.", count=len(categories.keys), size=found.size),
            place="emissions",
        )
    for key, value in zip(categories.keys, found, strict=True):
        if not np.isfinite(value):
            raise MissingError(
                say("%(key)s has no emission.", key=key), place=key, remedy="Leave the row out or fill it."
            )
    return found
