"""Years until an investment is repaid."""

from zeroward.methods.appraisal import payback
from zeroward.methods.verify.adapters.cash_flows import FLOWS, RATE, flows, level_flows, rate, schedule
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import Question


@reads("payback", "payback period", "amortisation time", "pay back")
def years_to_repay(question: Question) -> Answer:
    """Simple where no rate is given or the text says so, discounted otherwise; both under their names."""
    inputs = question.inputs
    entry = inputs.find(*FLOWS)
    paid = flows(question) if entry is not None else level_flows(question)
    simple, lasting = payback(paid), payback(paid, lasting=True)
    answer = Answer()
    if inputs.maybe_share(*RATE) is None and schedule(question) is None:
        answer.add("payback simple simple_payback years", simple, "" if simple is None else "yr")
        answer.add("first first_crossing", simple, "" if simple is None else "yr")
        answer.add("lasting last last_crossing", lasting, "" if lasting is None else "yr")
        return answer
    named = [
        ("payback discounted discounted_payback years", payback(paid, rate(question))),
        ("simple simple_payback payback", simple),
    ]
    wants_simple = question.says("simple") and not question.says("discounted")
    for names, value in reversed(named) if wants_simple else named:
        answer.add(names, value, "" if value is None else "yr")
    return answer
