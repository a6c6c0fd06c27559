"""Ships and trains: the city's share of their energy, parted at the boundary."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation
from zeroward.methods.ghg.method import Choice, Input, Method, Outcome, register
from zeroward.methods.ghg.transport.methods.burning import BIO_SHARE, PARTS, carriers, chosen, demanded
from zeroward.methods.ghg.transport.methods.guidelines import burnt
from zeroward.methods.ghg.transport.shares import rail_split, waterborne_split


def _ships(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(SHIPS, inputs)
    parts = waterborne_split(
        work.number("energy"), city_share=work.number("city_share"), inside_share=work.number("inside_share")
    )
    return demanded(work, chosen(work, parts, "MWh"), work.text("carrier"), use="waterborne")


def _trains(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(TRAINS, inputs)
    parts = rail_split(
        work.number("energy"),
        inside_km=work.number("inside_km"),
        line_km=work.number("line_km"),
        city_share=work.number("city_share"),
    )
    return demanded(work, chosen(work, parts, "MWh"), work.text("carrier"), use="rail")


SHIPS: Final = register(
    Method(
        key="waterborne-share",
        title="The city's share of shipping",
        equation="E = energy × city's share × share of the route inside or outside × EF",
        source="GPC, chapter 7, waterborne navigation; 2006 IPCC Guidelines, volume 2, equation 3.5.1",
        inputs=(
            Input("energy", "Energy of the ships, net", unit="MWh", minimum=0.0, help="Tonnes are converted."),
            carriers("diesel", "fuel_oil", "electricity", "hydrogen"),
            Input("basis", "The share follows", kind="choice", required=False, choices=(
                Choice("passengers", "passengers"), Choice("tonnes", "tonnes"), Choice("calls", "calls of ships"))),
            Input("city_share", "Share of the city", kind="share"),
            Input("inside_share", "Share of the route inside the boundary", kind="share"),
            PARTS,
        ),
        compute=burnt(_ships),
        demand=_ships,
        tier="1",
        activity="energy",
    )
)  # fmt: skip

TRAINS: Final = register(
    Method(
        key="rail-share",
        title="The city's share of a railway line",
        equation="E = energy of the line × km inside or outside / km of the line × city's share × EF",
        source="GPC, chapter 7, railways; 2006 IPCC Guidelines, volume 2, equation 3.4.1",
        inputs=(
            Input("energy", "Energy of the line, net", unit="MWh", minimum=0.0, help="Litres are converted."),
            carriers("diesel", "biodiesel", "electricity", "hydrogen"),
            Input("inside_km", "Length inside the boundary", unit="km", minimum=0.0),
            Input("line_km", "Length of the line", unit="km", minimum=0.001),
            Input("city_share", "Share of the city", kind="share", default=1.0,
                  source="All that happens inside the boundary counts", mark="verified"),
            PARTS,
            BIO_SHARE,
        ),
        compute=burnt(_trains),
        demand=_trains,
        tier="1",
        activity="energy",
    )
)  # fmt: skip
