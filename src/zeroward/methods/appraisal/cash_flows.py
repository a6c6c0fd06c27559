"""What a series of payments is worth. Money that is paid is negative, money that comes in positive.

Where the first payment falls is always said: `first=0` is today, undiscounted (the convention of most textbooks);
`first=1` puts it at the end of the first period, as the function NPV of spreadsheets does.
"""

from collections.abc import Sequence
from datetime import date
from math import fsum

from zeroward.methods.appraisal.annuity import capital_recovery_factor
from zeroward.methods.appraisal.rates import Rate, checked, factor, factors
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

DAYS_OF_YEAR = 365
"""Spreadsheets count 365 days to every year (act/365)."""


def npv(rate: Rate, flows: Sequence[float], *, first: int = 0) -> float:
    """`sum CF_t / (1+r)^t`, the first payment in period `first`."""
    return fsum(
        flow * worth for flow, worth in zip(flows, factors(rate, len(flows), first=first), strict=True)
    )


def years_between(dates: Sequence[date]) -> list[float]:
    """Years from the first date to each, at 365 days a year."""
    return [(day - dates[0]).days / DAYS_OF_YEAR for day in dates]


def xnpv(rate: Rate, flows: Sequence[float], dates: Sequence[date]) -> float:
    """`sum CF_i / (1+r)^((d_i - d_0)/365)`. Raises MethodError when payments and dates do not pair up."""
    paired(flows, dates)
    return fsum(flow * factor(rate, years) for flow, years in zip(flows, years_between(dates), strict=True))


def paired(flows: Sequence[float], dates: Sequence[date]) -> None:
    """Raise MethodError unless every payment has its date."""
    if len(flows) != len(dates) or not flows:
        raise MethodError(
            say("%(flows)s payments, but %(dates)s dates.", flows=len(flows), dates=len(dates)),
            place="dates",
            remedy=say("Give one date for each payment."),
        )


def bcr(rate: Rate, *, benefits: Sequence[float], costs: Sequence[float], first: int = 0) -> float:
    """`PV(benefits) / PV(costs)`, both given as positive amounts. Raises MethodError when nothing is paid."""
    paid = npv(rate, costs, first=first)
    if paid <= 0:
        raise MethodError(
            say("Without costs there is no ratio of benefits to costs."),
            place="costs",
            remedy=say("Give costs as positive amounts, benefits likewise."),
        )
    return npv(rate, benefits, first=first) / paid


def mirr(flows: Sequence[float], *, finance_rate: float, reinvest_rate: float) -> float:
    """`(FV of what comes in / PV of what is paid)^(1/n) - 1`: one rate where `irr` may have several or none."""
    last = len(flows) - 1
    for rate in (finance_rate, reinvest_rate):
        checked(rate)
    paid = -npv(finance_rate, [min(flow, 0.0) for flow in flows])
    earned = fsum(max(flow, 0.0) * (1 + reinvest_rate) ** (last - step) for step, flow in enumerate(flows))
    if last < 1 or paid <= 0 or earned <= 0:
        raise MethodError(
            say("A modified rate of return needs money paid and money coming in."),
            place="flows",
            remedy=say("Check the signs: what is paid is negative."),
        )
    return float((earned / paid) ** (1 / last) - 1)


def payback(flows: Sequence[float], rate: Rate | None = None, *, lasting: bool = False) -> float | None:
    """Years until what came in has repaid what was paid, interpolated within the year; None when never.

    With a rate the payments are discounted first. `flows[0]` is today. Where later payments make the sum negative
    once more, the first return to zero counts, or the last one with `lasting`.
    """
    worth = factors(0.0 if rate is None else rate, len(flows))
    level, found = 0.0, None
    for step, (flow, share) in enumerate(zip(flows, worth, strict=True)):
        before, level = level, level + flow * float(share)
        if step == 0:
            found = 0.0 if level >= 0 else None
        elif before < 0 <= level:
            crossing = step - 1 + before / (before - level)
            found = crossing if found is None or lasting else found
        elif level < 0 <= before and lasting:
            found = None
    return found


def equivalent_annual_cost(*, capex: float, rate: float, life: float, yearly: float = 0.0) -> float:
    """The equal yearly amount that an investment and its yearly costs come to: `capex x CRF + yearly`."""
    return capex * capital_recovery_factor(rate, life) + yearly


def levelised_cost(
    *,
    capex: float,
    output: float,
    rate: Rate,
    years: int,
    opex: float = 0.0,
    degradation: float = 0.0,
) -> float:
    """Cost of a unit of output (LCOE): `PV(costs) / PV(output)`, the investment today, the rest from year 1 on.

    `output` is that of year 1 and falls by the fraction `degradation` every year. Raises MethodError without output.
    """
    if not 0 <= degradation <= 1:
        raise MethodError(
            say("What an output loses in a year is a fraction between 0 and 1."),
            place="degradation",
            remedy=say("Write half a percent as 0.005."),
        )
    worth = factors(rate, years, first=1)
    produced = fsum(output * (1 - degradation) ** step * share for step, share in enumerate(worth))
    if produced <= 0:
        raise MethodError(
            say("Nothing is produced: there is no cost per unit."),
            place="output",
            remedy=say("Give a yearly output above zero, and a life of at least one year."),
        )
    return (capex + fsum(opex * share for share in worth)) / produced
