"""How low agreement may be where no disagreement was seen at all.

Drawing the units anew cannot tell: every draw agrees too, and the interval would be a point. The share of units on
which coders may yet differ is bounded by the exact binomial limit for none of n (Clopper and Pearson 1934):

    d = 1 - (a / 2)^(1 / n),    alpha ≥ 1 - d / (2 p (1 - p)),    a = 1 - level
"""

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say


def low_without_disagreement(units: int, prevalence: float, *, level: float = 0.95) -> float:
    """The lower end of alpha for a code given to the share `prevalence` of `units` on which all agreed; at least -1.

    Raises MethodError for a share that is not between 0 and 1 (a code that was given always or never), or no unit.
    """
    if units < 1 or not 0 < prevalence < 1 or not 0 < level < 1:
        raise MethodError(
            say("Prevalence and level are shares between 0 and 1, and there is at least one unit."),
            place="prevalence",
            remedy=say("Leave out codes that were given always or never."),
        )
    apart: float = 1 - ((1 - level) / 2) ** (1 / units)
    return max(-1.0, 1 - apart / (2 * prevalence * (1 - prevalence)))
