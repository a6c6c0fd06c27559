"""The identity behind avoid, shift and improve: how much is moved, by what, and with how much energy.

passengers:  energy = pkm · share of the mode / occupancy · energy per vkm
freight:     energy = tkm · share of the mode / (utilisation · maximum load) · energy per vkm
"""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from zeroward.methods.ghg.change.lmdi import Decomposition, lmdi
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.transport.energy import Floats

PARTS: Final = ("avoid", "shift", "load", "improve", "factor")


def passenger_vkm(pkm: ArrayLike, occupancy: ArrayLike, *, mode_share: ArrayLike = 1.0) -> Floats:
    """Vehicle-kilometres that carry person-kilometres. Raises MethodError for an empty vehicle."""
    return loaded_vkm(pkm, occupancy, mode_share, "occupancy")


def freight_vkm(
    tkm: ArrayLike, utilisation: ArrayLike, maximum_load: ArrayLike, *, mode_share: ArrayLike = 1.0
) -> Floats:
    """Vehicle-kilometres that carry tonne-kilometres. Raises MethodError for an empty vehicle."""
    load = np.asarray(utilisation, dtype=np.float64) * np.asarray(maximum_load, dtype=np.float64)
    return loaded_vkm(tkm, load, mode_share, "utilisation")


def loaded_vkm(service: ArrayLike, load: ArrayLike, mode_share: ArrayLike, place: str) -> Floats:
    carried = np.asarray(load, dtype=np.float64)
    if not np.all(carried > 0):
        raise MethodError("An empty vehicle carries nothing.", place=place, remedy="Give a load above zero.")
    return np.asarray(
        np.asarray(service, dtype=np.float64) * np.asarray(mode_share, dtype=np.float64) / carried
    )


def asi_emissions(
    service: ArrayLike, mode_share: ArrayLike, load: ArrayLike, energy_per_vkm: ArrayLike, factor: ArrayLike
) -> Floats:
    """Emissions by mode: service x share / load x energy per vkm x factor (units as the caller chose them)."""
    return np.asarray(
        loaded_vkm(service, load, mode_share, "load")
        * np.asarray(energy_per_vkm, dtype=np.float64)
        * np.asarray(factor, dtype=np.float64)
    )


def asi_change(start: Mapping[str, ArrayLike], end: Mapping[str, ArrayLike]) -> Decomposition:
    """What avoid, shift, fuller vehicles, less energy and cleaner energy each did, by logarithmic means.

    Keys: service (one number), mode_share, load, energy_per_vkm, factor (one value for each mode).
    """
    return lmdi(factors(start), factors(end), names=PARTS)


def factors(year: Mapping[str, ArrayLike]) -> Floats:
    for key in ("service", "mode_share", "load", "energy_per_vkm", "factor"):
        if key not in year:
            raise MethodError(say("The identity needs %(key)s.", key=key), place=key)
    load = np.asarray(year["load"], dtype=np.float64)
    if not np.all(load > 0):
        raise MethodError("An empty vehicle carries nothing.", place="load", remedy="Give a load above zero.")
    return np.array(
        np.broadcast_arrays(
            np.asarray(year["service"], dtype=np.float64),
            np.asarray(year["mode_share"], dtype=np.float64),
            1 / load,
            np.asarray(year["energy_per_vkm"], dtype=np.float64),
            np.asarray(year["factor"], dtype=np.float64),
        )
    )
