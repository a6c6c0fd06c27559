"""Which projects to do within a budget."""

from collections.abc import Mapping

from zeroward.methods.appraisal import best_choice
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_COSTS = ("cost", "costs", "weights", "capex", "effort", "days", "investment")
_GAINS = ("benefit", "benefits", "values", "value", "score", "scores", "profit")


@reads("portfolio", "knapsack", "0/1 portfolio", "projects budget", "capital rationing", "budget selection")
def choice(question: Question) -> Answer:
    """The best sum of benefits within the budget, beside what taking the best ratio first brings."""
    inputs = question.inputs
    costs, gains, names = _rows(inputs)
    budget = inputs.number("budget", "capacity", "limit", "funds")
    found = best_choice(costs, gains, budget)
    answer = Answer()
    answer.add("value best benefit total total_value optimum", found.benefit, "")
    answer.add("greedy greedy_value", found.greedy, "")
    answer.add("cost used spent total_cost", found.cost, "")
    answer.add("chosen selected projects choice", [names[place] for place in found.chosen], "")
    return answer


def _rows(inputs: Inputs) -> tuple[list[float], list[float], list[object]]:
    costs, gains = inputs.numbers(*_COSTS), inputs.numbers(*_GAINS)
    if costs and len(costs) == len(gains):
        return costs, gains, list(range(len(costs)))
    entry = inputs.exact("projects", "items", "options", "candidates")
    raw = entry.raw if entry is not None else None
    if not isinstance(raw, (Mapping, list, tuple)):
        raise CannotRead("no costs and benefits")
    named = raw.items() if isinstance(raw, Mapping) else enumerate(raw)
    rows = [(name, Inputs(one)) for name, one in named if isinstance(one, Mapping)]
    if not rows:
        raise CannotRead("no costs and benefits")
    return (
        [own.number(*_COSTS) for _, own in rows],
        [own.number(*_GAINS) for _, own in rows],
        [own.text("name", "key", "id") or name for name, own in rows],
    )
