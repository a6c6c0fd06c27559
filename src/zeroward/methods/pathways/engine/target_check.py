"""A target that is none is refused."""

from zeroward.methods.ghg.say import say
from zeroward.methods.pathways.model.errors import ModelError, Problem
from zeroward.methods.pathways.targets import Target


def check_target(target: Target, *, base: float, unit: str = "ktCO2e") -> Target:
    """The target as it is. Raises ModelError when it lies above the emissions of the base year, or below zero.

    A target against business as usual can be below its reference and still above the base year: that would be growth.
    """
    if target.level > base * (1 + 1e-12):
        raise ModelError(
            [Problem("value",
                     say("The target of %(level)g %(unit)s lies above the base year's %(base)g %(unit)s.",
                         level=target.level, base=base, unit=unit),
                     where="target", field="level", remedy=say("Choose a lower level, or correct the base year."))]
        )  # fmt: skip
    if target.level < 0:
        raise ModelError(
            [Problem("negative",
                     say("The target of %(level)g %(unit)s lies below zero.", level=target.level, unit=unit),
                     where="target", field="level",
                     remedy=say("Give what remains, and enter sinks and removals apart."))]
        )  # fmt: skip
    return target
