"""Needs against the support on offer: what does not exist, what is not known, what does not fit, and what is met."""

from dataclasses import dataclass

from zeroward.methods.survey.errors import refuse
from zeroward.methods.survey.results import Estimate, Interval


@dataclass(frozen=True, slots=True)
class Gap:
    """Shares of all members: the need, and where it ends. The four parts add up to the need.

    Support scales the parts: the interval of a part is that of the need times its share of it.
    """

    need: Estimate
    missing: float
    unknown: float
    unfit: float
    met: float

    @property
    def unmet(self) -> float:
        return self.missing + self.unknown + self.unfit

    def interval(self, part: float) -> Interval:
        """The interval of one part, given the support as it is."""
        own = self.need.interval
        share = part / self.need.value if self.need.value > 0 else 0.0
        return Interval(own.low * share, own.high * share, own.level, own.method)


def gap(need: Estimate, *, offered: float, known: float, fitting: float) -> Gap:
    """The need of a share of members; of them `offered` have support within reach (country, language, level), of those
    `known` know of it, and of those `fitting` say that it fits. Raises SurveyError for shares outside 0 to 1.
    """
    for place, value in (("need", need.value), ("offered", offered), ("known", known), ("fitting", fitting)):
        if not 0 <= value <= 1:
            raise refuse(
                "%(place)s is a share between 0 and 1.", remedy="Give 0.4 for 40 percent.", place=place
            )
    value = need.value
    return Gap(
        need,
        value * (1 - offered),
        value * offered * (1 - known),
        value * offered * known * (1 - fitting),
        value * offered * known * fitting,
    )
