"""How much the silent could change a figure: bounds without any assumption (Manski), shifts, and tipping points."""

from dataclasses import dataclass

from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.results import Estimate


@dataclass(frozen=True, slots=True)
class WorstCase:
    """The least and the largest figure of the whole population that the answers leave possible.

    `silent` is the share of the population that did not answer. The outer bounds take the interval of the answers too.
    """

    low: float
    high: float
    outer_low: float
    outer_high: float
    silent: float


def worst_case(found: Estimate, *, population: int, least: float = 0.0, most: float = 1.0) -> WorstCase:
    """All who are silent take the `least` answer, or all the `most`. Raises SurveyError.

    The answers stand for themselves here: a figure that is weighted up to the frame already assumes that the silent are
    like them.
    """
    silent = _silent(found, population)
    if not least <= found.value <= most:
        raise refuse(
            "%(value)g does not lie between %(least)g and %(most)g.",
            remedy="Give the smallest and the largest answer that was possible.",
            place="bounds",
            value=found.value,
            least=least,
            most=most,
        )
    heard = 1 - silent
    low_end = max(found.interval.low, least)
    high_end = min(found.interval.high, most)
    return WorstCase(
        heard * found.value + silent * least,
        heard * found.value + silent * most,
        heard * low_end + silent * least,
        heard * high_end + silent * most,
        silent,
    )


def shifted(
    found: Estimate, *, population: int, delta: float, least: float = 0.0, most: float = 1.0
) -> float:
    """The figure if the mean of the silent were `delta` away from that of those who answered, within the bounds."""
    silent = _silent(found, population)
    other = min(max(found.value + delta, least), most)
    return (1 - silent) * found.value + silent * other


def tipping(
    found: Estimate, *, population: int, line: float, least: float = 0.0, most: float = 1.0
) -> float | None:
    """How far the silent must differ for the figure to reach the `line`; None where no answer of theirs could do it."""
    silent = _silent(found, population)
    if silent == 0:
        return None
    delta = (line - found.value) / silent
    return delta if least <= found.value + delta <= most else None


def _silent(found: Estimate, population: int) -> float:
    if population < found.n or found.n < 1:
        raise refuse(
            "%(n)s answers cannot come from a population of %(population)s.",
            remedy="Give the size of the frame.",
            place="population",
            n=found.n,
            population=population,
        )
    return 1 - found.n / population
