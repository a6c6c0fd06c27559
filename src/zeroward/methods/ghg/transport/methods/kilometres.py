"""Territorial traffic: kilometres inside the boundary, from a model or from counts."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.method import Choice, Input, Method, Outcome, register
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
from zeroward.methods.ghg.transport.road import traffic_vkm

ROADS: Final = Input(
    "road",
    "Kind of road",
    kind="choice",
    required=False,
    choices=(
        Choice("urban", "in built-up areas"),
        Choice("rural", "outside"),
        Choice("motorway", "motorway"),
    ),
    help="One row for each kind of road, with its own consumption: the default is an average over all roads.",
)
VEHICLE: Final = (vehicles(), carriers(*ROAD_CARRIERS), ROADS, CONSUMPTION, *FUEL)
SOURCE: Final = "GPC, chapter 7, geographic method; 2006 IPCC Guidelines, volume 2, equation 3.2.6"


def _driven(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(DRIVEN, inputs)
    return _burnt(work, work.number("vkm"))


def _counted(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(COUNTED, inputs)
    vkm = traffic_vkm(work.number("daily_vehicles"), work.number("length"), days=work.number("days"))
    vkm = vkm * work.number("fleet_share")
    return _burnt(work, float(vkm))


def _burnt(work: Calculation, vkm: float) -> Outcome:
    vehicle, carrier = work.text("vehicle"), work.text("carrier")
    work.step("vkm", "Kilometres of this vehicle and fuel", vkm, "vkm")
    return demanded(work, vkm_energy(work, vkm, vehicle, carrier), carrier, use="road")


DRIVEN: Final = register(
    Method(
        key="vehicle-kilometres",
        title="Kilometres driven in the city",
        equation="E = vkm × consumption / 100 × density × NCV × EF",
        source=SOURCE,
        inputs=(Input("vkm", "Kilometres driven inside the boundary", unit="vkm", minimum=0.0), *VEHICLE),
        compute=burnt(_driven),
        demand=_driven,
        tier="2",
        notes="One row for each class of vehicle, fuel and kind of road.",
        activity="vkm",
    )
)

COUNTED: Final = register(
    Method(
        key="traffic-counts",
        title="Traffic counts on a network",
        equation="E = vehicles per day × length × days × share × consumption / 100 × density × NCV × EF",
        source=SOURCE,
        inputs=(
            Input("daily_vehicles", "Vehicles per day", unit="1/d", minimum=0.0, help="Average over the whole year."),
            Input("length", "Length of the roads", unit="km", minimum=0.0),
            Input("days", "Days", unit="d", default=365.0, minimum=1.0, maximum=366.0,
                  source="A year of average days", mark="verified"),
            Input("fleet_share", "Share of this vehicle and fuel in the traffic", kind="share"),
            *VEHICLE,
        ),
        compute=burnt(_counted),
        demand=_counted,
        tier="2",
        notes="One row for each kind of road, class of vehicle and fuel; the shares of one road add to 1.",
        activity="daily_vehicles",
    )
)  # fmt: skip
