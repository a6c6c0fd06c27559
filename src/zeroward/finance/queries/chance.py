"""What the actions of a plan are worth to each who pays or gains, when costs and gains are uncertain."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.charts import Chart
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.finance.queries.projects.drawings import tornado_chart
from zeroward.methods.appraisal import BENEFICIARIES, Line, Spread, Worth, pert, uncertain_worth
from zeroward.plan.queries.benefits import benefits_of
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.words import money
from zeroward.plan.vocabulary import PAYERS

FACTORS: Final[Mapping[str, Promise]] = {
    "investment": gettext_lazy("Investment"),
    "operation": gettext_lazy("Running costs"),
    "gains": gettext_lazy("Savings and income"),
    "benefits": gettext_lazy("Other benefits"),
}
USUAL: Final[Mapping[str, tuple[float, float]]] = {
    "investment": (0.9, 1.3),
    "operation": (0.9, 1.2),
    "gains": (0.7, 1.1),
    "benefits": (0.5, 1.5),
}
"""Low and high multiples that the page begins with; an assumption of ours."""
KINDS: Final = {"investment": "investment", "operation": "operation", "saving": "gains", "revenue": "gains"}


@dataclass(frozen=True, slots=True)
class Asked:
    """`spreads` are low and high multiples by factor; `together` the correlation of investment and running costs."""

    spreads: Mapping[str, tuple[float, float]]
    together: float = 0.0


@dataclass(frozen=True, slots=True)
class ChancePage:
    """`table` None: no action has a cost or a gain in money."""

    headline: str
    lead: str
    table: Table | None
    tornado: Chart | None


def chance_page(loaded: LoadedPlan, asked: Asked) -> ChancePage:
    """Raises MethodError for spreads that have no meaning. The model is asked; the first time that is dear."""
    outcome = outcome_of(loaded)
    first, lines = lines_of(loaded, outcome)
    if not lines:
        return ChancePage(
            _("No action has a cost yet"),
            _("Give the actions of the plan costs, savings or gains in money."),
            None,
            None,
        )
    used = {factor for line in lines for factor in line.factors}
    chances = {
        key: pert(low, 1.0, high) for key, (low, high) in asked.spreads.items() if key in used and low < high
    }
    lines = [replace(line, factors=tuple(one for one in line.factors if one in chances)) for line in lines]
    both = {"investment", "operation"} <= set(chances)
    pairs = {("investment", "operation"): asked.together} if both and asked.together else None
    worth = uncertain_worth(lines, chances, rate=outcome.rate, correlations=pairs)
    return ChancePage(
        _headline(worth.whole),
        _lead(worth.whole, first),
        _table(worth),
        tornado_chart(worth, FACTORS),
    )


def lines_of(loaded: LoadedPlan, outcome: Outcome) -> tuple[int, list[Line]]:
    """The first year in which anything is paid or gained, and payments from it on by stakeholder and factor."""
    years = outcome.loaded.last_year - outcome.base_year + 1
    sums: dict[tuple[str, str], Any] = {}
    for row in outcome.costs:
        key = (str(PAYERS.get(row.payer, row.payer)), KINDS.get(row.type, "operation"))
        sums[key] = sums.get(key, np.zeros(years)) - row.amounts[:years]
    assessed = benefits_of(loaded).assessed
    for entry in assessed.entries if assessed is not None else ():
        at = entry.year - outcome.base_year
        if 0 <= at < years:
            name = said(BENEFICIARIES.get(entry.stakeholder, entry.stakeholder))
            sums.setdefault((name, "benefits"), np.zeros(years))[at] += entry.amount
    paid = [int(np.flatnonzero(one)[0]) for one in sums.values() if np.any(one)]
    if not paid:
        return outcome.base_year, []
    start = min(paid)
    lines = [
        Line(who, tuple(float(one) for one in amounts[start:]), (factor,))
        for (who, factor), amounts in sums.items()
        if np.any(amounts)
    ]
    return outcome.base_year + start, lines


def _headline(whole: Spread) -> str:
    if whole.p50 >= 0:
        return _("In the middle the plan brings %(amount)s more than it costs") % {"amount": money(whole.p50)}
    return _("In the middle the plan costs %(amount)s more than it brings") % {"amount": money(-whole.p50)}


def _lead(whole: Spread, first: int) -> str:
    words = {
        "low": money(whole.p10),
        "high": money(whole.p90),
        "loss": format_number(100 * whole.loss, 0),
        "year": first,
    }
    return (
        _(
            "Seen from %(year)d, in 8 of 10 draws it is worth from %(low)s to %(high)s. In %(loss)s of 100 it costs"
            " more than it brings."
        )
        % words
    )


def _table(worth: Worth) -> Table:
    columns = [
        Column(_("Who")),
        Column(_("1 of 10 below, €"), True),
        Column(_("Middle, €"), True),
        Column(_("9 of 10 below, €"), True),
        Column(_("Loses, of 100"), True),
    ]
    rows = [[who, *_cells(worth.of(who))] for who in worth.stakeholders]
    return Table(
        _("Worth to each who pays or gains"), columns, rows, foot=[_("Together"), *_cells(worth.whole)]
    )


def _cells(found: Spread) -> list[str]:
    return [
        *(format_number(one, 0) for one in (found.p10, found.p50, found.p90)),
        format_number(100 * found.loss, 0),
    ]
