"""Fuel sales: what was sold in the city, or the city's share of what was sold in its region."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.method import Choice, Input, Method, Outcome, register
from zeroward.methods.ghg.transport.methods.burning import (
    BIO_SHARE,
    ROAD_CARRIERS,
    carriers,
    demanded,
)
from zeroward.methods.ghg.transport.methods.guidelines import burnt

USES: Final = (
    Choice("road", "on the road"),
    Choice("off_road", "in machines off the road"),
    Choice("rail", "on rails"),
    Choice("waterborne", "on the water"),
)


def _compute(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(FUEL_SALES, inputs)
    sold = work.step("sold", "Sold, net energy", work.number("fuel"), "MWh")
    share = work.number("city_share") * (1 - work.number("transit_share"))
    counted = work.step(
        "counted", "Burnt by the city", sold * share, "MWh", "sold × city's share × (1 − transit)"
    )
    return demanded(work, counted, work.text("carrier"), use=work.text("use"))


FUEL_SALES: Final = register(
    Method(
        key="fuel-sales",
        title="Fuel sold in the city",
        equation="E = sold × city's share × (1 − transit) × EF",
        source="GPC, chapter 7, fuel sales method; 2006 IPCC Guidelines, volume 2, equation 3.2.1",
        inputs=(
            Input(
                "fuel",
                "Fuel sold, net energy",
                unit="MWh",
                minimum=0.0,
                help="Litres and tonnes are converted.",
            ),
            carriers(*(one for one in ROAD_CARRIERS if one not in ("electricity", "hydrogen")), "fuel_oil"),
            Input(
                "use",
                "Where it is burnt",
                kind="choice",
                choices=USES,
                default="road",
                source="The usual case",
            ),
            Input(
                "city_share",
                "Share of the city",
                kind="share",
                default=1.0,
                source="Sold in the city itself",
                help="For sales of a region: the city's share, for instance of the registered vehicles.",
            ),
            Input(
                "transit_share",
                "Share that leaves with through traffic",
                kind="share",
                default=0.0,
                source="None is taken off unless it is known",
            ),
            BIO_SHARE,
        ),
        compute=burnt(_compute),
        demand=_compute,
        tier="1",
        notes="Good for checking a traffic model; weak on the boundary, for fuel is carried over it.",
        activity="fuel",
    )
)
