"""What a row's result was made from, kept so that it can be explained."""

from dataclasses import dataclass

from zeroward.methods.ghg.factors.record import Factor
from zeroward.methods.ghg.method import Outcome


@dataclass(frozen=True, slots=True)
class Part:
    """`amount × multiplier × share` units of activity meet the factor; most rows have one part."""

    label: str
    amount: float
    unit: str
    multiplier: float
    per: str
    share: float
    factor: Factor


@dataclass(frozen=True, slots=True)
class Trace:
    parts: tuple[Part, ...] = ()
    outcome: Outcome | None = None


NOTHING = Trace()
