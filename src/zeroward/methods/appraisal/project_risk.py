"""One project when its figures are uncertain: chance of a loss, what matters most, and what rights are worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from zeroward.methods.appraisal.chance import Chance, pert
from zeroward.methods.appraisal.numbers import no_number
from zeroward.methods.appraisal.options import RealOption, Uncertain, abandon, defer, expand
from zeroward.methods.appraisal.project_case import Case
from zeroward.methods.appraisal.rates import Rate, factors
from zeroward.methods.appraisal.worth import Line, Worth, uncertain_worth

FACTORS = ("capex", "opex", "income")


def case_worth(
    case: Case,
    rate: float,
    spreads: Mapping[str, tuple[float, float, float]],
    correlations: Mapping[tuple[str, str], float] | None = None,
    *,
    draws: int = 10_000,
) -> Worth:
    """Draws of the project's worth. `spreads` are low, likely and high multiples of "capex", "opex" and "income"; what
    has none is certain. Raises MethodError for a factor that is not there, or multiples out of order."""
    unknown = set(spreads) - set(FACTORS)
    if unknown:
        raise no_number(min(unknown))
    chances: dict[str, Chance] = {key: pert(*one) for key, one in spreads.items()}
    amounts = {
        "capex": [-one for one in case.spent()],
        "opex": case.running(-case.opex),
        "income": case.running(case.revenue + case.saving),
    }
    lines = [Line("project", tuple(one), (key,) if key in chances else ()) for key, one in amounts.items()]
    return uncertain_worth(lines, chances, rate=rate, draws=draws, correlations=correlations)


@dataclass(frozen=True, slots=True)
class Rights:
    """`volatility` of the project's worth a year; `years` until a right ends. To give up brings `resale`; to grow by
    `share` of the project costs `grow_cost`. What is None is no right that the project has."""

    volatility: float
    years: float
    wait: bool = True
    resale: float | None = None
    share: float | None = None
    grow_cost: float | None = None


def case_rights(case: Case, rate: Rate, rights: Rights) -> dict[str, RealOption]:
    """What the right to "wait", "give_up" or "grow" adds. Empty where running the project is worth nothing.

    The project's worth is that of its years of operation, seen from year 0. Who waits misses a year of it: that is the
    loss a year, as a share of its worth.
    """
    years = factors(rate, case.years)
    running = float(years @ case.running(case.yearly))
    price = float(years @ case.spent())
    if running <= 0 or price <= 0:
        return {}
    riskless = log1p(float(1 / factors(rate, 1, first=1)[0]) - 1)
    on = Uncertain(running, price, riskless, rights.volatility, rights.years, max(0.0, case.yearly) / running)
    found: dict[str, RealOption] = {}
    if rights.wait:
        found["wait"] = defer(on)
    if rights.resale is not None:
        found["give_up"] = abandon(
            Uncertain(running, rights.resale, riskless, rights.volatility, rights.years)
        )
    if rights.share is not None and rights.grow_cost is not None:
        later = Uncertain(running, rights.grow_cost, riskless, rights.volatility, rights.years)
        found["grow"] = expand(later, rights.share)
    return found
