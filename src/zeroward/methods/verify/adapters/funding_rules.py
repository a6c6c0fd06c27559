"""Rules of funding programmes: who may apply together, what is paid, and how much payers may pay together."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from zeroward.methods.funding import Published, fit_weights, lacking, published_rules
from zeroward.methods.funding.examples import OTHER_CODES
from zeroward.methods.funding.parts import paid_percent
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

ANY_DAY = date(2026, 1, 1)
"""The published rules here are not dated: any day does."""
FORMS = {
    "city": "municipality",
    "municipality": "municipality",
    "region": "region",
    "public_body": "public-body",
    "university": "university",
    "ngo": "non-profit",
    "non_profit": "non-profit",
    "nonprofit": "non-profit",
    "company": "company",
    "sme": "company",
    "industry": "company",
}
"""How cases call legal forms."""


@reads("funding rules", "funding rule", "consortium", "funding rate", "framework loan")
def funding_rules(question: Question) -> Answer:
    """Verdicts for consortia, amounts for costs, verdicts for shares: whichever the inputs ask for."""
    rule = next((one for one in published_rules() if any(question.says(word) for word in one.words)), None)
    inputs = question.inputs
    groups = inputs.exact("consortia", "consortium", "groups", "countries")
    if groups is not None:
        return _consortia(rule or published_rules()[0], groups.raw)
    costs = inputs.mapping("costs", "eligible_costs", "budget")
    if costs:
        return _amounts(rule or published_rules()[0], costs, inputs.text("action", "type_of_action", "type"))
    if rule is None or not rule.limits:
        raise CannotRead("no rule of this programme")
    return _shares(rule, question)


def _consortia(rule: Published, raw: Any) -> Answer:
    groups = raw if raw and isinstance(raw[0], list | tuple) else [raw]
    if not all(isinstance(code, str) for group in groups for code in group):
        raise CannotRead("a consortium is a list of codes of countries")
    verdicts = [
        lacking(
            rule.consortium,
            [OTHER_CODES.get(code.upper(), code.upper()) for code in group],
            rule=rule.country_rule,
            statuses=rule.statuses,
            day=ANY_DAY,
        ).complete
        for group in groups
    ]
    answer = Answer()
    answer.add("eligible verdicts fits", verdicts if groups is raw else verdicts[0])
    return answer


def _amounts(rule: Published, costs: Mapping[str, Any], action: str) -> Answer:
    answer = Answer()
    for who, cost in costs.items():
        form = FORMS.get(who.lower().replace("-", "_"))
        if form is None or isinstance(cost, bool) or not isinstance(cost, int | float):
            raise CannotRead(f"{who} is no legal form with a cost")
        answer.add(who, cost * paid_percent(rule.rates, form, action.upper(), fit_weights()) / 100)
    return answer


def _shares(rule: Published, question: Question) -> Answer:
    inputs = question.inputs
    cost = inputs.number("cost", "total_cost", "programme_cost", "project_cost")
    paid = {payer: inputs.numbers(payer) for limit in rule.limits for payer in limit.payers}
    count = max(len(amounts) for amounts in paid.values())
    if any(len(amounts) not in (0, count) for amounts in paid.values()):
        raise CannotRead("as many amounts are needed of each payer")
    rows = [{payer: amounts[at] for payer, amounts in paid.items() if amounts} for at in range(count)]
    answer = Answer()
    answer.add("eligible within fits", [rule.within(cost, row) for row in rows])
    return answer
