"""Cogeneration: which share of a plant's emissions belongs to its heat.

Three rules are in use. *Carnot* weighs heat by the work that it could do (BISKO; return temperature 283 K),
*efficiency* by the fuel that separate plants would burn (Covenant); *energy content* counts heat and electricity alike.
"""

from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError

Allocation = Literal["carnot", "efficiency", "energy"]
Floats = NDArray[np.float64]

RETURN_KELVIN: Final = 283.0
"""Fixed return temperature of the BISKO rule."""
HEAT_EFFICIENCY: Final = 0.90
ELECTRIC_EFFICIENCY: Final = 0.40
"""Of separate production, as remembered from the Covenant's guidebook: an assumption, shown with every result."""


def carnot_heat_share(f_el: ArrayLike, supply: ArrayLike, return_: ArrayLike = RETURN_KELVIN) -> Floats:
    """Share of heat: z(1-f) / (f + z(1-f)) with z = 1 - T_return/T_supply.

    `f_el` is electricity's share of the output, temperatures are in kelvin. Raises MethodError for a supply that is not
    above the return, or a share outside 0 to 1.
    """
    share, hot, cold = (np.asarray(one, dtype=np.float64) for one in (f_el, supply, return_))
    if ((share < 0) | (share > 1)).any():
        raise MethodError("The share of electricity is outside 0 to 1.", place="f_el")
    if (hot <= cold).any() or (cold <= 0).any():
        raise MethodError(
            "The supply temperature has to be above the return temperature.",
            place="supply",
            remedy="Give both in kelvin: 100 °C is 373 K.",
        )
    worth = (1 - cold / hot) * (1 - share)
    return np.asarray(worth / (share + worth))


def efficiency_heat_share(
    heat: ArrayLike,
    electricity: ArrayLike,
    heat_efficiency: ArrayLike = HEAT_EFFICIENCY,
    electric_efficiency: ArrayLike = ELECTRIC_EFFICIENCY,
) -> Floats:
    """Share of heat: (H/η_h) / (H/η_h + E/η_e), outputs in the same unit. Raises MethodError without any output."""
    hot, power = _outputs(heat, electricity)
    for_heat = hot / np.asarray(heat_efficiency, dtype=np.float64)
    return np.asarray(for_heat / (for_heat + power / np.asarray(electric_efficiency, dtype=np.float64)))


def energy_heat_share(heat: ArrayLike, electricity: ArrayLike) -> Floats:
    """Share of heat by energy content: H / (H + E). Raises MethodError without any output."""
    hot, power = _outputs(heat, electricity)
    return np.asarray(hot / (hot + power))


def heat_share(rule: Allocation, heat: float, electricity: float, *, supply: float | None = None) -> float:
    """The share of heat by a rule; Carnot needs the supply temperature in kelvin."""
    if electricity == 0 and heat > 0:
        return 1.0
    if rule == "energy":
        return float(energy_heat_share(heat, electricity))
    if rule == "efficiency":
        return float(efficiency_heat_share(heat, electricity))
    if supply is None:
        raise MethodError(
            "The supply temperature is missing.",
            place="supply",
            remedy="Give it in kelvin, or choose another rule.",
        )
    _outputs(heat, electricity)
    return float(carnot_heat_share(electricity / (heat + electricity), supply))


def _outputs(heat: ArrayLike, electricity: ArrayLike) -> tuple[Floats, Floats]:
    hot, power = np.asarray(heat, dtype=np.float64), np.asarray(electricity, dtype=np.float64)
    if (hot < 0).any() or (power < 0).any() or (hot + power <= 0).any():
        raise MethodError(
            "A plant has to deliver heat or electricity.",
            place="heat",
            remedy="Give the outputs of the year in MWh.",
        )
    return hot, power
