"""A series of payments, a loan and an output put into figures: what the calculator of payments says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import SPACE, format_number, format_percent
from zeroward.finance.queries.projects.economics import irr_words, years_words
from zeroward.methods.appraisal import (
    DiscountRate,
    Rate,
    equivalent_annual_cost,
    irr,
    levelised_cost,
    mirr,
    npv,
    payback,
    payment,
    xirr,
    xnpv,
)
from zeroward.methods.ghg.method import MethodError

Rows = list[tuple[str, str]]
DIGITS: Final = 2


@dataclass(frozen=True, slots=True)
class Payments:
    """Amounts, and the day of each where days were given; without days they lie a year apart, the first one today."""

    amounts: Sequence[float]
    days: Sequence[date] = ()


@dataclass(frozen=True, slots=True)
class Borrowed:
    amount: float
    rate: float
    years: int


@dataclass(frozen=True, slots=True)
class Produced:
    """`output` of the first year falls by `wear` (a fraction) every year."""

    capex: float
    opex: float
    output: float
    years: int
    wear: float = 0.0


def rate_said(rate: Rate) -> str:
    """The rate in words; one that falls says its steps."""
    if not isinstance(rate, DiscountRate):
        return format_percent(rate, 1)
    return said(rate.label)


def of_payments(given: Payments, rate: Rate, finance: float, reinvest: float) -> Rows:
    """Worth and rates of return; on days where there are days. Raises MethodError for what has no meaning."""
    if given.days:
        found = xirr(given.amounts, given.days)
        return [
            (_("Worth on the first day (XNPV)"), _money(xnpv(rate, given.amounts, given.days))),
            (_("Rates of return (XIRR)"), irr_words(found)),
        ]
    flows = list(given.amounts)
    return [
        (_("Worth today (NPV)"), _money(npv(rate, flows))),
        (_("Rates of return (IRR)"), irr_words(irr(flows))),
        (_("Modified rate of return (MIRR)"), _modified(flows, finance, reinvest)),
        (_("Paid back, not discounted"), years_words(payback(flows))),
        (_("Paid back, discounted"), years_words(payback(flows, rate))),
    ]


def of_loan(loan: Borrowed) -> Rows:
    """Equal instalments (annuity)."""
    yearly = -payment(rate=loan.rate, periods=loan.years, present=loan.amount)
    return [
        (_("Each year"), _money(yearly)),
        (_("Interest in all"), _money(yearly * loan.years - loan.amount)),
    ]


def of_output(made: Produced, rate: Rate) -> Rows:
    """Cost of a unit over the life, and a year. Raises MethodError without output."""
    unit = levelised_cost(
        capex=made.capex,
        output=made.output,
        rate=rate,
        years=made.years,
        opex=made.opex,
        degradation=made.wear,
    )
    rows = [(_("Cost of one unit, levelised"), f"{format_number(unit, 4)}{SPACE}€")]
    level = rate if not isinstance(rate, DiscountRate) else rate.rate(1)
    yearly = equivalent_annual_cost(capex=made.capex, rate=level, life=made.years, yearly=made.opex)
    return [*rows, (_("Cost a year, the investment spread"), _money(yearly))]


def _modified(flows: Sequence[float], finance: float, reinvest: float) -> str:
    try:
        return format_percent(mirr(flows, finance_rate=finance, reinvest_rate=reinvest), 1)
    except MethodError:
        return _("none")


def _money(amount: float) -> str:
    return f"{format_number(amount, DIGITS)}{SPACE}€"
