"""Aviation: landing and take-off at the airport, and the cruise of the city's departing passengers."""

from collections.abc import Mapping
from typing import Any, Final

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.method import Input, Method, Outcome, register
from zeroward.methods.ghg.transport.energy import MJ_PER_MWH, ncv_of
from zeroward.methods.ghg.transport.methods.burning import NCV, demanded
from zeroward.methods.ghg.transport.methods.guidelines import burnt
from zeroward.methods.ghg.transport.shares import aviation_split, lto_fuel
from zeroward.methods.ghg.transport.tables import TABLES

SHARE: Final = Input(
    "city_share",
    "Share of the city's passengers",
    kind="share",
    help="Departing passengers who come from the city, over all departing passengers of the airport.",
)
GPC: Final = "GPC, chapter 7, aviation"


def _lto(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(LTO, inputs)
    each = work.default("fuel_per_cycle", TABLES["lto_fuel"], work.text("aircraft"))
    fuel = work.step("fuel", "Fuel of all cycles", lto_fuel(work.number("cycles"), each).item(), "kg")
    counted = work.step("counted", "The city's part", fuel * work.number("city_share"), "kg")
    return _burnt(work, counted)


def _cruise(inputs: Mapping[str, Any]) -> Outcome:
    work = Calculation(CRUISE, inputs)
    parts = aviation_split(work.number("fuel"), work.number("lto"), city_share=work.number("city_share"))
    work.step("near", "The city's part of landing and take-off", parts.inside.item(), "t")
    far = work.step("counted", "The city's part of the cruise", parts.outside.item(), "t")
    return _burnt(work, far * 1000)


def _burnt(work: Calculation, kilograms: float) -> Outcome:
    heat = work.optional("ncv") or ncv_of("jet_kerosene")
    return demanded(work, kilograms * heat / MJ_PER_MWH, "jet_kerosene", use="aviation")


LTO: Final = register(
    Method(
        key="aviation-lto",
        title="Landings and take-offs",
        equation="E = cycles × fuel per cycle × city's share × NCV × EF",
        source=f"{GPC}; 2006 IPCC Guidelines, volume 2, equations 3.6.2 to 3.6.4",
        inputs=(
            Input("cycles", "Landings with take-off (cycles)", unit="1", minimum=0.0),
            choice("aircraft", "Aircraft", TABLES["lto_fuel"]),
            override("fuel_per_cycle", "Fuel of one cycle", "kg", TABLES["lto_fuel"], maximum=20_000.0),
            SHARE,
            NCV,
        ),
        compute=burnt(_lto),
        demand=_lto,
        tier="2",
        notes="Methane and nitrous oxide by the mean factors of aviation, not by aircraft.",
        activity="cycles",
    )
)

CRUISE: Final = register(
    Method(
        key="aviation-cruise",
        title="Flights departing, without landing and take-off",
        equation="E = (fuel taken on board − LTO) × city's share × NCV × EF",
        source=f"{GPC}; 2006 IPCC Guidelines, volume 2, equation 3.6.5",
        inputs=(
            Input("fuel", "Fuel taken on board at the airport", unit="t", minimum=0.0),
            Input("lto", "Of which landing and take-off", unit="t", minimum=0.0),
            SHARE,
            NCV,
        ),
        compute=burnt(_cruise),
        demand=_cruise,
        tier="2",
        notes="Belongs to the cell of transboundary trips (scope 3).",
        activity="fuel",
    )
)
