"""Combustion of fuels: `E = M × NCV × EF`, and CO2 from carbon content.

Source: 2006 IPCC Guidelines, volume 2, equations 2.1 and table 1.4. Net calorific values throughout.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
CO2_PER_C = 44 / 12


def from_energy(energy_tj: ArrayLike, factors: ArrayLike) -> Floats:
    """Kilograms of each gas: TJ (rows) × kg/TJ (rows × gases, or gases alike for all rows)."""
    return np.asarray(
        np.asarray(energy_tj, dtype=np.float64)[..., None] * np.asarray(factors, dtype=np.float64)
    )


def from_mass(mass_t: ArrayLike, ncv: ArrayLike, factors: ArrayLike) -> Floats:
    """Kilograms of each gas: tonnes × MJ/kg × kg/TJ. One tonne of one MJ/kg is a thousandth of a terajoule."""
    energy = np.asarray(mass_t, dtype=np.float64) * np.asarray(ncv, dtype=np.float64) / 1_000
    return from_energy(energy, factors)


def co2_from_carbon(carbon: ArrayLike, oxidised: ArrayLike = 1.0) -> Floats:
    """kg CO2 per TJ from kg C per GJ: CC × 44/12 × 1000 × OF."""
    return np.asarray(
        np.asarray(carbon, dtype=np.float64) * CO2_PER_C * 1_000 * np.asarray(oxidised, dtype=np.float64)
    )
