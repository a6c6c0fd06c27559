"""What a city promises: five forms of target, each kept with the reference that it refers to.

A percentage alone is not a target: published contracts print 59 % beside a number that is 58.6 % of its base.
So a `Target` always holds the reference value and the resulting level, and derives the cut from the two.
"""

from dataclasses import dataclass
from typing import Literal

TargetForm = Literal["absolute", "intensity", "bau", "fixed", "net"]


@dataclass(frozen=True, slots=True)
class Target:
    """A level to reach. `reference` is what it is measured against; `offset` is nonzero for net targets only."""

    form: TargetForm
    reference: float
    level: float
    offset: float = 0.0

    @property
    def reduction(self) -> float:
        """How much less than the reference, in its unit."""
        return self.reference - self.level

    @property
    def cut(self) -> float:
        """The reduction as a fraction of the reference. Raises ValueError when the reference is zero."""
        if self.reference == 0:
            raise ValueError("A target against a reference of zero has no percentage.")
        return self.reduction / self.reference

    @property
    def net_level(self) -> float:
        """What remains after the offsets."""
        return self.level - self.offset


def absolute_target(*, base: float, cut: float) -> Target:
    """`T = E_b (1 - r)`: a cut against the emissions of a base year."""
    return Target("absolute", base, base * (1 - cut))


def intensity_target(*, base_intensity: float, cut: float, driver: float, base_driver: float) -> Target:
    """`T = I_b (1 - r) x driver_t`: emissions per head, floor area or value added are cut, the driver moves on.

    The reference is the emissions of the base year, `I_b x driver_b`.
    """
    return Target("intensity", base_intensity * base_driver, base_intensity * (1 - cut) * driver)


def bau_target(*, bau: float, cut: float) -> Target:
    """`T = BAU_t (1 - r)`: a cut against what the target year would bring without the plan."""
    return Target("bau", bau, bau * (1 - cut))


def fixed_target(*, base: float, level: float) -> Target:
    """A stated level, whatever the percentage."""
    return Target("fixed", base, level)


def net_target(*, base: float, residual: float, offset: float) -> Target:
    """Gross emissions fall to `residual`, of which `offset` is balanced by sinks and removals."""
    return Target("net", base, residual, offset)
