"""Carbon budgets of a plan by several published approaches, side by side; none is a verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE, format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.pathways.budget_approaches import BudgetContext, Needed, approaches, needed
from zeroward.methods.pathways.budget_views import BudgetView, side_by_side
from zeroward.plan.queries.outcome import Outcome
from zeroward.plan.queries.workbench.words import about, in_words


@dataclass(frozen=True, slots=True)
class Lacking:
    """An approach that cannot be computed yet, and what it asks for."""

    name: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    name: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BudgetsPage:
    h1: str
    lead: str
    table: Table | None
    lacking: tuple[Lacking, ...]
    notes: tuple[Note, ...]
    problem: str = ""


def asked_for(outcome: Outcome) -> tuple[Needed, ...]:
    """Inputs of the approaches that the plan itself does not know, in the order of the approaches."""
    names = dict.fromkeys(name for one in approaches() for name in one.needs)
    return tuple(needed(name) for name in names if name != "population" or not _population(outcome))


def budgets_page(outcome: Outcome, typed: Mapping[str, float]) -> BudgetsPage:
    """`typed` are inputs by name, for this view alone."""
    if not outcome.computed or outcome.plan is None or not outcome.base:
        return BudgetsPage(
            _("The plan cannot be computed yet"),
            _("Its budget needs the emissions of the base year."),
            None,
            (),
            (),
        )
    path = dict(zip(outcome.years, map(float, outcome.plan), strict=True))
    known: dict[str, Any] = {"population": _population(outcome), **typed}
    try:
        context = BudgetContext(
            base_year=outcome.base_year,
            emissions=outcome.base,
            path=path,
            **{k: v for k, v in known.items() if v},
        )
        views = side_by_side(context)
    except MethodError as error:
        return BudgetsPage(_("These figures do not fit together"), "", None, (), (), _wrong(error))
    shown = [one for one in views if one.amount is not None]
    return BudgetsPage(
        h1=_finding(shown),
        lead=_("The plan emits %(sum)s from %(first)s to %(last)s.")
        % {"sum": in_words(sum(path.values())), "first": outcome.base_year, "last": outcome.years[-1]},
        table=_table(shown) if shown else None,
        lacking=tuple(
            Lacking(said(one.approach.label), tuple(said(ask.label) for ask in one.missing))
            for one in views
            if one.amount is None
        ),
        notes=tuple(
            Note(said(one.approach.label), tuple(said(note) for note in one.notes))
            for one in shown
            if one.notes
        ),
    )


def _wrong(error: MethodError) -> str:
    """The input by its name, and what to do about it."""
    names = {name for one in approaches() for name in one.needs}
    where = f"{said(needed(error.place).label)}: " if error.place in names else f"{said(error.message)} "
    return f"{where}{said(error.remedy)}".strip()


def _population(outcome: Outcome) -> float | None:
    found = outcome.loaded.header["population"]
    return float(found) if found else None


def _finding(shown: list[BudgetView]) -> str:
    amounts = [one.amount for one in shown if one.amount is not None]
    if not amounts:
        return _("No budget can be computed yet")
    if len(amounts) == 1:
        return _("One approach leaves the city %(amount)s") % {"amount": in_words(amounts[0])}
    words = {"count": len(amounts), "low": about(min(amounts)), "high": about(max(amounts))}
    return (
        ngettext(
            "%(count)d approach leaves the city between %(low)s and %(high)s",
            "%(count)d approaches leave the city between %(low)s and %(high)s",
            len(amounts),
        )
        % words
    )


def _table(shown: list[BudgetView]) -> Table:
    columns = [
        Column(_("Approach")),
        Column(_("Budget"), True),
        Column(_("Until")),
        Column(_("The plan emits in that time"), True),
        Column(_("Spent by the plan in")),
        Column(_("Yearly cut that keeps to it"), True),
    ]
    body = [
        [
            said(one.approach.label),
            about(one.amount or 0.0),
            str(one.until) if one.until else _("for ever"),
            about(one.path_sum) if one.path_sum is not None else _("not known"),
            str(one.overshoot_year) if one.overshoot_year else _("not within the plan"),
            _("none keeps to it")
            if one.required_rate is None
            else f"{format_number(100 * one.required_rate, 1)}{SPACE}%",
        ]
        for one in shown
    ]
    return Table(_("Budgets side by side"), columns, body)
