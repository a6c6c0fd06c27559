"""Resident activity: what the people and vehicles of the city drive, wherever they do."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation, override
from zeroward.methods.ghg.method import Input, Method, Outcome, register
from zeroward.methods.ghg.transport.methods.burning import (
    CONSUMPTION,
    FUEL,
    PARTS,
    ROAD_CARRIERS,
    carriers,
    chosen,
    demanded,
    vehicles,
    vkm_energy,
)
from zeroward.methods.ghg.transport.methods.guidelines import burnt
from zeroward.methods.ghg.transport.road import divided, registered_vkm, surveyed_vkm
from zeroward.methods.ghg.transport.tables import TABLES

SOURCE: Final = "GPC, chapter 7, resident activity method"
INSIDE: Final = Input("inside_share", "Share of the kilometres inside the boundary", kind="share")
VEHICLE: Final = (INSIDE, PARTS, vehicles(), carriers(*ROAD_CARRIERS), CONSUMPTION, *FUEL)


def _registered(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(REGISTERED, inputs)
    return _driven(work, registered_vkm(work.number("registered"), work.number("kilometres")).item())


def _surveyed(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(SURVEYED, inputs)
    occupancy = work.default("occupancy", TABLES["occupancy"], work.text("vehicle"))
    vkm = surveyed_vkm(
        work.number("residents"),
        work.number("trips"),
        work.number("trip_length"),
        occupancy=occupancy,
        mode_share=work.number("mode_share"),
        days=work.number("days"),
    )
    return _driven(work, vkm.item())


def _driven(work: Calculation, vkm: float) -> Outcome:
    work.step("vkm", "Kilometres of residents", vkm, "vkm")
    part = chosen(work, divided(vkm, work.number("inside_share")), "vkm")
    vehicle, carrier = work.text("vehicle"), work.text("carrier")
    return demanded(work, vkm_energy(work, part, vehicle, carrier), carrier, use="road")


REGISTERED: Final = register(
    Method(
        key="resident-vehicles",
        title="Vehicles registered in the city",
        equation="E = vehicles × km each × share inside or outside × consumption / 100 × density × NCV × EF",
        source=SOURCE,
        inputs=(
            Input("registered", "Vehicles registered, of this class and fuel", unit="1", minimum=0.0),
            Input("kilometres", "Kilometres of each in a year", unit="km", minimum=0.0, maximum=500_000.0),
            *VEHICLE,
        ),
        compute=burnt(_registered),
        demand=_registered,
        tier="2",
        activity="registered",
    )
)

SURVEYED: Final = register(
    Method(
        key="resident-travel",
        title="Travel survey of residents",
        equation="E = residents × trips × km × days × share of the mode / persons per vehicle × consumption × EF",
        source=SOURCE,
        inputs=(
            Input("residents", "Residents", unit="person", minimum=0.0),
            Input("trips", "Trips of each person on a day", unit="1/d", minimum=0.0, maximum=50.0),
            Input("trip_length", "Length of a trip", unit="km", minimum=0.0, maximum=5000.0),
            Input("days", "Days", unit="d", default=365.0, minimum=1.0, maximum=366.0,
                  source="A year of average days", mark="verified"),
            Input("mode_share", "Share of this vehicle and fuel in the person-kilometres", kind="share"),
            override("occupancy", "Persons in a vehicle", "pkm/vkm", TABLES["occupancy"], maximum=1000.0),
            *VEHICLE,
        ),
        compute=burnt(_surveyed),
        demand=_surveyed,
        tier="2",
        activity="residents",
    )
)  # fmt: skip
