"""Methane of many landfills, year by year: the recurrence of the Guidelines, all cities at once.

IPCC 2006, volume 5, equations 3.2 to 3.6 with a delay of six months: `stock(t) = stock(t-1) e^-k + laid down(t)`, and
what is gone is methane. Only sums and products of columns: every city has the same bits in whichever chunk it is.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Floats = NDArray[np.float64]
Indices = NDArray[np.int64]
METHANE_PER_CARBON: Final = 16 / 12
KG_PER_T: Final = 1_000.0


@dataclass(frozen=True, slots=True, eq=False)
class Landfills:
    """Histories of sites (a site is a city's landfill).

    `waste`: tonnes, (site, year) from `first_year` on. `carbon`: decomposable carbon per tonne (share × DOC × DOCf ×
    MCF), (type,) or (site, type). `k` per year, alike. `oxidation`: a share, one or by site; `recovery`: tonnes of
    methane, one or (site, year). `source` is where the methane is counted.
    """

    first_year: int
    waste: Floats
    carbon: Floats
    k: Floats
    methane_share: float = 0.5
    oxidation: Floats | float = 0.0
    recovery: Floats | float = 0.0
    source: str = "solid_waste.inside"

    def __post_init__(self) -> None:
        if self.waste.ndim != 2 or self.carbon.shape[-1] != self.k.shape[-1]:
            raise MethodError(
                "Landfills need waste by site and year, and carbon and k by type.",
                place="landfills",
                remedy="Give arrays of these shapes.",
            )
        for name in ("waste", "carbon", "k", "recovery"):
            values = np.asarray(getattr(self, name))
            if not (np.isfinite(values).all() and (values >= 0).all()):
                raise MethodError(
                    say("%(name)s is negative, or no number.", name=name),
                    place=name,
                    remedy="Give 0 or more.",
                )

    @property
    def last_year(self) -> int:
        return self.first_year + len(self.waste.T) - 1

    def at(self, sites: Indices) -> "Landfills":
        """The histories of these sites."""
        return replace(
            self,
            waste=self.waste[sites],
            carbon=self.carbon[sites] if self.carbon.ndim > 1 else self.carbon,
            k=self.k[sites] if self.k.ndim > 1 else self.k,
            oxidation=_of_sites(self.oxidation, sites),
            recovery=_of_sites(self.recovery, sites),
        )


def _of_sites(values: Floats | float, sites: Indices) -> Floats | float:
    return values[sites] if isinstance(values, np.ndarray) and values.ndim else values


def methane(landfills: Landfills) -> Floats:
    """Kilograms of methane emitted, (year, site). Raises MethodError where more is recovered than generated."""
    laid_down = np.ascontiguousarray(landfills.waste.T)
    years, sites = laid_down.shape
    generated = np.zeros((years, sites))
    for carbon, k in zip(_by_type(landfills.carbon, sites), _by_type(landfills.k, sites), strict=True):
        left, gone = np.exp(-k), -np.expm1(-k)
        stock = np.zeros(sites)
        for year in range(years):
            generated[year] += stock * gone
            stock *= left
            stock += laid_down[year] * carbon
    generated *= landfills.methane_share * METHANE_PER_CARBON
    rest = generated - _by_year(landfills.recovery)
    if (rest < -1e-9 * generated - 1e-9).any():
        raise MethodError(
            "More methane is recovered than generated.",
            place="recovery",
            remedy="Check the unit (tonnes of methane), and that the whole history is given.",
        )
    return np.asarray(np.maximum(rest, 0.0) * (KG_PER_T * (1.0 - np.asarray(landfills.oxidation))))


def _by_type(values: Floats, sites: int) -> Floats:
    """(type, site), or (type, 1) where all sites share the value."""
    if values.ndim == 1:
        return values[:, None]
    if values.shape[0] != sites:
        raise MethodError("There is not one value for each site.", place="landfills")
    return np.ascontiguousarray(values.T)


def _by_year(values: Floats | float) -> Floats:
    return np.asarray(values, dtype=np.float64).T
