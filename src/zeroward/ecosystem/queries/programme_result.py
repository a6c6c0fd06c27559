"""A computed share of support as plain data: what is given, why or why not, and what would change it."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.core.queries.kept_said import kept
from zeroward.ecosystem.queries.programme_inputs import programme_of
from zeroward.methods.maturity.ecosystems.support import (
    BudgetChange,
    Plan,
    best_plan,
    budget_changes,
    floor_price,
    greedy,
    reasons,
)

SECONDS: Final = 20.0
"""For the plan itself; each of the questions after it has as long."""


def compute(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The best plan with its proof, reasons, the price of each promise, and other budgets. Raises ClashError where
    no plan keeps the rules, MethodError where none was found in time."""
    programme = programme_of(inputs)
    plan, quick = best_plan(programme, seconds=SECONDS), greedy(programme)
    return {
        "given": [[one.country, one.service, one.year] for one in plan.given],
        "value": plan.value,
        "bound": plan.bound,
        "proven": plan.proven,
        "proof": kept(plan.sentence),
        "greedy": quick.value if quick is not None else None,
        "spent": {str(year): amount for year, amount in plan.spent.items()},
        "burden": {
            code: {str(year): hours for year, hours in years.items()} for code, years in plan.burden.items()
        },
        "reasons": [
            {
                "country": one.country,
                "service": one.service,
                "why": one.why,
                "years": list(one.years),
                "sentence": kept(one.sentence),
            }
            for one in reasons(plan)
        ],
        "floors": [
            {
                "name": one.name,
                "least": one.least,
                "held": plan.held(one.name),
                "price": floor_price(plan, one.name),
            }
            for one in programme.floors
        ],
        "budgets": [_budget(one) for one in _budgets(plan)],
    }


def _budgets(plan: Plan) -> tuple[BudgetChange, ...]:
    if not plan.programme.budget and plan.programme.total is None:
        return ()
    return budget_changes(plan, seconds=SECONDS)


def _budget(one: BudgetChange) -> dict[str, Any]:
    return {
        "factor": one.factor,
        "value": one.plan.value if one.plan is not None else None,
        "gained": [[row.country, row.service, row.year] for row in one.gained],
        "lost": [[row.country, row.service, row.year] for row in one.lost],
        "clash": kept(one.clash.sentence) if one.clash is not None else None,
    }
