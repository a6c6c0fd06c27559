"""Paths to a target and what they add up to."""

import math
import re
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.pathways import (
    annual_rate,
    annual_sum,
    exponential,
    linear,
    logistic,
    piecewise,
    s_curve,
    trapezoid,
)
from zeroward.methods.verify.adapters.by_year import series, stems
from zeroward.methods.verify.answer import Answer, Value
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_START = ("e0", "start", "base", "e_0", "baseline", "initial")
_END = ("et", "end", "target", "e_t", "final", "e_target")


def _ends(question: Question) -> tuple[float, float, int, int]:
    """Start, end, years, and the calendar year of the start (0 where there is none)."""
    inputs = question.inputs
    found = inputs.exact(*_START)
    if found is None or found.quantity() is None:
        dated = _dated_ends(question)
        if dated is not None:
            return dated
    start = inputs.number(*_START)
    end = inputs.maybe(*_END)
    if end is None and question.says("net zero", "to zero"):
        end = 0.0
    if end is None:
        cut = inputs.maybe_share("cut", "reduction", "reduction_pct", "cut_pct")
        if cut is None:
            raise CannotRead("neither target nor cut")
        end = start * (1 - cut)
    first = inputs.maybe("base_year", "start_year", "year0", "from_year", "y0")
    last = inputs.maybe("target_year", "end_year", "yearT", "to_year", "year_t")
    years = inputs.maybe("n", "years", "periods", "duration")
    if years is None:
        if first is None or last is None:
            raise CannotRead("no number of years")
        years = last - first
    return start, end, round(years), round(first) if first is not None else 0


def _dated_ends(question: Question) -> tuple[float, float, int, int] | None:
    """Start and end with their years in the names, or a start and the year in which nothing is left."""
    inputs = question.inputs
    years: dict[int, float] = {}
    for one in stems(inputs).values():
        years |= {year: quantity.value for year, quantity in one.items()}
    zero = inputs.maybe(
        "net_zero_year", "zero_year", "neutrality_year", "year_of_net_zero", "climate_neutral_year"
    )
    if zero is not None:
        years[round(zero)] = 0.0
    if len(years) != 2:
        return None
    first, last = sorted(years)
    return years[first], years[last], last - first, first


def _unit(question: Question) -> str:
    inputs = question.inputs
    named = next((one.unit for name in _START if (one := inputs.quantity(name)) is not None), "")
    if named or inputs.exact(*_START) is not None:
        return named
    return next((one.unit for each in stems(inputs).values() for one in each.values()), inputs.common_unit)


def _answer(question: Question, path: NDArray[np.float64], first: int) -> Answer:
    unit = _unit(question)
    answer = Answer()
    answer.add("cumulative_trapezoid cumulative budget trapezoid cumulative_emissions", trapezoid(path), unit)
    last = len(path) - 1
    allowed = question.inputs.maybe("budget", "carbon_budget", unit=unit)
    if allowed is not None:
        over = trapezoid(path) - allowed
        answer.add("overshoot excess exceedance", max(over, 0.0), unit)
        answer.add("within_budget within fits ok", over <= 0)
        answer.add("left remaining budget_left", -over, unit)
    answer.add(
        f"sum_years_1_to_{last} sum_years annual_sum sum_annual cumulative_sum", annual_sum(path), unit
    )
    answer.add(f"sum_years_0_to_{last} sum_all sum_of_years", annual_sum(path, first=0), unit)
    for step, value in enumerate(path):
        names = f"E_year{step} e_year_{step} year_{step} e{step} e_{step}"
        year = first + step
        answer.add(
            f"{names} E_{year} {year} year_{year} e_year_{year} value_{year} level_{year}"
            if first
            else names,
            float(value),
            unit,
        )
    start, end = float(path[0]), float(path[-1])
    if start > 0 and end > 0:
        answer.add("rate annual_rate r yearly_rate annual_reduction_rate", annual_rate(start, end, last), "1")
    answer.add("annual_reduction yearly_reduction step annual_step", (start - end) / last, unit)
    return answer


@reads("constant annual rate", "exponential path", "geometric path", "exponential", "constant rate")
def exponential_path(question: Question) -> Answer:
    """The same percentage every year; from a rate where the end is not given."""
    rate = question.inputs.maybe_share("rate", "r", "annual_rate")
    if rate is not None and not question.inputs.has(*_END):
        if not question.inputs.has("n", "years"):
            raise CannotRead("no number of years")
        start, years = question.inputs.number(*_START), round(question.inputs.number("n", "years"))
        return _answer(question, exponential(start, start * (1 - rate) ** years, years), 0)
    steepness = question.inputs.maybe_share("k", "decay_rate", "decay", "lambda", "continuous_rate")
    if steepness is not None and not question.inputs.has(*_END):
        return _continuous(question, steepness)
    start, end, years, first = _ends(question)
    return _answer(question, exponential(start, end, years), first)


def _continuous(question: Question, rate: float) -> Answer:
    """Falling all the time: what is left after so long, and the area under the curve."""
    start, unit = question.inputs.number(*_START), _unit(question)
    years = question.inputs.number("t", "years", "n", "time")
    left = start * math.exp(-rate * years)
    answer = Answer()
    answer.add("E_t e_n left end result level", left, unit)
    answer.add(
        "cumulative budget total cumulative_emissions integral",
        (start - left) / rate if rate else start * years,
        unit,
    )
    answer.add("annual_rate yearly_rate", -math.expm1(-rate), "1")
    return answer


@reads(
    "linear to",
    "linear path",
    "linear",
    "linear path base year target",
    "linear reduction path",
    "straight line",
    "contraction convergence",
    "convergence",
)
def linear_path(question: Question) -> Answer:
    start, end, years, first = _ends(question)
    return _answer(question, linear(start, end, years), first)


@reads("logistic", "s curve", "rescaled logistic", "sigmoid")
def logistic_path(question: Question) -> Answer:
    """Steepness and midpoint among the inputs, or in the words of the method."""
    if question.inputs.has("A", "x") and not question.inputs.has("E0", "start"):
        return _s_curve(question)
    start, end, years, first = _ends(question)
    steepness = question.inputs.maybe("k", "steepness") or _in_words(question, r"k\s?=?\s?(\d+[.\s]\d+|\d+)")
    if steepness is None:
        raise CannotRead("no steepness")
    middle = question.inputs.maybe("tm", "t_m", "midpoint", "x0", "mid")
    if middle is None:
        middle = _in_words(question, r"midpoint\s?=?\s?(\d+(?:\.\d+)?)")
    return _answer(question, logistic(start, end, years, steepness=steepness, midpoint=middle), first)


def _s_curve(question: Question) -> Answer:
    inputs = question.inputs
    value = s_curve(
        inputs.number("x", "year", "t"), maximum=inputs.number("A", "maximum", "max_impact"),
        steepness=inputs.number("k", "steepness"), midpoint=inputs.number("x0", "midpoint"),
    )  # fmt: skip
    answer = Answer()
    answer.add("y value result", value)
    return answer


def _in_words(question: Question, pattern: str) -> float | None:
    match = re.search(rf"\b{pattern}", question.method.lower())
    return float(match.group(1).replace(" ", ".")) if match else None


@reads(
    "piecewise",
    "interim targets",
    "interim target",
    "linear interim target",
    "interim years",
    "milestones",
    "anchors interpolation",
    "interpolation",
)
def piecewise_path(question: Question) -> Answer:
    """Straight between the years given; the years asked for as a list where the case names them."""
    points = _points(question)
    if len(points) < 2:
        raise CannotRead("fewer than two years with a value")
    path = piecewise(points)
    asked = [round(year) for year in question.inputs.numbers("query", "at", "asked")]
    single = question.inputs.maybe("target_year", "query", "at", "asked", "for_year") if not asked else None
    if single is not None and round(single) in path:
        value = path[round(single)]
        answer = _answer(question, np.asarray(list(path.values())), min(path))
        answer.values.insert(0, Value((f"target_{round(single)}", "target", "value", "result"), value))
        return answer
    if asked and not all(year in path for year in asked):
        raise CannotRead("a year outside the path")
    answer = _answer(question, np.asarray(list(path.values())), min(path))
    if asked:
        answer.values.insert(0, Value(("values", "result"), [path[year] for year in asked]))
    return answer


def _points(question: Question) -> dict[int, float]:
    """Years and values, as an object or as pairs, inside an input or as the inputs themselves."""
    entry = question.inputs.find("points", "targets", "milestones", "values", "path")
    raw = entry.raw if entry is not None else question.raw
    if isinstance(raw, list):
        pairs = [(one[0], one[1]) for one in raw if isinstance(one, (list, tuple)) and len(one) == 2]
        pairs += [(one["year"], one) for one in raw if isinstance(one, Mapping) and "year" in one]
    else:
        pairs = list(raw.items()) if isinstance(raw, Mapping) else []
    points = {}
    for key, value in pairs:
        match, quantity = re.search(r"(1[89]|2[01])\d\d", str(key)), read_quantity(value)
        if match is not None and quantity is not None:
            points[int(match.group(0))] = quantity.value
    return points


@reads("cumulative emissions", "carbon budget", "cumulative")
def cumulative(question: Question) -> Answer:
    """Sums over a path that is given year by year."""
    points = series(
        question.inputs, "path", "values", "emissions", "annual", "annual_emissions", "yearly", "trajectory"
    )
    if len(points) < 2:
        raise CannotRead("no yearly values")
    years = sorted(points)
    values = [points[year] for year in years]
    unit = question.inputs.common_unit
    if years != list(range(years[0], years[0] + len(years))):
        return _uneven(years, values, unit)
    answer = _answer(question, np.asarray(values), years[0])
    if question.says("sum of", "annual values", "sum"):
        answer.add("cumulative total sum cumulative_emissions", annual_sum(np.asarray(values), first=0), unit)
        answer.values.insert(0, answer.values.pop())
    answer.add("sum_of_years sum total", annual_sum(np.asarray(values), first=0), unit)
    return answer


def _uneven(years: list[int], values: list[float], unit: str) -> Answer:
    """Years with gaps between them: straight from one to the next."""
    area = sum(
        (later - year) * (value + next_value) / 2
        for (year, value), (later, next_value) in pairwise(zip(years, values, strict=True))
    )
    answer = Answer()
    answer.add("cumulative cumulative_trapezoid trapezoid total budget cumulative_emissions", area, unit)
    filled = piecewise(dict(zip(years, values, strict=True)))
    answer.add("sum_of_years sum annual_sum sum_years sum_all", sum(filled.values()), unit)
    return answer


@reads("linear exponential", "exponential linear", "linear exponential path", "linear exponential cumulative")
def paths_compared(question: Question) -> Answer:
    """Two paths to the same end, and what each adds up to."""
    start, end, years, _ = _ends(question)
    answer = Answer()
    answer.add("linear cumulative_linear linear_cumulative", trapezoid(linear(start, end, years)))
    answer.add(
        "exponential cumulative_exponential exponential_cumulative", trapezoid(exponential(start, end, years))
    )
    return answer
