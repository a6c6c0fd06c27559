"""Sharing out support among countries and years: rules, the best plan with its proof, reasons, what would change it."""

from zeroward.methods.maturity.ecosystems.support.checks import by_trying, greedy
from zeroward.methods.maturity.ecosystems.support.clash import Clash, find_clash, rule_in_words
from zeroward.methods.maturity.ecosystems.support.model import RuleName
from zeroward.methods.maturity.ecosystems.support.plan import ClashError, Given, Plan, best_plan
from zeroward.methods.maturity.ecosystems.support.programme import (
    Country,
    EquityFloor,
    Pin,
    Programme,
    Service,
    eligible_by_matrix,
)
from zeroward.methods.maturity.ecosystems.support.reasons import Reason, floor_price, reasons, what_if
from zeroward.methods.maturity.ecosystems.support.sensitivity import BudgetChange, budget_changes, compared

__all__ = [
    "BudgetChange",
    "Clash",
    "ClashError",
    "Country",
    "EquityFloor",
    "Given",
    "Pin",
    "Plan",
    "Programme",
    "Reason",
    "RuleName",
    "Service",
    "best_plan",
    "budget_changes",
    "by_trying",
    "compared",
    "eligible_by_matrix",
    "find_clash",
    "floor_price",
    "greedy",
    "reasons",
    "rule_in_words",
    "what_if",
]
