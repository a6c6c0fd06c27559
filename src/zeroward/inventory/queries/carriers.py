"""Energy carriers that a cell takes, with names for everybody."""

from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.inventory.queries.sources import source_or_none
from zeroward.methods.ghg.fuels import fuel_of, fuels, surroundings

NAMES: dict[str, Promise] = {
    "electricity": gettext_lazy("Electricity"),
    "heat": gettext_lazy("District heat"),
    "cooling": gettext_lazy("District cooling"),
    "natural_gas": gettext_lazy("Natural gas"),
    "heating_oil": gettext_lazy("Heating oil"),
    "liquid_gas": gettext_lazy("Liquid gas (LPG)"),
    "lpg": gettext_lazy("Liquid gas (LPG)"),
    "wood": gettext_lazy("Wood"),
    "pellets": gettext_lazy("Wood pellets"),
    "hard_coal": gettext_lazy("Hard coal"),
    "lignite": gettext_lazy("Lignite"),
    "biogas": gettext_lazy("Biogas"),
    "fuel_oil": gettext_lazy("Heavy fuel oil"),
    "peat": gettext_lazy("Peat"),
    "diesel": gettext_lazy("Diesel"),
    "petrol": gettext_lazy("Petrol"),
    "cng": gettext_lazy("Natural gas for vehicles (CNG)"),
    "biodiesel": gettext_lazy("Biodiesel"),
    "bioethanol": gettext_lazy("Bioethanol"),
    "jet_kerosene": gettext_lazy("Jet fuel"),
    "solar_thermal": gettext_lazy("Solar heat"),
    "geothermal": gettext_lazy("Geothermal heat"),
    "ambient_heat": gettext_lazy("Heat of air, water and ground (heat pumps)"),
    "hydrogen": gettext_lazy("Hydrogen"),
}
COMMON = ("natural_gas", "heating_oil", "liquid_gas", "wood", "pellets", "hard_coal", "lignite", "biogas")
OF_VEHICLES = ("diesel", "petrol", "liquid_gas", "cng", "biodiesel", "bioethanol")
OF_SECTORS = {
    "rail": ("diesel",),
    "waterborne": ("diesel", "fuel_oil", "petrol"),
    "aviation": ("jet_kerosene",),
    "off_road": ("diesel", "petrol"),
}
OF_KINDS = {
    "electricity": ("electricity",),
    "heat": ("heat",),
    "cooling": ("cooling",),
    "losses": ("electricity", "heat"),
    "transboundary": (*OF_VEHICLES, "electricity", "jet_kerosene"),
}
FREE_HEAT = ("fuel", "heat")
"""Kinds of cells of buildings that take heat of the sun, the ground, air and water."""


@lru_cache(maxsize=256)
def carriers_of(source: str) -> tuple[str, ...]:
    """Keys of the carriers of a cell, the usual ones first; none where the cell takes no energy."""
    one = source_or_none(source)
    if one is None:
        return ()
    usual = usual_carriers(source)
    if not usual:
        return tuple(one.carriers)
    free = surroundings() if one.group == "stationary" and one.kind in FREE_HEAT else ()
    if one.kind != "fuel":
        return tuple(dict.fromkeys((*usual, *one.carriers, *free)))
    return tuple(dict.fromkeys((*usual, *one.carriers, *free, *fuels())))


def usual_carriers(source: str) -> tuple[str, ...]:
    """The few carriers that nearly every city asks for in this cell."""
    one = source_or_none(source)
    if one is None:
        return ()
    if one.kind in OF_KINDS:
        return OF_KINDS[one.kind]
    if one.kind != "fuel":
        return ()
    if one.sector in OF_SECTORS:
        return OF_SECTORS[one.sector]
    return OF_VEHICLES if one.group == "transport" else COMMON


def carrier_name(key: str) -> str:
    """The name of a carrier in the reader's language; the key itself when nobody named it."""
    if key in NAMES:
        return str(NAMES[key])
    fuel = fuel_of(key)
    return _(fuel.title) if fuel is not None else key.replace("_", " ")
