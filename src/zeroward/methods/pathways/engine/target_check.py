"""A target that is none is refused."""

from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.targets import Target


def check_target(target: Target, *, base: float, unit: str = "ktCO2e") -> Target:
    """The target as it is. Raises ModelError when it lies above the emissions of the base year, or below zero.

    A target against business as usual can be below its reference and still above the base year: that would be growth.
    """
    if target.level > base * (1 + 1e-12):
        raise ModelError(
            [Problem("value", f"The target of {target.level:g} {unit} lies above the base year's {base:g} {unit}.",
                     where="target", field="level", remedy="Choose a lower level, or correct the base year.")]
        )  # fmt: skip
    if target.level < 0:
        raise ModelError(
            [Problem("negative", f"The target of {target.level:g} {unit} lies below zero.", where="target",
                     field="level", remedy="Give what remains, and enter sinks and removals apart.")]
        )  # fmt: skip
    return target
