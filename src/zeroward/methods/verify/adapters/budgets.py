"""Carbon budgets."""

from math import log1p

from zeroward.methods.pathways import budget_share, required_rate, spent, years_left
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity
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
    "remaining_budget",
    "budget_left",
    "remaining",
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
    "budget national share",
    "remaining budget",
    "phase out budget",
    "linear phase out|phaseout budget|spends",
    "depletion year budget|remaining",
)
def budget(question: Question) -> Answer:
    """The city's share where one is given, the yearly cut that keeps to it, how long it lasts."""
    inputs = question.inputs
    budgeted = next((one for name in _BUDGET if (one := inputs.quantity(name)) is not None), None)
    start = _start(inputs, "" if budgeted is None else budgeted.unit)
    if budgeted is None:
        return _adds_up(inputs, start)
    several = _shares(inputs)
    if len(several) > 1 and start is None:
        return _side_by_side(question, budgeted.value, several)
    decline = inputs.maybe_share("annual_decline", "linear_decline", "yearly_decline", "decline")
    if decline is not None and start is not None:
        return _linear_decline(start, budgeted.value, decline)
    share = _share(inputs)
    own = budgeted.value if share is None else budget_share(budgeted.value, share)
    answer = Answer()
    if start is None:
        answer.add("budget b_city city_budget", own, budgeted.unit)
    if share is not None:
        answer.add("share city_share", share, "1")
    if start is not None:
        _kept_to(answer, inputs, start, Quantity(own, budgeted.unit))
    return answer


_START = ("e0", "start", "e_0", "base", "annual_emissions", "current_emissions", "yearly_emissions")


def _start(inputs: Inputs, unit: str) -> float | None:
    """Today's yearly emissions, in the unit of the budget where both have one."""
    found = inputs.quantity(*_START)
    if found is None and inputs.exact("emissions") is not None:
        found = inputs.quantity("emissions")
    return None if found is None else found.to(unit)


def _adds_up(inputs: Inputs, start: float | None) -> Answer:
    """What a path at a constant rate adds up to: over so many years, or for ever."""
    rate = inputs.maybe_share("rate", "r")
    if rate is None or start is None:
        raise CannotRead("neither budget nor rate")
    answer = Answer()
    answer.add("budget b cumulative spent", spent(start, rate, inputs.maybe("n", "years")))
    return answer


def _kept_to(answer: Answer, inputs: Inputs, start: float, own: Quantity) -> None:
    """The yearly cut that keeps to the budget, and how long it lasts without one."""
    rate = required_rate(start, own.value, inputs.maybe("n", "years"))
    answer.add("rate required_rate annual_rate r", rate, "1")
    if rate < 1:
        answer.add("r_prime decay continuous_rate", -log1p(-rate), "1")
    answer.add("budget b_city city_budget", own.value, own.unit)
    left = years_left(start, own.value)
    answer.add("years years_left years_remaining", left, "yr")
    answer.add("years_to_zero linear_years years_to_zero_linear", 2 * left, "yr")
    step = start / (2 * left) if left else 0.0
    answer.add("annual_decrease yearly_decrease annual_reduction linear_step", step)
    first = inputs.maybe("from_year", "base_year", "start_year", "year")
    if first is not None:
        answer.add("depletion_year exhausted_year year_exhausted year exhaustion_year", first + left)
        answer.add("zero_year year_of_zero", first + 2 * left)


def _linear_decline(start: float, total: float, decline: float) -> Answer:
    """Years until a budget is gone while emissions fall by the same amount every year; none where it lasts."""
    step = start * decline
    inside = start**2 - 2 * step * total
    years = None if inside < -1e-9 * start**2 else (start - max(inside, 0.0) ** 0.5) / step
    answer = Answer()
    answer.add("years years_left years_until_exhausted", years, "" if years is None else "yr")
    answer.add("years_to_zero", 1 / decline, "yr")
    answer.add("total cumulative spent", min(total, start / decline / 2))
    answer.add("within_budget within fits", years is None)
    return answer


_BASES = {
    "grandfathering": ("emissions",),
    "population": ("population", "pop"),
    "gva": ("gva", "value_added"),
    "gdp": ("gdp",),
    "historical": ("historical", "cumulative"),
    "area": ("area",),
}


def _shares(inputs: Inputs) -> dict[str, float]:
    """The city's part of everything that stands for city and country."""
    found = {}
    for approach, keys in _BASES.items():
        one = next((share for key in keys if (share := _part(inputs, key)) is not None), None)
        if one is not None:
            found[approach] = one
    return found


def _side_by_side(question: Question, total: float, shares: dict[str, float]) -> Answer:
    """The budget of the city by every approach that the inputs allow."""
    entry = question.inputs.find(*_BUDGET)
    answer = Answer()
    for approach, share in shares.items():
        alias = (
            " equal_per_capita per_capita"
            if approach == "population"
            else " emissions"
            if approach == "grandfathering"
            else ""
        )
        unit = entry.unit if entry is not None else ""
        names = " ".join(f"{one} budget_{one} {one}_budget" for one in (approach, *alias.split()))
        answer.add(names, budget_share(total, share), unit)
        answer.add(f"share_{approach} {approach}_share", share, "1")
    values = [budget_share(total, one) for one in shares.values()]
    answer.add("min minimum lowest", min(values))
    answer.add("max maximum highest", max(values))
    answer.add("mean average", sum(values) / len(values))
    return answer


def _share(inputs: Inputs) -> float | None:
    """The city's share: given, or its part of people, past emissions or value added, whichever stands twice."""
    given = inputs.maybe_share("share", "city_share")
    if given is not None:
        return given
    parts = (_part(inputs, key) for key in ("population", "emissions", "gdp", "historical", "pop", "gva"))
    return next((one for one in parts if one is not None), None)


def _part(inputs: Inputs, key: str) -> float | None:
    """What a city has of something that stands for the city and for a whole."""
    own, whole = (
        inputs.exact(*(pattern.format(key, place) for place in places for pattern in ("{0}_{1}", "{1}_{0}")))
        for places in (
            ("city", "local", "municipality", "municipal"),
            ("world", "global", "national", "country", "region", "regional", "nation"),
        )
    )
    if own is None and whole is not None:
        own = inputs.exact(key)
    figures = [one.quantity() for one in (own, whole) if one is not None]
    if len(figures) == 2 and figures[0] is not None and figures[1] is not None and figures[1].value:
        return figures[0].to(figures[1].unit) / figures[1].value
    return None
