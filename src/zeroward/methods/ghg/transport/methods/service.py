"""From what is carried, persons or tonnes, to energy: the identity behind avoid, shift and improve."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation, override
from zeroward.methods.ghg.method import Input, Method, Outcome, register
from zeroward.methods.ghg.transport.asi import freight_vkm, passenger_vkm
from zeroward.methods.ghg.transport.methods.burning import (
    CONSUMPTION,
    FUEL,
    ROAD_CARRIERS,
    carriers,
    demanded,
    vehicles,
    vkm_energy,
)
from zeroward.methods.ghg.transport.methods.guidelines import burnt
from zeroward.methods.ghg.transport.tables import TABLES

SOURCE: Final = "Avoid, shift, improve: the usual identity of transport, as planning models of cities use it"
MODE: Final = Input(
    "mode_share",
    "Share of this vehicle and fuel",
    kind="share",
    default=1.0,
    source="The figure is of this vehicle and fuel alone",
)
VEHICLE: Final = (vehicles(), carriers(*ROAD_CARRIERS), CONSUMPTION, *FUEL)


def _passengers(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(PASSENGERS, inputs)
    occupancy = work.default("occupancy", TABLES["occupancy"], work.text("vehicle"))
    work.step("occupancy", "Persons in a vehicle", occupancy, "pkm/vkm")
    return _driven(
        work, passenger_vkm(work.number("pkm"), occupancy, mode_share=work.number("mode_share")).item()
    )


def _freight(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(FREIGHT, inputs)
    vehicle = work.text("vehicle")
    utilisation = work.default("utilisation", TABLES["utilisation"], vehicle)
    load = work.default("maximum_load", TABLES["maximum_load"], vehicle)
    work.step("load", "Carried by a vehicle", utilisation * load, "t", "utilisation × payload")
    vkm = freight_vkm(work.number("tkm"), utilisation, load, mode_share=work.number("mode_share"))
    return _driven(work, vkm.item())


def _driven(work: Calculation, vkm: float) -> Outcome:
    work.step("vkm", "Kilometres driven for it", vkm, "vkm")
    vehicle, carrier = work.text("vehicle"), work.text("carrier")
    use = "rail" if vehicle in ("tram", "metro", "train") else "road"
    return demanded(work, vkm_energy(work, vkm, vehicle, carrier), carrier, use=use)


PASSENGERS: Final = register(
    Method(
        key="passenger-kilometres",
        title="Persons carried",
        equation="E = pkm × share / persons per vehicle × consumption / 100 × density × NCV × EF",
        source=SOURCE,
        inputs=(
            Input("pkm", "Person-kilometres", unit="pkm", minimum=0.0),
            MODE,
            override("occupancy", "Persons in a vehicle", "pkm/vkm", TABLES["occupancy"], maximum=2000.0),
            *VEHICLE,
        ),
        compute=burnt(_passengers),
        demand=_passengers,
        tier="2",
        notes="One row for each vehicle and fuel.",
        activity="pkm",
    )
)

FREIGHT: Final = register(
    Method(
        key="tonne-kilometres",
        title="Goods carried",
        equation="E = tkm × share / (utilisation × payload) × consumption / 100 × density × NCV × EF",
        source=SOURCE,
        inputs=(
            Input("tkm", "Tonne-kilometres", unit="tkm", minimum=0.0),
            MODE,
            override(
                "utilisation", "Share of the payload that is used", "1", TABLES["utilisation"], maximum=1.0
            ),
            override(
                "maximum_load", "Payload of a full vehicle", "t", TABLES["maximum_load"], maximum=500_000.0
            ),
            *VEHICLE,
        ),
        compute=burnt(_freight),
        demand=_freight,
        tier="2",
        notes="One row for each vehicle and fuel.",
        activity="tkm",
    )
)
