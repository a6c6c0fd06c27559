"""A product of factors: shares of its change by the average over all orders, and rates of growth."""

import math
from collections.abc import Mapping, Sequence
from itertools import permutations

from zeroward.methods.verify.adapters.decomposition import two_years
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_MOST = 7
"""Orders are counted one by one."""


@reads(
    "shapley decomposition",
    "sun decomposition",
    "shapley sun",
    "average order decomposition",
    "shapley sun decomposition",
)
def average_of_orders(question: Question) -> Answer:
    """Each factor's mean effect over all orders in which the factors may change."""
    start, end = two_years(question)
    names = list(start)
    if not 1 < len(names) <= _MOST:
        raise CannotRead("too few or too many factors")
    before, after = ([_number(year[name]) for name in names] for year in (start, end))
    orders = list(permutations(range(len(names))))
    effects = [
        math.fsum(_step(before, after, order, place) for order in orders) / len(orders)
        for place in range(len(names))
    ]
    answer = Answer()
    for name, effect in zip(names, effects, strict=True):
        answer.add(f"{name} {name}_effect d_{name} effect_{name}", effect)
    answer.add("total sum change delta", math.prod(after) - math.prod(before))
    return answer


def _number(raw: object) -> float:
    found = read_quantity(raw)
    if found is None:
        raise CannotRead("a factor that is no single number")
    return found.value


def _step(before: Sequence[float], after: Sequence[float], order: Sequence[int], place: int) -> float:
    """What changing this factor does when those before it in the order have changed already."""
    done = set(order[: order.index(place)])
    others = math.prod(after[one] if one in done else before[one] for one in order if one != place)
    return others * (after[place] - before[place])


@reads("kaya growth", "growth rates kaya", "growth kaya", "growth rates")
def growth_of_product(question: Question) -> Answer:
    """The growth of a product from the growth of each factor; beside it the plain sum of the rates."""
    rates = {
        entry.key: found.value / (100 if "pct" in entry.unit or "%" in found.unit else 1)
        for entry in question.inputs.entries
        if (found := entry.quantity()) is not None
        and not isinstance(entry.raw, Mapping)
        and "growth" in entry.name
    }
    if len(rates) < 2:
        raise CannotRead("no rates of growth")
    grown = math.prod(1 + one for one in rates.values()) - 1
    answer = Answer()
    answer.add("emissions_growth growth total rate co2_growth product", grown, "1")
    answer.add("sum sum_of_rates approximate approximation", math.fsum(rates.values()), "1")
    return answer
