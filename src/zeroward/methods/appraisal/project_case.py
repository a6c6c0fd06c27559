"""One project by itself: its payments year by year, and everything that is asked of them.

Year 0 is the first year of building. The investment is spread evenly over the years of building; running costs, income
and savings follow every year of operation; grants and loans come in alike, and loans are repaid in equal instalments
(annuities) from the first year of operation on. All amounts are in one currency and one year's prices.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from zeroward.methods.appraisal.abatement import marginal_abatement_cost, simple_cost_per_tonne
from zeroward.methods.appraisal.annuity import capital_recovery_factor
from zeroward.methods.appraisal.capital_stack import cover_ratios, debt_capacity, loan_life_cover
from zeroward.methods.appraisal.cash_flows import (
    bcr,
    equivalent_annual_cost,
    levelised_cost,
    mirr,
    npv,
    payback,
)
from zeroward.methods.appraisal.numbers import no_number, not_negative
from zeroward.methods.appraisal.rates import LONGEST, Rate, factors
from zeroward.methods.appraisal.returns import Irr, irr

SAFE_COVER = 1.2
"""Cover that banks usually ask for; a convention, not a rule."""


@dataclass(frozen=True, slots=True)
class Loan:
    """Debt that is repaid in `years` equal instalments at `rate` (a fraction)."""

    amount: float
    rate: float
    years: int


@dataclass(frozen=True, slots=True)
class Case:
    """`opex`, `revenue` and `saving` are yearly, zero or more; `grants` are not repaid; `tonnes` saved and `output`
    given a year."""

    capex: float
    opex: float = 0.0
    revenue: float = 0.0
    saving: float = 0.0
    build_years: int = 1
    lifetime: int = 20
    tonnes: float | None = None
    grants: float = 0.0
    loans: tuple[Loan, ...] = ()
    output: float | None = None

    @property
    def years(self) -> int:
        return self.build_years + self.lifetime

    @property
    def yearly(self) -> float:
        """What is left of a year of operation before debt is served."""
        return self.revenue + self.saving - self.opex

    @property
    def debt(self) -> float:
        return sum(one.amount for one in self.loans)

    def spent(self) -> list[float]:
        """The investment by year, as a positive amount."""
        return [self.capex / self.build_years] * self.build_years + [0.0] * self.lifetime

    def running(self, yearly: float) -> list[float]:
        """A yearly amount in the years of operation."""
        return [0.0] * self.build_years + [yearly] * self.lifetime

    def flows(self) -> list[float]:
        """Payments of the project, however it is financed; gains positive."""
        return [now - spent for now, spent in zip(self.running(self.yearly), self.spent(), strict=True)]

    def service(self) -> list[float]:
        """What loans take by year."""
        found = [0.0] * self.years
        for one in self.loans:
            due = one.amount * capital_recovery_factor(one.rate, one.years)
            for year in range(self.build_years, min(self.build_years + one.years, self.years)):
                found[year] += due
        return found

    def sponsor_flows(self) -> list[float]:
        """What is left to the sponsor: grants and loans come in as building goes on, loans are served."""
        found = [flow - due for flow, due in zip(self.flows(), self.service(), strict=True)]
        for year in range(self.build_years):
            found[year] += (self.grants + self.debt) / self.build_years
        return found


@dataclass(frozen=True, slots=True)
class CaseResult:
    """`mirr` pays at the mean rate of the loans (else at the rate of discount) and earns at the rate of discount;
    None where nothing is paid or nothing comes in. `annual` is the investment spread over the lifetime and the
    running costs, `per_unit` the cost of one unit of output. `payback` are years from the first year of building,
    None = never; `discounted` the same at the rate. `cover` is the lowest cover of the debt service, None without
    debt. `per_tonne` is levelised, `simple` undiscounted."""

    npv: float
    irr: Irr
    payback: float | None
    discounted: float | None
    ratio: float | None
    sponsor_npv: float
    sponsor_irr: Irr
    covers: tuple[float | None, ...]
    cover: float | None
    life_cover: float | None
    capacity: float | None
    per_tonne: float | None
    simple: float | None
    mirr: float | None
    annual: float
    per_unit: float | None


def case_result(case: Case, rate: Rate) -> CaseResult:
    """Everything that is asked of one project at a rate of discount. Raises MethodError for numbers without meaning."""
    _checked(case)
    flows = case.flows()
    service = case.service()
    covers = cover_ratios(case.running(case.yearly), service)
    known = [one for one in covers if one is not None]
    costs = [a + b for a, b in zip(case.spent(), case.running(case.opex), strict=True)]
    saves = case.tonnes is not None and case.tonnes > 0
    return CaseResult(
        npv=npv(rate, flows),
        irr=irr(flows),
        payback=payback(flows),
        discounted=payback(flows, rate),
        ratio=bcr(rate, benefits=case.running(case.revenue + case.saving), costs=costs)
        if any(costs)
        else None,
        sponsor_npv=npv(rate, case.sponsor_flows()),
        sponsor_irr=irr(case.sponsor_flows()),
        covers=covers,
        cover=min(known, default=None),
        life_cover=_life_cover(case),
        capacity=_capacity(case),
        per_tonne=_per_tonne(case, rate) if saves else None,
        simple=simple_cost_per_tonne(cost=case.capex, reduction=case.tonnes or 0.0) if saves else None,
        mirr=_modified(case, rate),
        annual=equivalent_annual_cost(
            capex=case.capex, rate=_level(rate, case.lifetime), life=case.lifetime, yearly=case.opex
        ),
        per_unit=levelised_cost(
            capex=case.capex, output=case.output, rate=rate, years=case.lifetime, opex=case.opex
        )
        if case.output
        else None,
    )


def _modified(case: Case, rate: Rate) -> float | None:
    flows = case.flows()
    if min(flows) >= 0 or max(flows) <= 0:
        return None
    earned = _level(rate, 1)
    return mirr(flows, finance_rate=_mean_rate(case.loans) if case.debt > 0 else earned, reinvest_rate=earned)


def _life_cover(case: Case) -> float | None:
    """Worth of what is left over the life of the longest loan, over the debt, at the mean rate of the loans."""
    if case.debt <= 0:
        return None
    longest = min(max(one.years for one in case.loans), case.lifetime)
    return loan_life_cover(_mean_rate(case.loans), [case.yearly] * longest, case.debt)


def _capacity(case: Case) -> float | None:
    """The largest loan on the terms of the loans there are that the income covers safely; None without a loan."""
    if case.debt <= 0:
        return None
    longest = min(max(one.years for one in case.loans), case.lifetime)
    return debt_capacity(
        cash_flow=max(0.0, case.yearly), cover=SAFE_COVER, rate=_mean_rate(case.loans), tenor=longest
    )


def _mean_rate(loans: Sequence[Loan]) -> float:
    whole = sum(one.amount for one in loans)
    return sum(one.amount * one.rate for one in loans) / whole


def _per_tonne(case: Case, rate: Rate) -> float:
    """Levelised: the investment as an equal yearly cost over the lifetime. A rate in steps counts as the constant one
    that discounts the lifetime alike."""
    return marginal_abatement_cost(
        capex=case.capex,
        rate=_level(rate, case.lifetime),
        life=case.lifetime,
        abatement=case.tonnes or 0.0,
        opex=case.opex,
        saving=case.saving + case.revenue,
    )


def _level(rate: Rate, years: int) -> float:
    """One rate that makes 1 after `years` worth the same as this rate does."""
    last = float(factors(rate, 1, first=years)[0])
    return float(last ** (-1 / years) - 1)


def _checked(case: Case) -> None:
    for place in ("capex", "opex", "revenue", "saving", "grants"):
        not_negative(getattr(case, place), place)
    if case.output is not None:
        not_negative(case.output, "output")
    if min(case.build_years, case.lifetime) < 1 or case.years > LONGEST:
        raise no_number("lifetime")
    for one in case.loans:
        not_negative(one.amount, "amount")
        if not (-1 < one.rate <= 1 and 1 <= one.years <= LONGEST):
            raise no_number("loans")
