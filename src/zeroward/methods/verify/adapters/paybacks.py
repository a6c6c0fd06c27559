"""Years until an investment is repaid."""

from zeroward.methods.appraisal import payback
from zeroward.methods.verify.adapters.cash_flows import FLOWS, INVESTED, RATE, flows, rate, schedule, whole
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import Question


@reads("payback", "payback period", "amortisation time", "pay back")
def years_to_repay(question: Question) -> Answer:
    """Simple where no rate is given or the text says so, discounted otherwise; both under their names."""
    inputs = question.inputs
    entry = inputs.find(*FLOWS)
    paid = flows(question) if entry is not None else _level(question)
    simple = payback(paid)
    answer = Answer()
    if inputs.maybe_share(*RATE) is None and schedule(question) is None:
        answer.add("payback simple simple_payback years", simple, "" if simple is None else "yr")
        return answer
    named = [
        ("payback discounted discounted_payback years", payback(paid, rate(question))),
        ("simple simple_payback payback", simple),
    ]
    wants_simple = question.says("simple") and not question.says("discounted")
    for names, value in reversed(named) if wants_simple else named:
        answer.add(names, value, "" if value is None else "yr")
    return answer


def _level(question: Question) -> list[float]:
    """An investment and the same saving every year, for as long as it lasts."""
    inputs = question.inputs
    saved = inputs.number(
        "saving",
        "savings",
        "annual_saving",
        "annual_savings",
        "benefit",
        "revenue",
        "income",
        "net_saving",
        "annual_net_saving",
        "annual_benefit",
        "cash_inflow",
        "annual_cash_flow",
        "energy_saving",
        "yearly_saving",
    )
    saved -= inputs.optional("opex", "annual_cost", "maintenance")
    life = inputs.optional("life", "years", "n", "lifetime", default=200)
    grant = inputs.optional("grant", "subsidy", "funding", "support")
    return [grant - inputs.number(*INVESTED), *[saved] * whole(life)]
