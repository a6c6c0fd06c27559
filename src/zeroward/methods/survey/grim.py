"""The GRIM test: whether percentages can come from so many cases (Brown and Heathers 2017)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction
from typing import Literal

from zeroward.methods.survey.errors import refuse

Rounding = Literal["half_up", "half_even", "trunc", "any"]
_MODES = {"half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "trunc": ROUND_DOWN}


@dataclass(frozen=True, slots=True)
class Grim:
    """Whether all percentages are possible, and the counts behind each (the nearest; none where there is none)."""

    possible: bool
    counts: tuple[int | None, ...]


def grim(
    percentages: Sequence[float | str | Decimal],
    n: int,
    *,
    rounding: Rounding = "half_up",
    decimals: int | None = None,
) -> Grim:
    """Look for whole counts of `n` that print as these percentages.

    `decimals` are those printed (otherwise those of each number as given). Raises SurveyError for a base below 1.
    """
    if n < 1:
        raise refuse("A percentage needs a base of 1 or more.", remedy="Give the base.", place="n")
    counts = tuple(_count(_decimal(one), n, rounding, decimals) for one in percentages)
    return Grim(all(one is not None for one in counts), counts)


def _decimal(printed: float | str | Decimal) -> Decimal:
    try:
        found = Decimal(str(printed))
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite():
        raise refuse(
            "%(printed)s is no percentage.",
            remedy="Give the number as printed, without the sign.",
            place="percentages",
            printed=str(printed)[:20],
        )
    return found


def _count(printed: Decimal, n: int, rounding: Rounding, decimals: int | None) -> int | None:
    if not 0 <= printed <= 100:
        return None
    exponent = printed.normalize().as_tuple().exponent
    places = decimals if decimals is not None else max(0, -exponent if isinstance(exponent, int) else 0)
    nearest = int(printed * n / 100)
    steps = max(2, math.ceil(n / 100 / 10**places) + 1)
    fitting = [
        count
        for count in range(max(0, nearest - steps), min(n, nearest + steps) + 1)
        if _prints(count, n, printed, places, rounding)
    ]
    wanted = Fraction(printed) * n / 100
    return min(fitting, key=lambda count: (abs(count - wanted), count), default=None)


def _prints(count: int, n: int, printed: Decimal, places: int, rounding: Rounding) -> bool:
    modes = [_MODES[rounding]] if rounding != "any" else list(_MODES.values())
    unit = Decimal(1).scaleb(-places)
    exact = Fraction(100 * count, n)
    scaled = exact * 10**places
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    half = Fraction(rest, scaled.denominator)
    stand_in = Decimal(whole) + (Decimal(0) if half == 0 else Decimal("0.5") if half == Fraction(1, 2) else
                                 Decimal("0.3") if half < Fraction(1, 2) else Decimal("0.7"))  # fmt: skip
    return any(stand_in.quantize(Decimal(1), rounding=mode) * unit == printed for mode in modes)


def smallest_base(
    percentages: Sequence[float | str], *, most: int = 1000, rounding: Rounding = "half_up", at_least: int = 1
) -> int | None:
    """The smallest base from which all percentages can come; None when none up to `most` will do."""
    return next(
        (n for n in range(at_least, most + 1) if grim(percentages, n, rounding=rounding).possible), None
    )
