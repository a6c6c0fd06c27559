"""Aircraft, ships and trains: what part of the fuel is the city's, and where it was burnt.

Landing and take-off happen at the airport; the cruise is everything above 3 000 feet. The city's share of an airport,
port or line follows who used it: passengers departing from the city, tonnes, or kilometres inside the boundary.
"""

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.transport.energy import Floats, share_of
from zeroward.methods.ghg.transport.road import Parts, divided


def lto_fuel(cycles: ArrayLike, fuel_per_cycle: ArrayLike) -> Floats:
    """Fuel of landings and take-offs, in the unit of `fuel_per_cycle` (kg). A cycle is one landing and one take-off."""
    return np.asarray(np.asarray(cycles, dtype=np.float64) * np.asarray(fuel_per_cycle, dtype=np.float64))


def aviation_split(fuel: ArrayLike, lto: ArrayLike, *, city_share: ArrayLike = 1.0) -> Parts:
    """The city's part of the fuel taken on board: LTO (inside) and cruise (outside), in one unit.

    Raises MethodError when landing and take-off need more than was taken on board.
    """
    whole, near = np.asarray(fuel, dtype=np.float64), np.asarray(lto, dtype=np.float64)
    if np.any(near > whole):
        raise MethodError(
            "Landing and take-off need more fuel than was taken on board.",
            place="lto",
            remedy="Check both units, and that both are of the same airport and year.",
        )
    share = share_of(city_share, "city_share")
    return Parts(np.asarray(near * share), np.asarray((whole - near) * share))


def departing_share(city_passengers: ArrayLike, all_passengers: ArrayLike) -> Floats:
    """Share of an airport's or port's departing passengers who come from the city."""
    some, whole = np.asarray(city_passengers, dtype=np.float64), np.asarray(all_passengers, dtype=np.float64)
    if not np.all((whole > 0) & (some >= 0) & (some <= whole)):
        raise MethodError("The city's passengers must be part of all passengers.", place="city_passengers")
    return np.asarray(some / whole)


def waterborne_split(fuel: ArrayLike, *, city_share: ArrayLike, inside_share: ArrayLike) -> Parts:
    """The city's part of ships' fuel, parted at the boundary by the share of the route inside."""
    return divided(np.asarray(fuel, dtype=np.float64) * share_of(city_share, "city_share"), inside_share)


def rail_split(
    energy: ArrayLike, *, inside_km: ArrayLike, line_km: ArrayLike, city_share: ArrayLike = 1.0
) -> Parts:
    """The energy of a line, parted at the boundary by its length inside. Raises MethodError when more is inside than
    there is.
    """
    within, whole = np.asarray(inside_km, dtype=np.float64), np.asarray(line_km, dtype=np.float64)
    if not np.all((whole > 0) & (within >= 0) & (within <= whole)):
        raise MethodError(
            "The length inside must be part of the line.", place="inside_km", remedy="Give both in km."
        )
    return divided(np.asarray(energy, dtype=np.float64) * share_of(city_share, "city_share"), within / whole)
