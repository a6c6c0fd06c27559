"""What both landfill methods ask for, and the rule that they do not meet in one series."""

from collections.abc import Iterable

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.parameters import tables
from zeroward.methods.ghg.say import say

DECAY = "waste.landfill_decay"
COMMITMENT = "waste.methane_commitment"

TABLES = tables("waste")


def mcf_of(work: Calculation, guideline: str) -> float:
    """The methane correction factor: typed, or by the kind of site."""
    given = work.optional("mcf")
    if given is not None:
        return given
    table = TABLES[f"mcf_{guideline}"]
    site = work.text("site")
    found = table.get(site)
    if found is None:
        raise MethodError(
            say("The parameters of %(guideline)s have no such kind of site.", guideline=guideline),
            place="site",
            remedy="Choose another kind of site, or the other set of parameters.",
        )
    work.use("mcf", found)
    return found.value


def one_landfill_method(methods: Iterable[str]) -> None:
    """Refuse a series that mixes first-order decay and methane commitment.

    The first counts the methane of a year, the second all future methane of a year's waste: together they count
    twice, and their years do not compare. Raises MethodError.
    """
    if {DECAY, COMMITMENT} <= set(methods):
        raise MethodError(
            "First-order decay and methane commitment are mixed in one series.",
            place="method",
            remedy="Choose one of the two for all years of the city.",
        )
