"""Transport: functions on arrays, and the methods that a row can name (registered by `transport.methods`)."""

from zeroward.methods.ghg.transport.asi import asi_change, asi_emissions, freight_vkm, passenger_vkm
from zeroward.methods.ghg.transport.energy import fuel_emissions, fuel_energy
from zeroward.methods.ghg.transport.road import (
    Parts,
    divided,
    induced,
    registered_vkm,
    surveyed_vkm,
    territorial_amounts,
    traffic_vkm,
    vehicle_amount,
)
from zeroward.methods.ghg.transport.shares import (
    aviation_split,
    departing_share,
    lto_fuel,
    rail_split,
    waterborne_split,
)

__all__ = [
    "Parts",
    "asi_change",
    "asi_emissions",
    "aviation_split",
    "departing_share",
    "divided",
    "freight_vkm",
    "fuel_emissions",
    "fuel_energy",
    "induced",
    "lto_fuel",
    "passenger_vkm",
    "rail_split",
    "registered_vkm",
    "surveyed_vkm",
    "territorial_amounts",
    "traffic_vkm",
    "vehicle_amount",
    "waterborne_split",
]
