"""Induced activity: trips inside count whole, trips across the boundary half, through traffic not at all."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
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
from zeroward.methods.ghg.transport.road import induced
from zeroward.methods.ghg.transport.tables import TABLES

SHARES: Final = TABLES["transboundary_share"]


def _kilometres(key: str, label: str, **more: Any) -> Input:
    return Input(key, label, unit="vkm", minimum=0.0, **more)


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(INDUCED, inputs)
    parts = induced(
        internal=work.number("internal"),
        crossing_inside=work.number("crossing_inside"),
        crossing_outside=work.number("crossing_outside"),
        through=work.number("through"),
        crossing_share=work.number("crossing_share"),
        through_share=work.number("through_share"),
    )
    vehicle, carrier = work.text("vehicle"), work.text("carrier")
    vkm = chosen(work, parts, "vkm")
    return demanded(work, vkm_energy(work, vkm, vehicle, carrier), carrier, use="road")


INDUCED: Final = register(
    Method(
        key="induced-activity",
        title="Trips that the city causes",
        equation="E = vkm × consumption × EF; inside: internal + ½ crossing; outside: ½ crossing",
        source="GPC, chapter 7, induced activity method",
        inputs=(
            _kilometres("internal", "Kilometres of trips that stay in the city"),
            _kilometres("crossing_inside", "Kilometres inside, of trips across the boundary"),
            _kilometres("crossing_outside", "Kilometres outside, of trips across the boundary"),
            _kilometres("through", "Kilometres of through traffic", default=0.0,
                        source="Through traffic does not count by this method", mark="verified"),
            Input("crossing_share", "Share of trips across the boundary", kind="share",
                  default=SHARES["transboundary"], source=SHARES.source, mark="verified"),
            Input("through_share", "Share of through traffic", kind="share",
                  default=SHARES["through"], source=SHARES.source, mark="verified"),
            PARTS,
            vehicles(),
            carriers(*ROAD_CARRIERS),
            CONSUMPTION,
            *FUEL,
        ),
        compute=burnt(_compute),
        demand=_compute,
        tier="3",
        notes="Needs a model of trips with origin and destination.",
        activity="internal",
    )
)  # fmt: skip
