"""Carbon budgets."""

from math import log1p

from zeroward.methods.pathways import budget_share, required_rate, spent, years_left
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_BUDGET = (
    "budget",
    "b",
    "b_global",
    "b_national",
    "carbon_budget",
    "b_city",
    "global_budget",
    "national_budget",
)


@reads(
    "carbon budget",
    "required rate",
    "required annual rate",
    "budget share",
    "tyndall",
    "infinite exponential",
    "exponential ever",
    "exponential path ever|infinite|infinity",
    "path for ever",
)
def budget(question: Question) -> Answer:
    """The city's share where one is given, the yearly cut that keeps to it, how long it lasts."""
    inputs = question.inputs
    total = inputs.maybe(*_BUDGET)
    start = inputs.maybe("e0", "start", "e_0", "emissions", "base")
    rate = inputs.maybe_share("rate", "r")
    years = inputs.maybe("n", "years")
    answer = Answer()
    if total is None:
        if rate is None or start is None:
            raise CannotRead("neither budget nor rate")
        answer.add("budget b cumulative spent", spent(start, rate, years))
        return answer
    share = _share(inputs)
    unit = next((one.unit for name in _BUDGET if (one := inputs.quantity(name)) is not None), "")
    own = total if share is None else budget_share(total, share)
    if start is None:
        answer.add("budget b_city city_budget", own, unit)
    if share is not None:
        answer.add("share city_share", share, "1")
    if start is None:
        return answer
    rate = required_rate(start, own, years)
    answer.add("rate required_rate annual_rate r", rate, "1")
    if rate < 1:
        answer.add("r_prime decay continuous_rate", -log1p(-rate), "1")
    answer.add("budget b_city city_budget", own, unit)
    answer.add("years years_left", years_left(start, own))
    return answer


def _share(inputs: Inputs) -> float | None:
    """The city's share: given, or its part of people, past emissions or value added, whichever stands twice."""
    given = inputs.maybe_share("share", "city_share")
    if given is not None:
        return given
    for key in ("population", "emissions", "gdp", "historical", "pop"):
        own, whole = (
            inputs.exact(
                *(pattern.format(key, place) for place in places for pattern in ("{0}_{1}", "{1}_{0}"))
            )
            for places in (
                ("city", "local", "municipality"),
                ("world", "global", "national", "country", "region"),
            )
        )
        figures = [one.quantity() for one in (own, whole) if one is not None]
        if len(figures) == 2 and figures[0] is not None and figures[1] is not None and figures[1].value:
            return figures[0].to(figures[1].unit) / figures[1].value
    return None
