"""What the scenarios come to, year by year: emissions, costs, and the quantities of the model behind them."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.methods.pathways.engine import Result
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.models import CostType
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.workbench.words import sector_words
from zeroward.plan.vocabulary import PAYERS

COURSES: Final = ("bau", "plan", "progress")
MOST_ROWS: Final = 4000
ELSEWHERE: Final = ("emissions", "cost")
"""Roles of nodes that have sheets of their own."""


def write_results(loaded: LoadedPlan) -> bytes:
    """A workbook: totals, sectors, costs, effects, and all quantities of the model with their unit. Unrounded."""
    outcome = outcome_of(loaded)
    tables = [
        _totals(outcome),
        _sectors(outcome),
        _effects(outcome),
        _costs(outcome),
        _quantities(outcome),
        _notes(outcome),
    ]
    title = f"{loaded.header['city_name']}: {loaded.header['title']}"
    return write_book([one for one in tables if one is not None], title=title)


def _course(name: str) -> str:
    return {
        "bau": _("business as usual"),
        "plan": _("with the plan"),
        "progress": _("as observed"),
        "target": _("target path"),
    }[name]


def _years(outcome: Outcome) -> list[Column]:
    return [Column(str(year), 14) for year in outcome.years]


def _totals(outcome: Outcome) -> Table:
    rows: list[list[Value]] = []
    for name in COURSES:
        series = getattr(outcome, name)
        if series is not None:
            rows.append([_course(name), "t CO2e", *map(float, series)])
    if outcome.target and outcome.target.path and not outcome.target.problem:
        path = outcome.target.path
        rows.append([_course("target"), "t CO2e", *(path.get(year) for year in outcome.years)])
    band = outcome.band() if outcome.computed else None
    if band is not None:
        rows.append([_("with the plan, lower end of 95 %"), "t CO2e", *map(float, band.lower)])
        rows.append([_("with the plan, upper end of 95 %"), "t CO2e", *map(float, band.upper)])
    population = outcome.series("population") if outcome.computed else None
    if population is not None:
        unit, values = population
        rows.append([_("population"), unit, *(values.get(year) for year in outcome.years)])
    return Table(
        _("Net emissions"),
        [Column(_("Scenario"), 34), Column(_("Unit"), 12), *_years(outcome)],
        rows,
        lines=[_("Emissions by year. What cannot be computed is left empty.")],
    )


def _sectors(outcome: Outcome) -> Table:
    rows: list[list[Value]] = []
    for name in COURSES if outcome.computed else ():
        if getattr(outcome, name) is None:
            continue
        for sector, series in outcome.by_sector(name).items():
            rows.append([_course(name), _sector(sector), "t CO2e", *map(float, series)])
    return Table(
        _("By sector"),
        [Column(_("Scenario"), 24), Column(_("Sector"), 30), Column(_("Unit"), 12), *_years(outcome)],
        rows,
    )


def _sector(key: str) -> str:
    """A sector of the contract; the Mission's model parts stationary energy in two."""
    parts = {"heating": _("Heating of buildings"), "electricity": _("Electricity")}
    return parts.get(key) or sector_words(key)


def _effects(outcome: Outcome) -> Table:
    rows: list[list[Value]] = [
        [
            one.code,
            one.name,
            one.strength,
            one.start,
            one.alone,
            one.by_difference,
            one.shapley,
            one.half_width,
        ]
        for one in outcome.effects
        if one.code or one.on
    ]
    lines = [
        _("Tonnes of CO₂e saved in %(year)d.") % {"year": outcome.target_year},
        _("Alone: nothing else is done. By difference: all others stay. Share: its fair part of the whole."),
    ]
    if outcome.overlap is not None and outcome.overlap.single_sum:
        lines.append(
            _("Single effects add up to %(sum)s t; together they save %(combined)s t.")
            % {"sum": round(outcome.overlap.single_sum), "combined": round(outcome.overlap.combined)}
        )
    return Table(
        _("Effects of actions"),
        [
            Column(_("Number"), 10),
            Column(_("Action"), 44),
            Column(_("Strength"), 10),
            Column(_("From"), 10),
            Column(_("Alone"), 16, "t"),
            Column(_("By difference"), 16, "t"),
            Column(_("Share of the whole"), 16, "t"),
            Column(_("Half-width of the interval"), 16, "t"),
        ],
        rows,
        lines=lines,
    )


def _costs(outcome: Outcome) -> Table:
    types = {str(key): str(label) for key, label in CostType.choices}
    rows: list[list[Value]] = [
        [
            one.code,
            str(PAYERS.get(one.payer, one.payer)),
            types.get(one.type, one.type),
            _("typed") if one.source == "typed" else _("modelled"),
            *map(float, one.amounts),
        ]
        for one in outcome.costs
    ]
    return Table(
        _("Costs"),
        [
            Column(_("Action"), 10),
            Column(_("Who pays or gains"), 30),
            Column(_("Type"), 34),
            Column(_("Where it comes from"), 16),
            *_years(outcome),
        ],
        rows,
        lines=[
            _("Euros of %(year)d. + is a cost, − a saving or revenue.")
            % {"year": outcome.loaded.header["price_year"]}
        ],
    )


def _quantities(outcome: Outcome) -> Table | None:
    """Vehicle and tonne kilometres, heat, electricity, waste, shares of fuels: whatever the model has by year."""
    model = outcome.built.model
    if model is None or not outcome.computed:
        return None
    rows: list[list[Value]] = []
    for course in ("bau", "plan"):
        result = outcome.result(course)
        if result is None:
            continue
        for one in model.spec.quantities:
            if getattr(one, "role", "") not in ELSEWHERE and len(rows) < MOST_ROWS:
                rows += _rows_of(outcome, result, course, one.key)
    return _quantity_table(outcome, rows[:MOST_ROWS])


def _rows_of(outcome: Outcome, result: Result, course: str, key: str) -> list[list[Value]]:
    """A quantity, a line for each of its categories; none when a value is lacking."""
    try:
        series = result.node(key)
    except ModelError:
        return []
    labels = outcome.built.model.spec.labels if outcome.built.model else {}
    return [
        [
            _course(course),
            _(series.label) if series.label else key,
            ", ".join(_(str(labels.get(part, part))) for part in cell),
            series.unit,
            *map(float, values),
        ]
        for cell, values in zip(series.cells or ((),), series.values, strict=True)
    ]


def _quantity_table(outcome: Outcome, rows: Sequence[Sequence[Value]]) -> Table:
    return Table(
        _("Quantities"),
        [
            Column(_("Scenario"), 24),
            Column(_("Quantity"), 40),
            Column(_("Category"), 30),
            Column(_("Unit"), 16),
            *_years(outcome),
        ],
        rows,
        lines=[_("What the model has by year, behind the emissions.")],
    )


def _notes(outcome: Outcome) -> Table:
    """What the numbers rest on, and what is lacking."""
    header = outcome.loaded.header
    rows: list[list[Value]] = [
        [_("Plan"), header["title"]],
        [_("City"), header["city_name"]],
        [_("Base year"), outcome.base_year],
        [_("SHA-256 of the data"), outcome.loaded.digest],
    ]
    if header["is_example"]:
        rows.append([_("Example"), _("All figures are made up for demonstration.")])
    rows += [[_("To look at"), f"{one.message} {one.remedy}".strip()] for one in outcome.problems]
    rows += [[_("Value is missing"), f"{one.label} [{one.unit}]"] for one in outcome.missing]
    rows += [[_("Note"), said(text)] for text in outcome.notes]
    return Table(_("About"), [Column(_("What"), 26), Column("", 100)], rows)
