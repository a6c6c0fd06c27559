"""District heat: the factor of a city's supply, from the plants' fuels or from the Covenant's balance.

`EF = Σ plants (Σ fuel × EF) × a_heat / heat delivered`: losses of the network are inside, because what reached the
customers divides. The Covenant's form adds imported and takes off exported heat.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.methods.ghg.energy.chp import Allocation, heat_share
from zeroward.methods.ghg.method import MethodError, MissingError
from zeroward.methods.ghg.say import say


@dataclass(frozen=True, slots=True)
class Plant:
    """One year of a plant: fuels by carrier in MWh net, outputs in MWh. Heat-only plants leave `electricity` 0.

    `allocation` says how a cogeneration plant is split; Carnot needs the supply temperature in kelvin.
    """

    name: str
    fuels: Mapping[str, float]
    heat: float
    electricity: float = 0.0
    allocation: Allocation = "efficiency"
    supply_kelvin: float | None = None

    @property
    def share_of_heat(self) -> float:
        return heat_share(self.allocation, self.heat, self.electricity, supply=self.supply_kelvin)


@dataclass(frozen=True, slots=True)
class HeatSupply:
    """All plants of the network and what was delivered to customers in the city, in MWh.

    `imported` and `exported` are kilograms of gas in heat that crossed the boundary.
    """

    delivered: float
    plants: tuple[Plant, ...] = ()
    imported: Mapping[str, float] | None = None
    exported: Mapping[str, float] | None = None


def heat_factor(supply: HeatSupply, per_mwh: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Kilograms of each gas per MWh delivered. `per_mwh` gives kilograms of gas per MWh of each carrier.

    Raises MissingError for a fuel without a factor, MethodError when nothing was delivered, or more left the network
    than was made.
    """
    if supply.delivered <= 0:
        raise MethodError(
            "No heat was delivered.", place="delivered", remedy="Give the heat delivered to customers in MWh."
        )
    kg: dict[str, float] = dict(supply.imported or {})
    for plant in supply.plants:
        share = plant.share_of_heat
        for carrier, energy in plant.fuels.items():
            if carrier not in per_mwh:
                raise MissingError(
                    say("%(name)s: no factor for %(carrier)s.", name=plant.name, carrier=carrier),
                    place="fuels",
                )
            for gas, factor in per_mwh[carrier].items():
                kg[gas] = kg.get(gas, 0.0) + energy * factor * share
    for gas, amount in (supply.exported or {}).items():
        kg[gas] = kg.get(gas, 0.0) - amount
        if kg[gas] < 0:
            raise MethodError(
                say("More %(gas)s leaves the network than its plants emit.", gas=gas), place="exported"
            )
    return {gas: amount / supply.delivered for gas, amount in kg.items()}


def covenant_heat_factor(produced: float, imported: float, exported: float, consumption: float) -> float:
    """EFH = (CO2_LPH + CO2_IH - CO2_EH) / LHC, in t/MWh from tonnes and MWh."""
    if consumption <= 0:
        raise MethodError("No heat was consumed.", place="consumption", remedy="Give the consumption in MWh.")
    return (produced + imported - exported) / consumption
