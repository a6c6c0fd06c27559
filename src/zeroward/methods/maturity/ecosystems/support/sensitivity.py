"""What hangs on the budget: the best plan for other budgets, and who gains and loses what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from zeroward.methods.maturity.ecosystems.support.clash import Clash
from zeroward.methods.maturity.ecosystems.support.model import SECONDS
from zeroward.methods.maturity.ecosystems.support.plan import ClashError, Given, Plan, best_plan

FACTORS: Final = (0.8, 0.9, 1.1, 1.2)


@dataclass(frozen=True, slots=True)
class BudgetChange:
    """All budgets times `factor`. `plan` is None where the rules then clash; gains and losses against the base."""

    factor: float
    plan: Plan | None
    gained: tuple[Given, ...]
    lost: tuple[Given, ...]
    clash: Clash | None = None


def budget_changes(
    plan: Plan, *, factors: Sequence[float] = FACTORS, seconds: float = SECONDS
) -> tuple[BudgetChange, ...]:
    """The best plan for each of these budgets."""
    found = []
    for factor in factors:
        made = plan.programme
        other = replace(
            made,
            budget={year: amount * factor for year, amount in made.budget.items()},
            total=None if made.total is None else made.total * factor,
        )
        try:
            again = best_plan(other, seconds=seconds)
        except ClashError as error:
            found.append(BudgetChange(factor, None, (), plan.given, error.clash))
            continue
        gained, lost = compared(plan, again)
        found.append(BudgetChange(factor, again, gained, lost))
    return tuple(found)


def compared(before: Plan, after: Plan) -> tuple[tuple[Given, ...], tuple[Given, ...]]:
    """What the second plan gives more, and what it gives no more."""
    had, has = set(before.given), set(after.given)
    return (
        tuple(one for one in after.given if one not in had),
        tuple(one for one in before.given if one not in has),
    )
