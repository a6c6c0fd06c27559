"""Road traffic by kilometres: territorial traffic, induced activity, residents' travel.

energy = Σ over vehicle class and road category  vkm · share of the fuel · consumption / 100
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.transport.energy import Floats, share_of


@dataclass(frozen=True, slots=True)
class Parts:
    """What a city answers for: within its boundary (scope 1), and outside it (transboundary, scope 3)."""

    inside: Floats
    outside: Floats


def traffic_vkm(daily_vehicles: ArrayLike, length_km: ArrayLike, *, days: ArrayLike = 365.0) -> Floats:
    """Vehicle-kilometres a year from counts: average daily vehicles on a stretch times its length."""
    return np.asarray(
        np.asarray(daily_vehicles, dtype=np.float64)
        * np.asarray(length_km, dtype=np.float64)
        * np.asarray(days, dtype=np.float64)
    )


def territorial_amounts(vkm: ArrayLike, fleet: ArrayLike, consumption: ArrayLike) -> Floats:
    """Fuel by fuel (litres, kilograms or kWh) of the traffic inside the boundary.

    `vkm` is vehicle class x road category, `fleet` vehicle class x fuel (shares of each class's kilometres),
    `consumption` vehicle class x road category x fuel, per 100 km (NaN where a class does not use a fuel). Raises
    MethodError when shares exceed one, or a consumption is missing where kilometres are driven.
    """
    driven = np.asarray(vkm, dtype=np.float64)
    shares = share_of(fleet, "fleet")
    rates = np.asarray(consumption, dtype=np.float64)
    if np.any(shares.sum(axis=-1) > 1 + 1e-9):
        raise MethodError("The fuels of a vehicle class add to more than 1.", place="fleet")
    kilometres = driven[:, :, np.newaxis] * shares[:, np.newaxis, :]
    if np.any(np.isnan(rates) & (kilometres > 0)):
        raise MethodError("A consumption is missing where kilometres are driven.", place="consumption")
    found: Floats = (kilometres * np.nan_to_num(rates) / 100).sum(axis=(0, 1))
    return found


def vehicle_amount(vkm: ArrayLike, consumption: ArrayLike) -> Floats:
    """Litres, kilograms or kWh of kilometres at a consumption per 100 km."""
    return np.asarray(np.asarray(vkm, dtype=np.float64) * np.asarray(consumption, dtype=np.float64) / 100)


def induced(
    *,
    internal: ArrayLike,
    crossing_inside: ArrayLike = 0.0,
    crossing_outside: ArrayLike = 0.0,
    through: ArrayLike = 0.0,
    crossing_share: ArrayLike = 0.5,
    through_share: ArrayLike = 0.0,
) -> Parts:
    """Kilometres by induced activity: trips inside count whole, trips across the boundary half, through traffic not.

    `crossing_inside` and `crossing_outside` are the parts of the crossing trips inside and outside the boundary.
    """
    half = share_of(crossing_share, "crossing_share")
    passing = share_of(through_share, "through_share")
    inside = (
        np.asarray(internal, dtype=np.float64)
        + half * np.asarray(crossing_inside, dtype=np.float64)
        + passing * np.asarray(through, dtype=np.float64)
    )
    return Parts(np.asarray(inside), np.asarray(half * np.asarray(crossing_outside, dtype=np.float64)))


def divided(amount: ArrayLike, inside_share: ArrayLike) -> Parts:
    """An amount parted at the boundary by the share of the distance inside."""
    share = share_of(inside_share, "inside_share")
    whole = np.asarray(amount, dtype=np.float64)
    inside = np.asarray(whole * share)
    return Parts(inside, np.asarray(whole - inside))


def registered_vkm(vehicles: ArrayLike, kilometres_each: ArrayLike) -> Floats:
    """Vehicle-kilometres of registered vehicles."""
    return np.asarray(np.asarray(vehicles, dtype=np.float64) * np.asarray(kilometres_each, dtype=np.float64))


def surveyed_vkm(
    residents: ArrayLike,
    trips_per_day: ArrayLike,
    km_per_trip: ArrayLike,
    *,
    occupancy: ArrayLike,
    mode_share: ArrayLike = 1.0,
    days: ArrayLike = 365.0,
) -> Floats:
    """Vehicle-kilometres a year of residents by a travel survey, for one mode (or several, as columns).

    `mode_share` is the mode's share of the person-kilometres. Raises MethodError for an occupancy of zero.
    """
    people = np.asarray(occupancy, dtype=np.float64)
    if not np.all(people > 0):
        raise MethodError("The occupancy must be above zero.", place="occupancy")
    pkm: NDArray[np.float64] = np.asarray(
        np.asarray(residents, dtype=np.float64)
        * np.asarray(trips_per_day, dtype=np.float64)
        * np.asarray(km_per_trip, dtype=np.float64)
        * np.asarray(days, dtype=np.float64)
    )
    return np.asarray(pkm * share_of(mode_share, "mode_share") / people)
