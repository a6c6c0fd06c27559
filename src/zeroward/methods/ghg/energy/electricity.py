"""Electricity: by place, by market, with losses, and the Covenant's local factor.

Sources: GPC chapter 6 (scope 2 and losses); Covenant of Mayors, technical annex to the action plan template (local
factor, both forms); GHG Protocol scope 2 guidance (market-based).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

Floats = NDArray[np.float64]


def location(consumption: ArrayLike, factor: ArrayLike) -> Floats:
    """E = C × EF of the grid. Units as given: MWh × kg/MWh → kg."""
    return np.asarray(np.asarray(consumption, dtype=np.float64) * np.asarray(factor, dtype=np.float64))


def market(consumption: float, contracts: Sequence[tuple[float, float]], residual: float | None) -> float:
    """E = Σ C_k × EF_k + (C - Σ C_k) × EF_residual; `contracts` are pairs of energy and factor.

    Raises MethodError when contracts exceed consumption, or something is left and no residual factor is given.
    """
    covered = sum(energy for energy, _ in contracts)
    rest = uncovered(consumption, covered)
    if rest and residual is None:
        raise MethodError(
            "Electricity is left that no contract covers, and there is no residual mix.",
            place="residual",
            remedy="Choose a series with a residual mix, or complete the contracts.",
        )
    return sum(energy * factor for energy, factor in contracts) + rest * (residual or 0.0)


def uncovered(consumption: float, covered: float) -> float:
    """What no contract covers. Raises MethodError when contracts exceed the consumption."""
    if covered > consumption * (1 + 1e-9):
        raise MethodError(
            say(
                "The contracts cover %(covered)g MWh, more than the %(consumption)g MWh consumed.",
                covered=covered,
                consumption=consumption,
            ),
            place="contracts",
            remedy="Correct the contracts or the consumption.",
        )
    return max(consumption - covered, 0.0)


def loss_multiplier(share: float, basis: str) -> float:
    """Losses per unit consumed: the share itself, or L/(1-L) where it is a share of what was generated.

    `basis` is `consumption` or `generation`.
    """
    if not 0 <= share < 1:
        raise MethodError(
            say("%(share)s is no share of losses.", share=share),
            place="loss_share",
            remedy="Give it between 0 and 1.",
        )
    if basis == "consumption":
        return share
    if basis == "generation":
        return share / (1 - share)
    raise MethodError(
        say("Losses cannot be a share of “%(basis)s”.", basis=basis),
        place="loss_basis",
        remedy="Say consumption or generation.",
    )


@dataclass(frozen=True, slots=True)
class LocalElectricity:
    """What the Covenant's local factor is made from, for the whole territory, in MWh and tonnes of CO2 (equivalents).

    `tce` total consumption; `lpe` local production (small units and renewables, large ETS plants left out); `gep`
    certified green electricity bought by the local authority; `co2_lpe`, `co2_gep` their emissions.
    """

    tce: float
    lpe: float = 0.0
    gep: float = 0.0
    co2_lpe: float = 0.0
    co2_gep: float = 0.0


def local_factor(local: LocalElectricity, national: ArrayLike) -> Floats:
    """The local factor in t/MWh from the national one in t/MWh.

    `[(TCE - LPE - GEP) NEEFE + CO2LPE + CO2GEP] / TCE`; for a net exporter `(CO2LPE + CO2GEP) / (LPE + GEP)`.
    Raises MethodError without consumption.
    """
    if local.tce <= 0 or min(local.lpe, local.gep, local.co2_lpe, local.co2_gep) < 0:
        raise MethodError(
            "The territory's electricity consumption has to be above zero, and nothing below.",
            place="local_electricity",
            remedy="Give the total consumption in MWh.",
        )
    neefe = np.asarray(national, dtype=np.float64)
    own = local.lpe + local.gep
    emitted = local.co2_lpe + local.co2_gep
    if own > local.tce:
        return np.full_like(neefe, emitted / own)
    return np.asarray(((local.tce - own) * neefe + emitted) / local.tce)
