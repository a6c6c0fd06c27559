"""When the base year must be computed again, and what it then is.

A base year is recalculated for what did not happen in the city: another boundary, a better method, other factors or
warming potentials, an error found. Growth and decline never count. The threshold is the city's own; a common choice
is 5 % (assumption).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Final, Literal

from zeroward.methods.ghg.method import MethodError

Reason = Literal["boundary", "method", "factor", "gwp", "error", "growth"]
STRUCTURAL: Final[frozenset[Reason]] = frozenset({"boundary", "method", "factor", "gwp", "error"})
COMMON_THRESHOLD: Final = 5.0
MARK: Final = "assumption"


@dataclass(frozen=True, slots=True)
class Alteration:
    """What one reason would add to the base year's emissions (or take away), with what it is about."""

    reason: Reason
    value: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recalculation:
    """`needed` says whether the alterations together pass the threshold; `counted` are those that count."""

    needed: bool
    before: float
    after: float
    share_percent: float
    counted: tuple[Alteration, ...]
    left_out: tuple[Alteration, ...]


def recalculation(
    base: float, alterations: Sequence[Alteration], *, threshold_percent: float = COMMON_THRESHOLD
) -> Recalculation:
    """Weigh the alterations against the threshold.

    Each counts with its size, so that two large ones of opposite sign do not hide each other; `after` is the base
    year with all of them. Raises MethodError for a base of zero or a negative threshold.
    """
    if base == 0:
        raise MethodError("The base year is zero: nothing can be weighed against it.", place="base")
    if threshold_percent < 0:
        raise MethodError("The threshold is negative.", place="threshold_percent")
    counted = tuple(one for one in alterations if one.reason in STRUCTURAL)
    left = tuple(one for one in alterations if one.reason not in STRUCTURAL)
    share = fsum(abs(one.value) for one in counted) / abs(base) * 100
    needed = bool(counted) and share >= threshold_percent
    after = fsum((base, *(one.value for one in counted))) if needed else base
    return Recalculation(needed, base, after, share, counted, left)
