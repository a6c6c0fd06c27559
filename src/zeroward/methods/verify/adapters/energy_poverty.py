"""Energy poverty by what households spend."""

from statistics import median

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_SPENT = (
    "expenditure",
    "energy_expenditure",
    "spending",
    "energy_cost",
    "cost",
    "costs",
    "bills",
    "expenditures",
)
_INCOME = ("income", "incomes", "household_income")
_SHARES = ("share", "shares", "energy_share", "expenditure_share", "shares_of_income", "burden")
_TEN_PERCENT = 0.10


@reads(
    "energy poverty",
    "2m",
    "m 2",
    "fuel poverty",
    "ten percent rule",
    "10 % rule",
    "high share",
    "hidden energy poverty",
)
def poverty(question: Question) -> Answer:
    """Households above twice the median share (2M), below half the median spending (M/2), above a tenth of income."""
    inputs = question.inputs
    spent, income = inputs.numbers(*_SPENT), inputs.numbers(*_INCOME)
    shares = inputs.numbers(*_SHARES)
    if not shares and spent and len(spent) == len(income):
        shares = [one / own for one, own in zip(spent, income, strict=True)]
    middle = inputs.maybe("national_median", "median", "median_share", "median_expenditure", "m")
    low = question.says("m 2", "m2", "half", "hidden", "low absolute")
    fixed = question.says("ten percent", "10 %", "10 percent", "10%")
    values = spent if low and spent else shares
    if not values:
        raise CannotRead("no shares")
    centre = median(values) if middle is None else middle
    threshold = centre / 2 if low else _TEN_PERCENT if fixed else 2 * centre
    threshold = inputs.optional("threshold", default=threshold)
    poor = [one < threshold if low else one > threshold for one in values]
    answer = Answer()
    answer.add("count n poor households number affected", sum(poor))
    answer.add("rate rate_pct share share_pct incidence", sum(poor) / len(poor), "1")
    answer.add("threshold", threshold)
    answer.add("flags energy_poor is_poor", poor)
    answer.add("median", centre)
    answer.add("shares energy_shares burden", list(shares))
    return answer
