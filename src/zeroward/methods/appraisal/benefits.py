"""Benefits beside the tonnes: damage of air pollutants that is avoided, deaths that are avoided."""

from math import expm1, log


def external_cost(*, emission: float, price: float) -> float:
    """Damage of an emission in money; the price is per unit of the emission and differs by pollutant and place."""
    return emission * price


def attributable_deaths(
    *, population: float, rate: float, relative_risk: float, change: float, per: float = 10.0
) -> float:
    """Deaths in a year that a change of concentration makes: `population x rate x (1 - exp(-beta dC))`.

    `rate` is deaths per head and year; `relative_risk` belongs to a step of `per` in the concentration (10 µg/m3 in
    the literature), so that `beta = ln(RR) / per`. A lower concentration gives a negative number.
    Raises ValueError for a risk of zero or less, or a step that is not positive.
    """
    if relative_risk <= 0 or per <= 0:
        raise ValueError("A relative risk and its step are above zero.")
    return population * rate * -expm1(-log(relative_risk) / per * change)
