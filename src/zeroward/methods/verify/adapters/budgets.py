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
    total = inputs.maybe(*_BUDGET)
    start = inputs.maybe(
        "e0", "start", "e_0", "base", "annual_emissions", "current_emissions", "yearly_emissions"
    )
    if start is None and inputs.exact("emissions") is not None:
        start = inputs.maybe("emissions")
    rate = inputs.maybe_share("rate", "r")
    years = inputs.maybe("n", "years")
    answer = Answer()
    if total is None:
        if rate is None or start is None:
            raise CannotRead("neither budget nor rate")
        answer.add("budget b cumulative spent", spent(start, rate, years))
        return answer
    several = _shares(inputs)
    if len(several) > 1 and start is None:
        return _side_by_side(question, total, several)
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
    left = years_left(start, own)
    answer.add("years years_left years_remaining", left, "yr")
    answer.add("years_to_zero linear_years years_to_zero_linear", 2 * left, "yr")
    answer.add(
        "annual_decrease yearly_decrease annual_reduction linear_step", start / (2 * left) if left else 0.0
    )
    first = inputs.maybe("from_year", "base_year", "start_year", "year")
    if first is not None:
        answer.add("depletion_year exhausted_year year_exhausted year exhaustion_year", first + left)
        answer.add("zero_year year_of_zero", first + 2 * left)
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
    figures = [one.quantity() for one in (own, whole) if one is not None]
    if len(figures) == 2 and figures[0] is not None and figures[1] is not None and figures[1].value:
        return figures[0].to(figures[1].unit) / figures[1].value
    return None
