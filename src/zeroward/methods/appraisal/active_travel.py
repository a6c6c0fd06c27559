"""Health of people who walk or cycle more, in the reduced form of HEAT.

The tool is made for groups of adults and for habits; what lies outside of that is refused, as its authors ask.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zeroward.methods.appraisal.benefit_methods import benefit_method
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say

Activity = Literal["walking", "cycling"]


@dataclass(frozen=True, slots=True)
class ActiveTravel:
    """`reduction` of the risk of death (fraction), `deaths` avoided a year and `benefit` a year, at full effect."""

    reduction: float
    capped: bool
    deaths: float
    benefit: float
    build_up: int

    def share(self, year: int) -> float:
        """How much of the full effect has built up in a year; year 1 is the first of the habit."""
        return min(1.0, max(0, year) / self.build_up)


def active_travel(
    activity: Activity,
    *,
    minutes: float,
    population: float,
    mortality: float,
    value_of_life: float | None = None,
    age_from: float | None = None,
    age_to: float | None = None,
    habitual: bool = True,
) -> ActiveTravel:
    """`population x mortality x min(cap, (1-RR) x minutes/reference) x value of a life`.

    `minutes` a week of the average person of the group, `mortality` deaths per head and year at that age.
    Raises MethodError outside of what the method is made for.
    """
    known = benefit_method(f"heat_{activity}").parameters
    _refuse(known, minutes, population, age_from, age_to, habitual)
    if not 0 <= mortality <= 1:
        raise MethodError(
            say("Mortality is deaths per person and year, between 0 and 1."),
            place="mortality",
            remedy=say("Divide deaths per 100 000 by 100 000."),
        )
    reduction = risk_reduction(
        minutes,
        relative_risk=known["relative_risk"],
        reference=known["reference_minutes"],
        cap=known["cap"],
    )
    deaths = population * mortality * reduction
    return ActiveTravel(
        reduction=reduction,
        capped=reduction == known["cap"],
        deaths=deaths,
        benefit=deaths * (known["value_of_life"] if value_of_life is None else value_of_life),
        build_up=int(known["build_up"]),
    )


def risk_reduction(minutes: float, *, relative_risk: float, reference: float, cap: float = 1.0) -> float:
    """`min(cap, (1 - RR) x minutes / reference)`: a straight line through the reference dose, cut off at the cap."""
    if reference <= 0 or not 0 < relative_risk <= 1:
        raise MethodError(
            say("A relative risk lies between 0 and 1 and belongs to a number of minutes above zero."),
            place="relative_risk",
            remedy=say("Leave both empty to take those of the studies."),
        )
    return min(cap, (1 - relative_risk) * minutes / reference)


def _refuse(
    known: Mapping[str, float],
    minutes: float,
    population: float,
    age_from: float | None,
    age_to: float | None,
    habitual: bool,
) -> None:
    if population <= 1:
        raise _refusal(say("This method is for groups of people, not for one person."), "population")
    if not habitual:
        raise _refusal(say("This method is for habits, not for a single event."), "habitual")
    if minutes < 0:
        raise _refusal(say("Minutes a week are zero or more."), "minutes")
    if minutes >= known["most_minutes"]:
        raise _refusal(
            say(
                "%(minutes)s minutes a week are more than the studies cover (%(most)s).",
                minutes=f"{minutes:g}",
                most=f"{known['most_minutes']:g}",
            ),
            "minutes",
        )
    for age in (age_from, age_to):
        if age is not None and not known["age_from"] <= age <= known["age_to"]:
            raise _refusal(
                say(
                    "The studies cover ages %(first)s to %(last)s, not %(age)s.",
                    first=f"{known['age_from']:g}",
                    last=f"{known['age_to']:g}",
                    age=f"{age:g}",
                ),
                "age",
            )


def _refusal(message: Said, place: str) -> MethodError:
    return MethodError(message, place=place, remedy=say("Describe the benefit in words, without a figure."))
