"""Where a value lies among others, without a rank: quarters of a distribution, from five others on."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

LEAST: Final = 5
"""Fewer than five would show single ones."""


@dataclass(frozen=True, slots=True)
class Distribution:
    """`n` values of others: a quarter of them lies up to `lower`, half up to `middle`, three quarters up to `upper`."""

    n: int
    lower: Fraction
    middle: Fraction
    upper: Fraction


def distribution(values: Iterable[Fraction], *, least: int = LEAST) -> Distribution | None:
    """The quarters of a distribution; None for fewer than `least` values. Quantiles as R's type 7."""
    rows = sorted(values)
    if len(rows) < least:
        return None
    lower, middle, upper = (_quantile(rows, Fraction(place, 4)) for place in (1, 2, 3))
    return Distribution(len(rows), lower, middle, upper)


def _quantile(rows: list[Fraction], share: Fraction) -> Fraction:
    place = share * (len(rows) - 1)
    below = int(place)
    above = min(below + 1, len(rows) - 1)
    return rows[below] + (place - below) * (rows[above] - rows[below])
