"""The residual emissions of the target year and what balances them. Offsets never reduce the inventory."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum
from typing import Literal

OffsetKind = Literal["sink_inside", "removal_outside", "avoidance_credit"]
RESIDUAL_CAP = 0.2
"""At most 20 % of the baseline may remain (footnote of published contracts to the Mission's Info Kit)."""


@dataclass(frozen=True, slots=True)
class Offset:
    kind: OffsetKind
    amount: float


@dataclass(frozen=True, slots=True)
class Ledger:
    residual: float
    offsets: float
    cap: float

    @property
    def balance(self) -> float:
        """Offsets less residual: zero or more is neutral."""
        return self.offsets - self.residual

    @property
    def neutral(self) -> bool:
        return self.balance >= 0

    @property
    def within_cap(self) -> bool:
        return self.residual <= self.cap


def neutrality(
    *, baseline: float, residual: float, offsets: Sequence[Offset], cap: float = RESIDUAL_CAP
) -> Ledger:
    """Whether what remains is balanced and within its share of the baseline."""
    return Ledger(residual=residual, offsets=fsum(one.amount for one in offsets), cap=cap * baseline)
