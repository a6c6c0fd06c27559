"""Wastewater: organic load, methane, nitrogen and nitrous oxide (IPCC 2006 and 2019, Volume 5, chapter 6)."""

import numpy as np
import numpy.typing as npt

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Array = npt.NDArray[np.float64]

NITROGEN_TO_N2O = 44 / 28
DAYS = 365


def organic_load(population: npt.ArrayLike, bod: npt.ArrayLike, *, industrial: npt.ArrayLike = 1.0) -> Array:
    """Kilograms of BOD in a year (equation 6.3); `bod` in g/person/day."""
    people = _positive(population, "population")
    return np.asarray(people * _positive(bod, "bod") * 0.001 * np.asarray(industrial) * DAYS)


def industrial_load(product: npt.ArrayLike, water: npt.ArrayLike, cod: npt.ArrayLike) -> Array:
    """Kilograms of COD in a year (equation 6.6): t of product x m3/t x kg COD/m3."""
    return np.asarray(_positive(product, "product") * _positive(water, "water") * _positive(cod, "cod"))


def treatment_methane(
    load: npt.ArrayLike,
    *,
    income_shares: npt.ArrayLike,
    pathways: npt.ArrayLike,
    factors: npt.ArrayLike,
    sludge: npt.ArrayLike = 0.0,
    recovery: npt.ArrayLike = 0.0,
) -> Array:
    """Kilograms of methane (equation 6.1): the load is *multiplied* by U and T.

    `load`, `sludge`: kg of BOD or COD, shape (…). `income_shares` U: (…, group); `pathways` T: (…, group, pathway);
    `factors`: kg CH4 per kg of load, (pathway). `recovery`: kg of methane.

    Raises MethodError for shares above 1, sludge above the load and recovery above what is generated.
    """
    groups = np.asarray(income_shares, dtype=np.float64)
    ways = np.asarray(pathways, dtype=np.float64)
    for place, shares in (("income_share", groups), ("pathways", ways)):
        if (shares < 0).any() or (shares.sum(axis=-1) > 1 + 1e-9).any():
            raise MethodError(
                "The shares add to more than 1.", place=place, remedy="Give shares of the whole."
            )
    rest = np.asarray(load, dtype=np.float64) - np.asarray(sludge, dtype=np.float64)
    if (rest < 0).any():
        raise MethodError(
            "More sludge is removed than load arrives.",
            place="sludge",
            remedy="Give sludge in kg of BOD or COD.",
        )
    factor = (groups[..., None] * ways * np.asarray(factors, dtype=np.float64)).sum(axis=(-1, -2))
    generated = rest * factor
    emitted = generated - np.asarray(recovery, dtype=np.float64)
    if (emitted < -1e-9 * generated - 1e-9).any():
        raise MethodError(
            "More methane is recovered than generated.", place="recovery", remedy="Give kilograms of methane."
        )
    return np.asarray(np.maximum(emitted, 0.0))


def wastewater_nitrogen(
    population: npt.ArrayLike,
    protein: npt.ArrayLike,
    *,
    protein_nitrogen: npt.ArrayLike = 0.16,
    non_consumed: npt.ArrayLike,
    industrial: npt.ArrayLike,
    household: npt.ArrayLike = 1.0,
) -> Array:
    """Kilograms of nitrogen in a year (equation 6.8; 6.10 of 2019 with `household`); `protein` in kg/person/yr."""
    people = _positive(population, "population")
    return np.asarray(
        people
        * _positive(protein, "protein")
        * np.asarray(protein_nitrogen)
        * np.asarray(non_consumed)
        * np.asarray(industrial)
        * np.asarray(household)
    )


def nitrous_oxide(nitrogen: npt.ArrayLike, factor: npt.ArrayLike) -> Array:
    """Kilograms of N2O from kilograms of nitrogen; factor in kg N2O-N/kg N (equation 6.7)."""
    return np.asarray(np.asarray(nitrogen, dtype=np.float64) * np.asarray(factor) * NITROGEN_TO_N2O)


def _positive(value: npt.ArrayLike, place: str) -> Array:
    number = np.asarray(value, dtype=np.float64)
    if not (np.isfinite(number).all() and (number >= 0).all()):
        raise MethodError(
            say("%(place)s is negative, or no number.", place=place), place=place, remedy="Give 0 or more."
        )
    return number
