"""What all transport methods share: their inputs for vehicle and fuel, and the energy that they end in."""

from typing import Final

from zeroward.methods.ghg.calculation import Calculation, choice, override
from zeroward.methods.ghg.fuels import fuel_of
from zeroward.methods.ghg.method import Choice, Input, MethodError, Outcome
from zeroward.methods.ghg.say import say
from zeroward.methods.ghg.transport.energy import BY_KILOGRAM, fuel_energy
from zeroward.methods.ghg.transport.road import Parts, vehicle_amount
from zeroward.methods.ghg.transport.tables import TABLES

LABELS: Final = {
    "gasoline": "Petrol",
    "diesel": "Diesel",
    "lpg": "Liquefied petroleum gas (LPG)",
    "cng": "Natural gas (CNG)",
    "lng": "Natural gas (LNG)",
    "biodiesel": "Biodiesel",
    "bioethanol": "Bioethanol",
    "biomethane": "Biomethane",
    "electricity": "Electricity",
    "hydrogen": "Hydrogen",
    "jet_kerosene": "Jet kerosene",
    "fuel_oil": "Heavy fuel oil",
}
ROAD_CARRIERS: Final = (
    "gasoline", "diesel", "lpg", "cng", "biodiesel", "bioethanol", "biomethane", "electricity", "hydrogen",
)  # fmt: skip
BLENDS: Final = {"gasoline": "bioethanol", "diesel": "biodiesel", "cng": "biomethane"}

PARTS: Final = Input(
    "part",
    "Which part",
    kind="choice",
    default="inside",
    source="GPC: what happens inside the boundary is scope 1, what the city causes outside it scope 3",
    choices=(Choice("inside", "inside the boundary"), Choice("outside", "outside the boundary")),
    help="Enter two rows: the part outside belongs to the cell of transboundary trips.",
)


def carriers(*keys: str) -> Input:
    return Input(
        "carrier",
        "Fuel or electricity",
        kind="choice",
        choices=tuple(Choice(key, LABELS[key]) for key in keys),
    )


def vehicles() -> Input:
    return choice("vehicle", "Vehicle", TABLES["consumption"])


CONSUMPTION: Final = override(
    "consumption", "Consumption per 100 km", "l, kg or kWh per 100 km", TABLES["consumption"], maximum=5000.0
)
BIO_SHARE: Final = Input(
    "bio_share",
    "Biofuel in the fuel, by energy",
    kind="share",
    default=0.0,
    source="None is assumed: enter the blend of the year",
    help="Its CO2 is biogenic and stands beside the total.",
)
DENSITY: Final = Input(
    "density",
    "Density",
    unit="kg/m3",
    required=False,
    minimum=1.0,
    maximum=2000.0,
    help="Left empty: typical value.",
)
NCV: Final = Input(
    "ncv", "Net calorific value", unit="MJ/kg", required=False, minimum=0.1, maximum=200.0,
    help="Left empty: 2006 IPCC Guidelines, volume 2, Table 1.2.",
)  # fmt: skip
FUEL: Final = (BIO_SHARE, DENSITY, NCV)


def vkm_energy(work: Calculation, vkm: float, vehicle: str, carrier: str) -> float:
    """MWh of kilometres, at the consumption that was given or the table's."""
    rate = work.default("consumption", TABLES["consumption"], vehicle, carrier)
    work.step("consumption", "Consumption", rate, f"{unit_of(carrier)}/100 km")
    return amount_energy(work, vehicle_amount(vkm, rate).item(), carrier)


def unit_of(carrier: str) -> str:
    """What a carrier is measured in on the road."""
    return "kWh" if carrier == "electricity" else "kg" if carrier in BY_KILOGRAM else "l"


def amount_energy(work: Calculation, amount: float, carrier: str) -> float:
    """MWh of litres, kilograms or kilowatt-hours; a typical density is put on record."""
    density = work.optional("density")
    if density is None and unit_of(carrier) == "l":
        fuel = fuel_of(carrier)
        work.warn(
            say(
                "%(value)s: a typical density is assumed (%(value_2)s).",
                value=LABELS[carrier],
                value_2=fuel.density_note if fuel else "",
            )
        )
    work.step("amount", LABELS[carrier], amount, unit_of(carrier))
    return fuel_energy(amount, carrier, density=density, ncv=work.optional("ncv")).item()


def demanded(work: Calculation, energy: float, carrier: str, *, use: str) -> Outcome:
    """The MWh of a fuel or of electricity, biofuel apart; a step `energy.<carrier>` for each. No gas yet."""
    mixed: dict[str, float] = {carrier: energy}
    share = work.optional("bio_share") or 0.0
    if share:
        if carrier not in BLENDS:
            raise MethodError(
                say("%(value)s is not sold as a blend here.", value=LABELS[carrier]),
                place="bio_share",
                remedy="Enter two rows.",
            )
        mixed = {carrier: energy * (1 - share), BLENDS[carrier]: energy * share}
    for name, amount in mixed.items():
        work.step(f"energy.{name}", f"{LABELS[name]}, net energy", amount, "MWh")
    return work.outcome_of({}, energy=mixed, use=use)


def chosen(work: Calculation, parts: Parts, unit: str) -> float:
    """The part inside or outside, as the row asks; both are shown."""
    inside = work.step("inside", "Inside the boundary", float(parts.inside), unit)
    outside = work.step("outside", "Outside the boundary", float(parts.outside), unit)
    return inside if work.text("part") == "inside" else outside
