"""Who gets how much: indices of incomes and shares of groups."""

import math
from itertools import pairwise

from zeroward.methods.equity import regressive
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_INCOMES = ("incomes", "income", "y", "values", "consumption")


@reads("atkinson")
def atkinson(question: Question) -> Answer:
    """One less the income that, had by all, would be as good, over the mean."""
    incomes = question.inputs.numbers(*_INCOMES)
    aversion = question.inputs.optional("epsilon", "eps", "e", "aversion", "inequality_aversion", default=1.0)
    if not incomes or min(incomes) <= 0:
        raise CannotRead("no incomes above zero")
    mean = math.fsum(incomes) / len(incomes)
    if aversion == 1:
        equal = math.exp(math.fsum(math.log(one) for one in incomes) / len(incomes))
    else:
        equal = (math.fsum(one ** (1 - aversion) for one in incomes) / len(incomes)) ** (1 / (1 - aversion))
    answer = Answer()
    answer.add("atkinson index a", 1 - equal / mean, "1")
    answer.add("equally_distributed_equivalent ede", equal)
    return answer


@reads("theil")
def theil(question: Question) -> Answer:
    """The mean of the ratio to the mean times its logarithm."""
    incomes = question.inputs.numbers(*_INCOMES)
    if not incomes or min(incomes) <= 0:
        raise CannotRead("no incomes above zero")
    mean = math.fsum(incomes) / len(incomes)
    answer = Answer()
    answer.add(
        "theil index t", math.fsum(one / mean * math.log(one / mean) for one in incomes) / len(incomes), "1"
    )
    return answer


def _by_group(inputs: Inputs) -> list[float]:
    """Amounts of groups in order of income, poorest first."""
    for entry in inputs.entries:
        raw = list(entry.raw.values()) if isinstance(entry.raw, dict) else entry.raw
        if isinstance(raw, (list, tuple)) and len(raw) in (5, 10):
            read = [read_quantity(one) for one in raw]
            found = [one.value for one in read if one is not None]
            if len(found) == len(raw):
                return found
    raise CannotRead("no fifths or tenths")


@reads("palma", "share quintile", "lowest quintile", "bottom 40", "quintile ratio", "s80 s20",
       "share lowest", "two quintiles",
       "lowest two quintiles", "subsidy quintile")  # fmt: skip
def shares_of_groups(question: Question) -> Answer:
    """The part of the poorest two fifths and of the richest, and their ratios."""
    groups = _by_group(question.inputs)
    total, part = math.fsum(groups), len(groups) // 5
    low, poorest = math.fsum(groups[: 2 * part]), math.fsum(groups[:part])
    high, tenth = math.fsum(groups[-part:]), groups[-1]
    if not total:
        raise CannotRead("nothing to share")
    answer = Answer()
    if len(groups) == 10 and low:
        answer.add("palma palma_ratio ratio", tenth / low, "1")
    names = "share_bottom_40 bottom_40 share_lowest_two lowest_two_quintiles lowest_two_share share_bottom_40_pct share"
    answer.add(names, low / total, "1")
    answer.add("share_lowest share_bottom_20 lowest_quintile bottom_20", poorest / total, "1")
    answer.add("share_top_20 top_20 top_quintile", high / total, "1")
    if poorest:
        answer.add("s80_s20 quintile_ratio", high / poorest, "1")
    return answer


@reads("kakwani index", "kakwani", "kakwani gini")
def kakwani_of_indices(question: Question) -> Answer:
    """The concentration index of a payment less the Gini of incomes, both given."""
    inputs = question.inputs
    answer = Answer()
    first = inputs.number("concentration_index", "ci", "concentration", "c", "concentration_coefficient")
    found = first - inputs.number("gini", "g", "gini_income")
    answer.add("kakwani kakwani_index k index", found, "1")
    answer.add("progressive", found > 0)
    answer.add("regressive", found < 0)
    return answer


@reads("burden rebate", "net burden", "rebate", "carbon price rebate", "dividend", "compensation burden")
def burden_after_rebate(question: Question) -> Answer:
    """What is paid less what is given back, over income; progressive where it rises with income."""
    inputs = question.inputs
    paid = inputs.numbers("cost", "costs", "payment", "payments", "tax", "carbon_cost", "burden")
    given = inputs.numbers("rebate", "rebates", "dividend", "compensation", "transfer", "refund")
    incomes = inputs.numbers(*_INCOMES)
    flat = inputs.maybe("rebate", "dividend", "compensation", "transfer", "refund")
    if not given and flat is not None:
        given = [flat] * len(paid)
    if not paid or not len(paid) == len(given) == len(incomes) or min(incomes) <= 0:
        raise CannotRead("costs, rebates and incomes do not pair up")
    net = [own - back for own, back in zip(paid, given, strict=True)]
    answer = Answer()
    shares = [own / income for own, income in zip(net, incomes, strict=True)]
    answer.add("net_burden burden net_burden_pct", shares, "1")
    answer.add("net_cost net", net, "EUR")
    answer.add("gross_burden", [own / income for own, income in zip(paid, incomes, strict=True)], "1")
    answer.add("regressive", regressive(net, incomes))
    answer.add("progressive", all(low < high for low, high in pairwise(shares)))
    return answer
