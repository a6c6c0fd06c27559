"""From litres, kilograms and kilometres to energy, and from energy to kilograms of each gas.

Energy is net (NCV), in MWh, and kept by carrier, so that a framework's own factors can take the place of the
defaults that stand here (2006 IPCC Guidelines, volume 2, chapter 3).
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.factors import FactorSet, Found
from zeroward.methods.ghg.fuels import fuel_key, fuel_of, ipcc_factors
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.transport.tables import TABLES

Floats = NDArray[np.float64]

MJ_PER_MWH: Final = 3600.0
TJ_PER_MWH: Final = 0.0036
BY_KILOGRAM: Final = frozenset({"cng", "lng", "biomethane", "hydrogen", "natural_gas", "biogas"})
WITHOUT_EXHAUST: Final = frozenset({"electricity", "hydrogen"})
"""Carriers that emit nothing where they are used: their factor is that of how they were made."""


def fuel_energy(
    amount: ArrayLike, carrier: str, *, density: ArrayLike | None = None, ncv: ArrayLike | None = None
) -> Floats:
    """MWh in litres of a liquid fuel (kilograms of a gas; kWh of electricity).

    `density` in kg/m3 and `ncv` in MJ/kg take the place of the defaults. Raises MissingError where there is none.
    """
    quantity = np.asarray(amount, dtype=np.float64)
    if carrier == "electricity":
        return quantity / 1000
    heat = np.asarray(ncv_of(carrier) if ncv is None else ncv, dtype=np.float64)
    if carrier in BY_KILOGRAM:
        return quantity * heat / MJ_PER_MWH
    weight = np.asarray(density_of(carrier) if density is None else density, dtype=np.float64)
    return quantity * weight / 1000 * heat / MJ_PER_MWH


def ncv_of(carrier: str) -> float:
    """MJ/kg. Raises MissingError for a carrier without a default."""
    fuel, other = fuel_of(carrier), TABLES["ncv"].get(carrier)
    value = fuel.ncv if fuel else other.value if other else None
    if value is None:
        raise MissingError(
            say("The net calorific value of %(carrier)s is not known.", carrier=carrier),
            place="ncv",
            remedy="Give it in MJ/kg.",
        )
    return value


def density_of(carrier: str) -> float:
    """kg/m3. Raises MissingError for a carrier without a default."""
    fuel = fuel_of(carrier)
    if fuel is None or fuel.density is None:
        raise MissingError(
            say("The density of %(carrier)s is not known.", carrier=carrier),
            place="density",
            remedy="Give it in kg/m3.",
        )
    return fuel.density


def fuel_emissions(energy: ArrayLike, carrier: str, *, use: str) -> Mapping[str, Floats]:
    """Kilograms of each gas from MWh of a fuel, with the guidelines' default factors for a use ("road" …).

    Nothing for electricity and hydrogen. Raises MissingError for a carrier without factors.
    """
    if carrier in WITHOUT_EXHAUST:
        return {}
    terajoules = np.asarray(energy, dtype=np.float64) * TJ_PER_MWH
    return {gas: terajoules * value for gas, value in default_factor(carrier, use).factor.values.items()}


@cache
def default_factor(carrier: str, use: str) -> Found:
    """The factor of the guidelines, with what was taken in its place where a use has none."""
    return defaults().lookup(f"fuel.{fuel_key(carrier)}", use=use)


@cache
def defaults() -> FactorSet:
    return FactorSet(ipcc_factors())


def share_of(value: ArrayLike, place: str) -> Floats:
    """A share as numbers. Raises MethodError outside 0 to 1."""
    found = np.asarray(value, dtype=np.float64)
    if not np.all((found >= 0) & (found <= 1)):
        raise MethodError("A share must lie between 0 and 1.", place=place, remedy="40 % is 0.4.")
    return found
