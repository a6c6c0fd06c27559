"""Discount factors by year: at one rate, on a schedule that falls with time, or at a rate that is named."""

import math
from typing import Any

from zeroward.methods.appraisal import DiscountRate, Rate, npv
from zeroward.methods.appraisal.rates import factor
from zeroward.methods.verify.adapters.cash_flows import RATE, first_period, flows, rate, schedule, whole
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_FLOWS = (
    "cashflow",
    "cashflows",
    "cash_flow",
    "cash_flows",
    "flows",
    "payment",
    "amount",
    "benefit",
    "yearly",
)


def _worth(question: Question, chosen: Rate, asked: list[float]) -> Answer:
    """Payments discounted: those that are listed, or the same one at the end of each of so many years."""
    single = question.inputs.maybe(
        *_FLOWS, "annual", "annual_amount", "damage", "annual_damage", "annual_benefit"
    )
    answer = Answer()
    once = question.inputs.exact("year", "in_year", "t", "when", "at") is not None or question.says("in year")
    if single is not None and len(asked) == 1 and once:
        worth = single * factor(chosen, asked[0])
        answer.add("npv pv present_value value result", worth, "EUR")
        answer.add("factor discount_factor df", factor(chosen, asked[0]), "1")
        return answer
    if single is None:
        worth = npv(chosen, flows(question), first=first_period(question))
    elif len(asked) == 1:
        worth = npv(chosen, [single] * whole(asked[0]), first=1)
    else:
        raise CannotRead("no number of years")
    answer.add("npv pv present_value value", worth, "EUR")
    return answer


@reads(
    "discounting",
    "certainty equivalent",
    "discount factor",
    "declining discount",
    "declining rate",
    "discount schedule",
    "green book",
)
def discount_factors(question: Question) -> Answer:
    """The factor of each year that is asked for."""
    if question.says("certainty equivalent", "weitzman", "gamma discounting"):
        return _certain(question)
    steps = schedule(question)
    chosen: Rate = rate(question) if steps is None else steps
    entry = question.inputs.find("years", "year", "query", "at", "n", "t", "periods")
    asked = _numbers(None if entry is None else entry.raw)
    if question.inputs.has(*_FLOWS) or question.inputs.exact(
        "annual", "annual_amount", "annual_damage", "annual_benefit"
    ):
        return _worth(question, chosen, asked)
    if not asked:
        raise CannotRead("no years")
    factors = [factor(chosen, year) for year in asked]
    if "continuous" in f"{question.text} {question.inputs.text('compounding', 'convention')}".lower():
        factors = [math.exp(-question.inputs.share(*RATE) * year) for year in asked]
    answer = Answer()
    names = "factors factor discount_factors discount_factor df values"
    single = len(factors) == 1 and entry is not None and not isinstance(entry.raw, (list, tuple))
    answer.add(names, factors[0] if single else factors)
    for year, value in zip(asked, factors, strict=True):
        answer.add(
            f"{year:g} year_{year:g} y{year:g} df_{year:g} factor_{year:g} factors.{year:g}", value, "1"
        )
    if isinstance(chosen, DiscountRate):
        answer.add("rates rate", [chosen.rate(max(1, whole(year))) for year in asked])
    return answer


def _certain(question: Question) -> Answer:
    """The rate at which the mean of the factors of uncertain rates falls: it declines with time."""
    rates = _numbers(_raw(question, "rates", "scenarios", "discount_rates"))
    odds = _numbers(_raw(question, "probabilities", "weights", "odds")) or [1 / len(rates) for _ in rates]
    asked = _numbers(_raw(question, "years", "year", "query", "t"))
    if len(rates) < 2 or len(odds) != len(rates) or not asked or min(asked) <= 0:
        raise CannotRead("no rates with their odds")
    means = [
        math.fsum(odd * math.exp(-own * year) for odd, own in zip(odds, rates, strict=True)) for year in asked
    ]
    answer = Answer()
    found = [-math.log(one) / year for one, year in zip(means, asked, strict=True)]
    answer.add(
        "rates rate certainty_equivalent certainty_equivalent_rate", found if len(found) > 1 else found[0]
    )
    answer.add("factors factor", means)
    yearly = [
        math.fsum(odd * (1 + own) ** -year for odd, own in zip(odds, rates, strict=True)) ** (-1 / year) - 1
        for year in asked
    ]
    answer.add("annual_rates yearly_rates discrete_rates", yearly)
    return answer


def _raw(question: Question, *names: str) -> Any:
    entry = question.inputs.exact(*names)
    return None if entry is None else entry.raw


def _numbers(raw: Any) -> list[float]:
    listed = raw if isinstance(raw, (list, tuple)) else [raw]
    read = [read_quantity(one) for one in listed]
    return [one.value for one in read if one is not None]
