"""What a plant costs and brings over its life, by the way it is paid for.

Forms as in the tools that cities use: own money with or without a loan, leasing, an operating lease, a supplier who
pays and takes a part of the income. A capital grant comes first, a tax deduction comes back over years.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from zeroward.methods.appraisal.annuity import capital_recovery_factor
from zeroward.methods.appraisal.cash_flows import npv, payback
from zeroward.methods.appraisal.returns import Irr, irr
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Form = Literal["own", "leasing", "operating_lease", "supplier"]
FORMS: Final[tuple[Form, ...]] = ("own", "leasing", "operating_lease", "supplier")


@dataclass(frozen=True, slots=True)
class Financing:
    """`loan_share` of what is left after the grant, at `loan_rate` over `loan_years`; for leases the same numbers are
    those of the lease. `income_share` is what a supplier takes. `deduction_share` of the investment comes back in equal
    parts over `deduction_years`. `equity_rate` is what own money should earn."""

    form: Form = "own"
    grant_share: float = 0.0
    loan_share: float = 0.0
    loan_rate: float = 0.0
    loan_years: int = 10
    deduction_share: float = 0.0
    deduction_years: int = 10
    income_share: float = 0.0
    equity_rate: float = 0.04

    @property
    def wacc(self) -> float:
        """Mean rate of own money and loan, before tax."""
        return self.equity_rate * (1 - self.loan_share) + self.loan_rate * self.loan_share


@dataclass(frozen=True, slots=True)
class PlantCase:
    """Payments of a plant by year, from its owner's side; year 0 is the building."""

    flows: tuple[float, ...]
    rate: float
    npv: float
    irr: Irr
    payback: float | None
    invested: float


def plant_case(
    *,
    capex: float,
    income: float,
    opex: float,
    years: int,
    financing: Financing,
    degradation: float = 0.0,
    support: float = 0.0,
    support_years: int = 0,
) -> PlantCase:
    """`income` and `opex` of the first year; the income falls by `degradation` a year. `support` is the part of it
    that ends after `support_years`. Raises MethodError for what cannot be paid like that."""
    _check(capex, years, financing)
    rate = financing.wacc
    left = capex * (1 - financing.grant_share)
    share = 1.0 - (financing.income_share if financing.form == "supplier" else 0.0)
    flows = [-_paid_at_once(left, financing)]
    for year in range(1, years + 1):
        worn = (1 - degradation) ** (year - 1)
        earned = (income - support) * worn + (support * worn if year <= support_years else 0.0)
        kept = share * earned - (0.0 if financing.form in ("operating_lease", "supplier") else opex)
        flows.append(kept - _due(left, financing, year) + _back(capex, financing, year))
    return PlantCase(
        tuple(flows), rate, npv(rate, flows), irr(flows), payback(flows, rate), max(0.0, -flows[0])
    )


def _check(capex: float, years: int, financing: Financing) -> None:
    shares: Sequence[float] = (
        financing.grant_share,
        financing.loan_share,
        financing.deduction_share,
        financing.income_share,
    )
    rates = (financing.loan_rate, financing.equity_rate)
    if not 0 <= capex < 1e12 or not 1 <= years <= 60 or not all(0 <= one <= 1 for one in shares):
        raise MethodError(
            say("Cost, years or shares of the financing make no sense."),
            place="financing",
            remedy=say("Give shares between 0 and 100 percent and at most 60 years."),
        )
    if not all(0 <= one < 1 for one in rates) or min(financing.loan_years, financing.deduction_years) < 1:
        raise MethodError(
            say("Rates or years of the financing make no sense."),
            place="financing",
            remedy=say("Give rates between 0 and 100 percent and at least one year."),
        )


def _paid_at_once(left: float, financing: Financing) -> float:
    if financing.form == "own":
        return left * (1 - financing.loan_share)
    return 0.0


def _due(left: float, financing: Financing, year: int) -> float:
    """Instalments of a loan or a lease in this year. An operating lease includes the upkeep and never ends."""
    if financing.form == "supplier":
        return 0.0
    part = left * (financing.loan_share if financing.form == "own" else 1.0)
    if not part or (financing.form != "operating_lease" and year > financing.loan_years):
        return 0.0
    return part * capital_recovery_factor(financing.loan_rate, financing.loan_years)


def _back(capex: float, financing: Financing, year: int) -> float:
    if financing.form in ("operating_lease", "supplier") or year > financing.deduction_years:
        return 0.0
    return capex * financing.deduction_share / financing.deduction_years
