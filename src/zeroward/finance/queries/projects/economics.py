"""The economics of a project: payments, returns, cover of debts, chance and rights, in words and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.charts import Chart
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE, format_number, format_percent
from zeroward.core.ui.tables import Column, Table
from zeroward.finance.models import Project
from zeroward.finance.queries.projects.case import STANDARD, Numbers, level_rate, numbers_of
from zeroward.finance.queries.projects.drawings import course_chart, tornado_chart
from zeroward.finance.queries.projects.figures import Figure, money_figure, share_figure, years_figure
from zeroward.methods.appraisal import (
    SAFE_COVER,
    Case,
    CaseResult,
    DiscountRate,
    Irr,
    Rights,
    Worth,
    case_rights,
    case_worth,
)
from zeroward.methods.ghg.method import MethodError
from zeroward.plan.queries.words import money

LONGEST_ADDRESS = 2_000
RIGHTS = {
    "wait": gettext_lazy("To wait"),
    "give_up": gettext_lazy("To give up"),
    "grow": gettext_lazy("To grow"),
}


@dataclass(frozen=True, slots=True)
class EconomicsPage:
    headline: str
    lead: str
    figures: list[Figure]
    facts: list[tuple[str, str]]
    chart: Chart | None
    payments: Table | None
    chance: str
    tornado: Chart | None
    rights: Table | None
    problem: str = ""
    payments_url: str = ""


def economics_page(project: Project, numbers: Numbers | None = None) -> EconomicsPage:
    """Everything about the money of a project."""
    found = numbers or numbers_of(project)
    case, result = found.case, found.result
    if case is None or result is None:
        return EconomicsPage(
            _("Without its cost nothing can be computed"),
            _("Give the investment, and what the project costs and brings each year."),
            [],
            [],
            None,
            None,
            "",
            None,
            None,
        )
    worth, problem = _worth(project, case, level_rate(found.rate))
    return EconomicsPage(
        headline=headline_of(result),
        lead=rate_words(found),
        figures=_figures(result),
        facts=_facts(found, result),
        chart=course_chart(case, found.rate),
        payments=_payments(case, result.covers, project),
        chance=_chance(worth),
        tornado=tornado_chart(worth) if worth is not None else None,
        rights=_rights(project, case, found),
        problem=problem,
        payments_url=_payments_url(case),
    )


def _payments_url(case: Case) -> str:
    """The calculator of payments with those of this project, as long as an address may be."""
    found = urlencode({"payments": "\n".join(f"{one:.2f}" for one in case.flows()), "rate": STANDARD})
    return f"{reverse('finance:payments')}?{found}" if len(found) < LONGEST_ADDRESS else ""


def headline_of(result: CaseResult) -> str:
    """Whether it pays for itself."""
    if result.npv >= 0:
        return _("It is worth %(amount)s more than it costs") % {"amount": money(result.npv)}
    return _("It costs %(amount)s more than it brings in money") % {"amount": money(-result.npv)}


def rate_words(numbers: Numbers) -> str:
    """At which rate, and in which prices."""
    rate = numbers.rate
    named = said(rate.label) if isinstance(rate, DiscountRate) else format_percent(rate, 1)
    words = {"rate": named, "year": numbers.project.price_year}
    return _("Prices of %(year)d, discounted with: %(rate)s.") % words


def irr_words(found: Irr) -> str:
    """The rate of return, all of them, or that there is none."""
    if found.kind == "none":
        return _("none")
    return ", ".join(format_percent(one, 1) for one in found.roots)


def years_words(years: float | None) -> str:
    if years is None:
        return _("never")
    return _("%(years)s years") % {"years": format_number(years, 1)}


def per_tonne_words(amount: float | None) -> str:
    return "" if amount is None else f"{format_number(amount, 0)}{SPACE}€"


def _figures(result: CaseResult) -> list[Figure]:
    return [
        money_figure(result.npv, _("worth today, less the investment")),
        share_figure(irr_words(result.irr), _irr_note(result.irr)),
        years_figure(result.discounted, _("until it has paid for itself, discounted")),
        money_figure(result.per_tonne, _("for a tonne of CO₂e, levelised")),
    ]


def _irr_note(found: Irr) -> str:
    if found.kind == "several":
        return _("%(count)d rates of return: none of them decides") % {"count": len(found.roots)}
    return _("rate of return")


def _facts(numbers: Numbers, result: CaseResult) -> list[tuple[str, str]]:
    rows = [
        (_("Paid back, not discounted"), years_words(result.payback)),
        (_("Modified rate of return"), format_percent(result.mirr, 1) if result.mirr is not None else ""),
        (_("Cost a year, the investment spread"), money(result.annual)),
        (_("Cost of one unit, levelised"), _unit_cost(numbers, result)),
        (_("Benefits over costs"), format_number(result.ratio, 2) if result.ratio is not None else ""),
        (_("Simple cost per tonne"), per_tonne_words(result.simple)),
        (_("Left to the city after grants and loans"), money(result.sponsor_npv)),
        (_("Rate of return of the city's own money"), _only(result.sponsor_irr)),
        (_("Lowest cover of the debt"), _cover(result.cover)),
        (_("Cover over the life of the loans"), _cover(result.life_cover)),
    ]
    if result.capacity is not None:
        label = _("Loan that the income covers %(cover)s times") % {"cover": format_number(SAFE_COVER, 1)}
        rows.append((label, money(result.capacity)))
    if numbers.gap is not None:
        rows.append((_("Still to be found"), money(numbers.gap.gap)))
    return [(label, text) for label, text in rows if text]


def _unit_cost(numbers: Numbers, result: CaseResult) -> str:
    if result.per_unit is None:
        return ""
    digits = 2 if result.per_unit >= 1 else 4
    return f"{format_number(result.per_unit, digits)}{SPACE}€ / {numbers.project.output_unit or '1'}"


def _only(found: Irr) -> str:
    """One rate; several mean nothing to anybody."""
    return format_percent(found.only, 1) if found.only is not None else ""


def _cover(value: float | None) -> str:
    return "" if value is None else f"{format_number(value, 2)}{SPACE}×"


def _payments(case: Case, covers: Sequence[float | None], project: Project) -> Table:
    """Year by year; years are counted from the first of building where that is not known."""
    first = project.start or 0
    columns = [
        Column(_("Year")),
        Column(_("Investment, €"), True),
        Column(_("Running costs, €"), True),
        Column(_("Income and savings, €"), True),
        Column(_("Debt service, €"), True),
        Column(_("Cover"), True),
        Column(_("Left, €"), True),
    ]
    running, income = case.running(case.opex), case.running(case.revenue + case.saving)
    left = case.sponsor_flows()
    body = [
        [
            str(first + year),
            *(format_number(one, 0) for one in row),
            _cover(covers[year]),
            format_number(left[year], 0),
        ]
        for year, row in enumerate(zip(case.spent(), running, income, case.service(), strict=True))
    ]
    return Table(_("Payments year by year"), columns, body)


def spreads_of(project: Project) -> dict[str, tuple[float, float, float]]:
    """Low, likely and high multiples that somebody stated."""
    kept = {key: one for key, one in project.chances.items() if key != "together"}
    return {key: (float(one[0]), float(one[1]), float(one[2])) for key, one in kept.items()}


def _worth(project: Project, case: Case, rate: float) -> tuple[Worth | None, str]:
    spreads = spreads_of(project)
    if not spreads:
        return None, ""
    together = project.chances.get("together")
    pairs = {("capex", "opex"): float(together)} if together and {"capex", "opex"} <= set(spreads) else None
    try:
        return case_worth(case, rate, spreads, pairs), ""
    except MethodError as error:
        return None, said(error.message)


def _chance(worth: Worth | None) -> str:
    if worth is None:
        return ""
    whole = worth.whole
    words = {
        "low": money(whole.p10),
        "middle": money(whole.p50),
        "high": money(whole.p90),
        "loss": format_number(100 * whole.loss, 0),
    }
    return (
        _(
            "In 8 of 10 draws it is worth from %(low)s to %(high)s, in the middle %(middle)s."
            " In %(loss)s of 100 it costs more than it brings."
        )
        % words
    )


def rights_of(project: Project) -> Rights | None:
    """The rights that somebody stated."""
    kept: dict[str, Any] = project.rights
    return Rights(**kept) if kept else None


def _rights(project: Project, case: Case, numbers: Numbers) -> Table | None:
    stated = rights_of(project)
    if stated is None:
        return None
    try:
        found = case_rights(case, numbers.rate, stated)
    except MethodError:
        return None
    if not found:
        return None
    columns = [
        Column(_("Right")),
        Column(_("Worth without it, €"), True),
        Column(_("with it, €"), True),
        Column(_("The right itself, €"), True),
        Column(_("On the last day alone, €"), True),
    ]
    body = [
        [
            str(RIGHTS[key]),
            format_number(one.without, 0),
            format_number(one.with_option, 0),
            format_number(one.worth, 0),
            format_number(one.last_day, 0),
        ]
        for key, one in found.items()
    ]
    return Table(_("What rights are worth"), columns, body)
