"""Carbon budgets."""

from zeroward.methods.pathways import budget_share, required_rate, spent, years_left
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads("carbon budget", "required rate", "budget share", "tyndall")
def budget(question: Question) -> Answer:
    """The city's share where one is given, the yearly cut that keeps to it, how long it lasts."""
    inputs = question.inputs
    total = inputs.maybe("budget", "b", "b_global", "b_national", "carbon_budget", "b_city")
    start = inputs.maybe("e0", "start", "e_0", "emissions", "base")
    rate = inputs.maybe_share("rate", "r")
    years = inputs.maybe("n", "years")
    answer = Answer()
    if total is None:
        if rate is None or start is None:
            raise CannotRead("neither budget nor rate")
        answer.add("budget b cumulative spent", spent(start, rate, years))
        return answer
    share = inputs.maybe_share("share")
    own = total if share is None else budget_share(total, share)
    if start is None:
        answer.add("budget b_city city_budget", own)
        return answer
    answer.add("rate required_rate annual_rate r", required_rate(start, own, years), "1")
    answer.add("budget b_city city_budget", own)
    answer.add("years years_left", years_left(start, own))
    return answer
