"""Words of the action library: what a figure states, usual steps, co-benefits and what can be measured.

The data files hold keys, so that these parts are read in the reader's language.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# what a city states about an action, in the order in which it is shown
FACTS: Final[Mapping[str, Promise]] = {
    "ghg_year": _("saved a year"),
    "ghg_stated": _("saved, period not stated"),
    "ghg_total": _("saved in all"),
    "sink": _("stored or captured"),
    "energy_saved": _("energy saved or replaced"),
    "renewable_energy": _("renewable energy generated"),
    "cost": _("cost, as stated"),
    "cost_year": _("cost a year"),
    "planned": _("plans it, without a figure here"),
}

# a usual way of carrying an action out; ours, not that of a contract
STEPS: Final[Mapping[str, Promise]] = {
    "lead": _("Say who leads, and with which mandate"),
    "baseline": _("Write down where we stand today, with figures"),
    "potential": _("Study what is possible and what it costs"),
    "law": _("Settle what the law allows and which rules are needed"),
    "consult": _("Talk with those who live and work there, before anything is fixed"),
    "agree": _("Find partners and agree who does what"),
    "funding": _("Secure the money"),
    "design": _("Draw up the design"),
    "pilot": _("Try it out in one place and look at what happens"),
    "tender": _("Put it out to tender"),
    "adopt": _("Bring it to the council for a decision"),
    "train": _("Train the people who will do it"),
    "build": _("Build or install it"),
    "scale": _("Carry it over to the other places"),
    "inform": _("Tell everybody concerned what changes for them, and when"),
    "operate": _("Run it, and keep the money for running it"),
    "monitor": _("Measure the effect each year and publish it"),
}

CO_BENEFITS: Final[Mapping[str, Promise]] = {
    "air": _("cleaner air"),
    "noise": _("less noise"),
    "health": _("better health"),
    "safety": _("more safety"),
    "bills": _("lower energy bills"),
    "jobs": _("work in the region"),
    "comfort": _("more comfort"),
    "heat": _("less heat in summer"),
    "flood": _("protection from floods"),
    "nature": _("room for nature"),
    "space": _("more public space"),
    "security": _("more secure supply"),
    "resources": _("fewer resources used"),
    "fairness": _("a fairer share for those who have less"),
    "skills": _("new skills"),
    "trust": _("trust and taking part"),
}

MEASURES: Final[Mapping[str, Promise]] = {
    "t_saved": _("emissions saved, t CO₂e a year"),
    "renovation_rate": _("buildings renovated, % a year"),
    "area_renovated": _("floor area renovated, m²"),
    "energy_per_area": _("energy use of buildings, kWh per m² and year"),
    "embodied": _("emissions of building materials, kg CO₂e per m²"),
    "heat_connections": _("buildings connected to the heat network"),
    "renewable_heat_share": _("renewable share of heat, %"),
    "boilers_left": _("oil, coal and gas boilers left"),
    "pv_capacity": _("solar power installed, MW"),
    "wind_capacity": _("wind power installed, MW"),
    "storage_capacity": _("storage installed, MWh"),
    "electricity_saved": _("electricity saved, MWh a year"),
    "light_points": _("street lights changed"),
    "car_km": _("car kilometres per inhabitant and year"),
    "car_trip_share": _("share of trips by car, %"),
    "cycling_km": _("cycling network, km"),
    "pt_trips": _("trips by public transport a year"),
    "occupancy": _("persons in a car"),
    "ev_share": _("electric share of vehicles, %"),
    "charging_points": _("public charging points"),
    "bus_electric_share": _("electric share of buses, %"),
    "truck_electric_share": _("electric share of vans and trucks, %"),
    "freight_km": _("kilometres of goods vehicles a year"),
    "waste_kg": _("waste per inhabitant and year, kg"),
    "recycling_rate": _("recycling rate, %"),
    "biowaste": _("food waste treated, t a year"),
    "trees": _("trees planted and alive after three years"),
    "green_area": _("green area, hectares"),
    "sink": _("carbon stored, t CO₂e a year"),
    "energy_per_output": _("energy use of industry per unit made"),
    "food": _("plant-based share of meals in public kitchens, %"),
    "people_reached": _("persons reached, by group"),
    "people_trained": _("persons trained"),
    "money_raised": _("money raised, euros"),
    "partners": _("partners with a signed commitment"),
    "rules_adopted": _("rules adopted"),
    "data_sets": _("data sets published"),
}
