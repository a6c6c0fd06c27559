"""The tables T1 to T15 of the investment plan in the shape of the contract's template. EUR, per cent."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.finance.models import BudgetKind, MeasureKind
from zeroward.finance.queries.access import investment_of
from zeroward.finance.queries.cells import Cell, Origin, TableRow, cell, from_row, made_row
from zeroward.finance.queries.gaps import action_gaps
from zeroward.finance.queries.load import LoadedInvestment, Row, load_investment
from zeroward.finance.queries.needs import needs_of
from zeroward.finance.queries.projects.table7 import table7_rows
from zeroward.finance.queries.tables_of_actions import costing, planning, stakes
from zeroward.finance.tables import CODES
from zeroward.plan.models import Plan
from zeroward.plan.queries.load import LoadedPlan, load_plan

Tables = dict[str, list[TableRow]]
PARTS_OF_BUDGET: Final[Mapping[str, str]] = {
    BudgetKind.CURRENT.value: "opex",
    BudgetKind.CAPITAL.value: "capex",
}
SAME: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "T4": (
        "capital",
        {
            "type": "name",
            "size_from": "low",
            "size_to": "high",
            "level": "level",
            "provider": "provider",
            "description": "description",
            "granted": "granted",
            "remaining": "left",
            "earmark": "earmark",
        },
    ),
    "T5": (
        "barriers",
        {
            "barrier": "name",
            "typology": "typology",
            "description": "description",
            "solution": "solution",
            "sector": "field",
            "stakeholders": "stakeholders",
        },
    ),
    "T12": (
        "policies",
        {
            "policy": "name",
            "status": "state",
            "description": "description",
            "outcome": "outcome",
            "capital_low": "low",
            "capital_high": "high",
        },
    ),
    "T13": (
        "risks",
        {
            "field": "field",
            "project": "project",
            "reach": "reach",
            "risk": "name",
            "description": "description",
            "likelihood": "likelihood",
            "priority": "priority",
            "mitigation": "mitigation",
            "residual": "residual",
        },
    ),
    "T14": (
        "investors",
        {
            "stakeholder": "name",
            "investment": "amount",
            "network": "network",
            "influence": "influence",
            "interest": "interest",
            "engagement": "engagement",
        },
    ),
    "T15": ("activities", {"stakeholder": "stakeholder", "activity": "name", "cost": "cost"}),
}
"""Tables whose rows are ours, column by column: the table, then column → field."""
INDICATOR: Final = {
    "field": "field",
    "indicator": "name",
    "unit": "unit",
    "baseline": "baseline",
    "target": "target",
}


def tables_of(plan: Plan, viewer: Viewer) -> Tables:
    """Rows of each table by its code, of a plan that the viewer may see. T7 is filled by the projects of the room.

    Tables without a row are there and empty; why they are, says `reasons_of`.
    """
    investment = investment_of(plan)
    at = (
        investment.updated_at.date().isoformat()
        if investment is not None
        else plan.updated_at.date().isoformat()
    )
    origin = Origin("finance", _("Investment plan"), reverse("finance:investment", args=[plan.pk]), at)
    found = tables_from(load_plan(plan), load_investment(investment), origin)
    return {**found, "T7": table7_rows(plan, viewer)}


def reasons_of(plan: Plan) -> dict[str, str]:
    """Why a table is not available, as the team said, by its code."""
    return dict(load_investment(investment_of(plan)).reasons)


def tables_from(loaded: LoadedPlan, money: LoadedInvestment, origin: Origin) -> Tables:
    """The same of loaded content, without T7. The first time the plan is computed for it."""
    needs = needs_of(loaded, money)
    gaps = action_gaps(needs, money)
    budgets = _budgets(money)
    tables: Tables = {code: [] for code in CODES}
    tables["T1"] = _years(money, origin)
    tables["T2"] = [_with_share(row, "T2", "amount", budgets, origin) for row in money.of("by-field")]
    tables["T3"] = [_with_share(row, "T3", "amount", budgets, origin) for row in money.of("income")]
    tables["T6"] = costing(needs, origin)
    tables["T8"] = stakes(needs, origin)
    tables["T9"] = planning(gaps, origin)
    for code, kind in (("T10", MeasureKind.ECONOMIC), ("T11", MeasureKind.FINANCIAL)):
        own = [row for row in money.of("indicators") if row["kind"] == kind]
        tables[code] = [from_row(row, "indicators", INDICATOR, origin) for row in own]
    for code, (key, columns) in SAME.items():
        tables[code] = [from_row(row, key, columns, origin) for row in money.of(key)]
    return tables


def _budgets(money: LoadedInvestment) -> Mapping[int, float]:
    """The city's whole budget by year; of its parts where nobody gave the whole."""
    parts: dict[int, dict[str, float]] = defaultdict(dict)
    for row in money.of("budgets"):
        if not row["holder"] and row["budget"] is not None:
            parts[row["year"]][row["kind"]] = row["budget"]
    whole = BudgetKind.WHOLE.value
    return {
        year: kinds[whole] if whole in kinds else sum(kinds.values())
        for year, kinds in parts.items()
        if whole in kinds or len(kinds) == len(PARTS_OF_BUDGET)
    }


def _years(money: LoadedInvestment, origin: Origin) -> list[TableRow]:
    """One row for each holder and year; its parts stand in the same row."""
    rows: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in money.of("budgets"):
        rows[row["holder"], row["year"]].append(row)
    return [_year(holder, year, own, origin) for (holder, year), own in rows.items()]


def _year(holder: str, year: int, own: list[Row], origin: Origin) -> TableRow:
    by_kind = {row["kind"]: row for row in own}
    whole = by_kind.get(BudgetKind.WHOLE.value)
    parts = [by_kind[kind] for kind in PARTS_OF_BUDGET if kind in by_kind]
    cells: dict[str, Cell | None] = {
        "year": cell(year, origin),
        "holder": cell(holder, origin),
        "state": cell(next((row["state"] for row in own if row["state"]), ""), origin),
    }
    budget, climate = _sum(whole, parts, "budget"), _sum(whole, parts, "climate")
    cells["municipal"] = cell(budget, origin, whole["originals"].get("budget") if whole else None)
    cells["climate"] = cell(climate, origin, whole["originals"].get("climate") if whole else None)
    if budget and climate is not None:
        cells["share"] = cell(100.0 * climate / budget, origin)
    for kind, column in PARTS_OF_BUDGET.items():
        if kind in by_kind:
            row = by_kind[kind]
            cells[column] = cell(row["budget"], origin, row["originals"].get("budget"))
    return made_row(f"budgets-{min(row['id'] for row in own)}", cells)


def _sum(whole: Row | None, parts: list[Row], name: str) -> float | None:
    """As given for the whole, else the sum of both parts."""
    if whole is not None:
        amount: float | None = whole[name]
        return amount
    given = [row[name] for row in parts if row[name] is not None]
    return sum(given) if len(given) == len(PARTS_OF_BUDGET) else None


def _with_share(row: Row, code: str, name: str, budgets: Mapping[int, float], origin: Origin) -> TableRow:
    columns = {"T2": {"field": "field", "subsector": "subsector"}, "T3": {"source": "name"}}[code]
    made = from_row(
        row, {"T2": "by-field", "T3": "income"}[code], {**columns, "year": "year", "amount": name}, origin
    )
    whole = budgets.get(row["year"])
    if whole and row[name] is not None:
        made["cells"]["share"] = {"value": 100.0 * row[name] / whole, "from": origin.as_json()}
    return made
