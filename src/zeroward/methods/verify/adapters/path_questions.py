"""Questions around a path: how long until, how far after so many years, when a budget is gone, how an action grows."""

import math
from itertools import accumulate, pairwise

from zeroward.methods.pathways import s_curve
from zeroward.methods.verify.adapters.by_year import asked, series
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, as_share
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question

_RATE = ("rate", "r", "annual_rate", "annual_reduction", "yearly_reduction", "reduction_rate", "yearly_rate")
_START = ("e0", "start", "base", "emissions", "current", "baseline", "initial", "start_emissions")
_END = ("et", "end", "target", "final", "level")


def _falling(question: Question) -> bool:
    inputs = question.inputs
    return inputs.exact(*_RATE) is not None and inputs.exact(*_START, *_END) is not None


@reads("years halve", "time halve", "halving", "years until", "years to reach", "how long",
       "years reach target",
       "when reached")  # fmt: skip
def years_to_level(question: Question) -> Answer:
    """Years at a constant yearly cut until a level, a share or (where none is given) half is reached."""
    inputs = question.inputs
    rate = inputs.share(*_RATE)
    start, end = inputs.quantity(*_START), inputs.quantity(*_END)
    cut = inputs.maybe_share("cut", "target_cut", "cut_pct", "reduction", "reduction_pct")
    if start is not None and end is not None:
        ratio = end.to(start.unit) / start.value
    else:
        ratio = 0.5 if cut is None else 1 - cut
    if not 0 < rate < 1 or not 0 < ratio < 1:
        raise CannotRead("no falling path")
    years = math.log(ratio) / math.log1p(-rate)
    answer = Answer()
    answer.add("years n time halving_time years_to_target duration t_half", years, "yr")
    answer.add("whole_years years_rounded_up full_years", math.ceil(years - 1e-12))
    first = inputs.maybe("base_year", "start_year", "from_year")
    if first is not None:
        answer.add("year year_reached target_year", first + math.ceil(years - 1e-12))
    return answer


@reads(
    "yearly reduction",
    "annual reduction",
    "compound",
    "after n years",
    "yearly cut",
    "annual cut",
    shape=_falling,
)
def after_years(question: Question) -> Answer:
    """What is left after so many years of the same percentage, and what it adds up to."""
    inputs = question.inputs
    start = inputs.quantity(*_START)
    rate, years = inputs.maybe_share(*_RATE), inputs.maybe("n", "years", "periods", "after_years", "duration")
    if start is None or rate is None or years is None:
        raise CannotRead("no start, rate or number of years")
    left = start.value * (1 - rate) ** years
    answer = Answer()
    answer.add("e_n left result emissions end level et e_t final remaining", left, start.unit)
    answer.add("reduction saved cut", start.value - left, start.unit)
    answer.add("reduction_pct cut_pct total_cut reduction_share", 1 - (1 - rate) ** years, "1")
    return answer


@reads("budget spent", "budget overshoot", "budget exhausted", "overshoot year", "year overshoot",
       "exhausted",
       "budget used", "budget path", "budget remaining")  # fmt: skip
def budget_used(question: Question) -> Answer:
    """A path year by year against a budget: spent, left, and the first year in which the sum is above it."""
    inputs = question.inputs
    path = series(inputs, "emissions", "path", "annual_emissions", "annual", "values", "yearly", "trajectory")
    budget = inputs.maybe("budget", "carbon_budget", "total_budget", "b", "city_budget", "remaining_budget")
    if not path or budget is None:
        raise CannotRead("no path or no budget")
    years = sorted(path)
    sums = list(accumulate(path[year] for year in years))
    over = next((year for year, total in zip(years, sums, strict=True) if total > budget * (1 + 1e-12)), None)
    unit = inputs.common_unit
    answer = Answer()
    answer.add("spent used cumulative total sum cumulative_emissions total_emissions", sums[-1], unit)
    answer.add("left remaining balance remaining_budget", budget - sums[-1], unit)
    answer.add("overshoot excess exceedance", max(sums[-1] - budget, 0.0), unit)
    answer.add("overshoot_year year exhausted exhausted_year year_of_overshoot exhaustion_year", over)
    answer.add("share used_share spent_share spent_pct used_pct", sums[-1] / budget, "1")
    answer.add("within within_budget fits ok", sums[-1] <= budget * (1 + 1e-12))
    answer.add("exceeded exceeds overshoots", sums[-1] > budget * (1 + 1e-12))
    answer.add("cumulative_by_year running_total", sums, unit)
    return answer


@reads("s curve", "logistic uptake", "adoption curve", "logistic curve", "diffusion", "logistic adoption")
def action_curve(question: Question) -> Answer:
    """How an action grows: A / (1 + e^(-k (x - x0))), at one or several years; k and x0 also from two known points."""
    inputs = question.inputs
    top = inputs.maybe(
        "a", "maximum", "max", "max_impact", "saturation", "ceiling", "capacity", "amplitude", "l"
    )
    top_share = 1.0 if top is None else top
    steepness, middle = (
        inputs.maybe("k", "steepness", "slope"),
        inputs.maybe("x0", "midpoint", "middle", "t0", "tm"),
    )
    if steepness is None or middle is None:
        steepness, middle = _fitted(inputs, top_share)
    years = asked(inputs)
    found = inputs.quantity("a", "maximum", "max_impact", "max")
    unit = found.unit if found is not None else ""
    curve = [s_curve(year, maximum=top_share, steepness=steepness, midpoint=middle) for year in years]
    answer = Answer()
    if curve:
        single = len(curve) == 1 and not isinstance(_raw(inputs), (list, tuple))
        answer.add(
            "values y value result share shares impact",
            curve[0] if single else curve,
            "" if not single else unit,
        )
        for year, value in zip(years, curve, strict=True):
            answer.add(
                f"{year:g} y_{year:g} value_{year:g} year_{year:g} y{year:g} e_{year:g} share_{year:g}",
                value,
                unit,
            )
    answer.add("k steepness", steepness)
    answer.add("x0 midpoint", middle)
    return answer


def _raw(inputs: Inputs) -> object:
    entry = inputs.exact("years", "query", "at", "year", "asked", "x", "t")
    return None if entry is None else entry.raw


def _fitted(inputs: Inputs, top: float) -> tuple[float, float]:
    """Steepness and midpoint of the curve through two points."""
    points = sorted(series(inputs, "points", "anchors", "known", "observations").items())
    if len(points) != 2:
        raise CannotRead("neither steepness and midpoint nor two points")
    (first, low), (last, high) = points
    if not 0 < low < top or not 0 < high < top:
        raise CannotRead("the points do not lie on the curve")
    odds = [math.log(value / (top - value)) for value in (low, high)]
    steepness = (odds[1] - odds[0]) / (last - first)
    if not steepness:
        raise CannotRead("the curve does not rise")
    return steepness, first - odds[0] / steepness


@reads("bau projection", "business as usual projection", "usual projection", "projection growth",
       "trend projection",
       "population growth projection")  # fmt: skip
def projected(question: Question) -> Answer:
    """What a figure comes to after so many years of the same growth; several rates of growth multiply."""
    inputs = question.inputs
    start = inputs.quantity(*_START, "base_emissions", "base_value")
    years = inputs.maybe("years", "n", "periods", "duration")
    growths = [one for one in inputs.entries if "growth" in one.name or "increase" in one.name]
    rates = [inputs.share(one.key) if one.unit else as_growth(one.quantity()) for one in growths]
    if start is None or years is None or not rates:
        raise CannotRead("no start, growth or number of years")
    grown = start.value * math.prod(1 + one for one in rates) ** years
    answer = Answer()
    answer.add("bau projection value result e_n end emissions level projected", grown, start.unit)
    answer.add("change increase difference", grown - start.value, start.unit)
    answer.add("factor index ratio", grown / start.value if start.value else 0.0, "1")
    return answer


def as_growth(found: Quantity | None) -> float:
    return as_share(found) if found is not None else 0.0


@reads("cumulative avoided", "avoided bau plan", "bau against plan", "emissions avoided",
       "cumulative emissions avoided",
       "difference scenarios", "avoided cumulative")  # fmt: skip
def avoided(question: Question) -> Answer:
    """One path year by year below another: what is avoided each year, and in sum."""
    inputs = question.inputs
    before = series(inputs, "bau", "baseline", "reference", "business_as_usual", "trend", "without")
    after = series(inputs, "plan", "scenario", "with", "target", "policy", "path", "with_plan")
    years = sorted(before.keys() & after.keys())
    if len(years) < 2:
        raise CannotRead("no two paths over the same years")
    each = [before[year] - after[year] for year in years]
    unit = inputs.common_unit
    answer = Answer()
    answer.add("avoided_sum sum avoided total cumulative cumulative_avoided", math.fsum(each), unit)
    area = math.fsum(
        (later - year) * (one + other) / 2
        for (year, one), (later, other) in pairwise(zip(years, each, strict=True))
    )
    answer.add("avoided_trapezoid trapezoid cumulative_trapezoid", area, unit)
    answer.add("avoided_by_year by_year differences values", each, unit)
    for year, one in zip(years, each, strict=True):
        answer.add(f"avoided_{year} {year} year_{year} difference_{year}", one, unit)
    return answer
