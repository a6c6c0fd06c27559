"""Transport: distance x consumption, induced activity, surveys, passengers and freight, aviation."""

from collections.abc import Mapping

from zeroward.methods.ghg.gases import CO2E
from zeroward.methods.ghg.transport import (
    aviation_split,
    departing_share,
    freight_vkm,
    fuel_emissions,
    fuel_energy,
    induced,
    lto_fuel,
    passenger_vkm,
    registered_vkm,
    surveyed_vkm,
    traffic_vkm,
    vehicle_amount,
    waterborne_split,
)
from zeroward.methods.verify.adapters.emissions import add_emissions
from zeroward.methods.verify.adapters.factor_row import FactorRow
from zeroward.methods.verify.adapters.factor_rows import row_factors
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.compare import find_value
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

DISTANCE = ("vkt", "vkm", "distance", "vehicle_km", "vehicle_kilometres", "mileage")
_EACH = (
    "consumption",
    "fuel_consumption",
    "fc",
    "l_per_100km",
    "specific_consumption",
    "consumption_per_100km",
)
_CROSSING = ("crossing", "transboundary", "origin_destination", "in_out")
_CARRIERS = {"gas_diesel_oil": "diesel", "motor_gasoline": "gasoline", "natural_gas": "cng", "lpg": "lpg"}


def _number_of(inputs: Inputs, *names: str) -> float | None:
    """A number whose unit is of no account: consumption per 100 km."""
    found = inputs.quantity(*names)
    return None if found is None else found.value


def _kilometres(inputs: Inputs) -> float | None:
    """Vehicle-kilometres: given, from counts, from registered vehicles, a survey, passengers or freight."""
    given = inputs.quantity(*DISTANCE)
    if given is not None:
        scale = {"mvkm": 1e6, "mio": 1e6, "million": 1e6}.get(given.unit.lower().split(" ")[0], 1.0)
        return given.value * scale
    if inputs.has("aadt", "daily_vehicles", "traffic_intensity"):
        length = inputs.number("length", "street_length", "length_km", unit="km")
        vehicles = inputs.number("aadt", "daily_vehicles", "traffic_intensity")
        return float(traffic_vkm(vehicles, length, days=inputs.optional("days", default=365.0)))
    if inputs.has("vehicles", "registered_vehicles"):
        each = inputs.number("km_per_vehicle", "annual_km", "km_each", "kilometres_each")
        return float(registered_vkm(inputs.number("vehicles", "registered_vehicles"), each))
    if inputs.has("trips_per_day", "trips"):
        return float(
            surveyed_vkm(
                inputs.number("residents", "population"),
                inputs.number("trips_per_day", "trips"),
                inputs.number("km_per_trip", "trip_length"),
                occupancy=inputs.optional("occupancy", default=1.0),
                mode_share=inputs.share("mode_share", "share", default=1.0),
                days=inputs.optional("days", default=365.0),
            )
        )
    if inputs.has("pkm"):
        share = inputs.share("mode_share", "share", default=1.0)
        load = inputs.number("occupancy", "passengers_per_vehicle")
        return float(passenger_vkm(inputs.number("pkm", unit="pkm"), load, mode_share=share))
    if inputs.has("tkm"):
        used = inputs.share("utilisation", "load_factor", "utilization")
        return float(
            freight_vkm(
                inputs.number("tkm", unit="tkm"), used, inputs.number("max_load", "maximum_load", "payload")
            )
        )
    return None


@reads("vkt", "vehicle kilometres", "territorial transport", "distance based", "asi", "pkm", "tkm", "resident activity",
       "traffic count", "freight transport", "passenger transport", "geographic",
       shape=lambda question: question.inputs.has(*DISTANCE))  # fmt: skip
def distance(question: Question) -> Answer:
    """Kilometres x factor per kilometre, or x consumption x energy x factor."""
    inputs = question.inputs
    kilometres = _kilometres(inputs)
    if kilometres is None:
        return _modes(question)
    answer = Answer()
    _burn(question, answer, kilometres)
    answer.add("vkm vkt distance vehicle_km", kilometres, "vkm")
    return answer


def _modes(question: Question) -> Answer:
    """Several modes or classes of vehicles: each read as a question of its own, and their sums."""
    entry = question.inputs.find("modes", "vehicles", "classes", "rows", "items", "fleet")
    raw = entry.raw if entry is not None else question.raw
    listed = list(raw.values()) if isinstance(raw, Mapping) else raw if isinstance(raw, list) else []
    rows = [one for one in listed if isinstance(one, Mapping) and "value" not in one]
    if not rows:
        raise CannotRead("no distance")
    common = {key: one for key, one in question.raw.items() if entry is None or key != entry.key}
    common = {key: one for key, one in common.items() if not isinstance(one, Mapping) or "value" in one}
    parts = [distance(Question(question.kind, question.method, {**common, **row})) for row in rows]
    answer = Answer()
    for names in ("total", "energy", "vkm"):
        found = [find_value(part, (names,)) for part in parts]
        values = [one for one in found if one is not None]
        if len(values) == len(parts):
            alike = " ".join(values[0].names)
            answer.add(alike, sum(float(one.value) for one in values), values[0].unit)
    return answer


def _burn(question: Question, answer: Answer, kilometres: float) -> None:
    """Add the emissions of kilometres."""
    inputs = question.inputs
    per_km = inputs.quantity("ef_vkm", "ef", "emission_factor", "factor", "g_per_vkm")
    energy_each = inputs.maybe("energy_per_vkm", "kwh_per_vkm", "kwh_vkm", unit="kWh/vkm")
    stated = inputs.quantity("energy")
    if energy_each is None and stated is not None and "km" in stated.unit:
        energy_each = stated.to("kWh/vkm" if "v" in stated.unit else "kWh/km")
    if energy_each is None:
        energy_each = _electric_consumption(inputs)
    if per_km is not None and per_km.unit and "km" in per_km.unit.split("/")[-1].lower():
        grams = per_km.to("kg/vkm") if "v" in per_km.unit else per_km.to("kg/km")
        add_emissions(answer, {CO2E: kilometres * grams}, question)
    elif energy_each is not None:
        energy = kilometres * energy_each / 1000
        factor = inputs.number("ef", "emission_factor", "factor", unit="kg/MWh") if per_km else 0.0
        if per_km is not None and not per_km.unit:
            factor = per_km.value * 1000  # a bare factor of electricity is in t/MWh
        add_emissions(answer, {CO2E: energy * factor}, question)
        answer.add("energy electricity", energy, "MWh")
    else:
        _burn_fuel(question, answer, kilometres)


def _electric_consumption(inputs: Inputs) -> float | None:
    """kWh per vehicle-kilometre where the consumption is in units of energy."""
    each = inputs.quantity(*_EACH)
    top, _, bottom = each.unit.partition("/") if each is not None else ("", "", "")
    factor = factor_between(top, "kWh") if top else None
    if each is None or factor is None:
        return None
    return each.value * factor / (100 if "100" in bottom else 1)


def _burn_fuel(question: Question, answer: Answer, kilometres: float) -> None:
    inputs = question.inputs
    each = _number_of(inputs, *_EACH)
    if each is None:
        raise CannotRead("neither a factor per kilometre nor a consumption")
    amount = float(vehicle_amount(kilometres, each))
    factors, carrier = row_factors(question)
    if factors and not any(one.unit.lower().endswith(("tj", "gj", "mj", "wh")) for one in factors.values()):
        row = FactorRow("fuel", Quantity(amount, "l"), factors, carrier)
        add_emissions(answer, row.kg(), question)
    else:
        density, ncv = inputs.maybe("density", "rho"), inputs.maybe("ncv")
        if density is not None and density < 10:
            density *= 1000  # kilograms per litre
        energy = float(
            fuel_energy(amount, _CARRIERS.get(carrier, carrier or "diesel"), density=density, ncv=ncv)
        )
        if factors:
            kg = FactorRow("fuel", Quantity(energy, "MWh"), factors, carrier).kg()
        else:
            burnt = fuel_emissions(energy, _CARRIERS.get(carrier, carrier or "diesel"), use="road")
            kg = {gas: float(mass) for gas, mass in burnt.items()}
        add_emissions(answer, kg, question)
        answer.add("energy", energy, "MWh")
    answer.add("fuel fuel_amount litres", amount, "l")


@reads("induced activity", "induced", "transboundary trips", "transboundary")
def induced_activity(question: Question) -> Answer:
    """Trips inside whole, crossing trips half, through traffic not; scope 1 inside and scope 3 outside the boundary."""
    inputs = question.inputs
    crossing = inputs.optional(*_CROSSING)
    inside_share = inputs.share("inside_share", "share_inside", "in_boundary_share", default=1.0)
    parts = induced(
        internal=inputs.optional("internal", "inside", "within"),
        crossing_inside=inputs.optional(
            "crossing_inside", "transboundary_inside", default=crossing * inside_share
        ),
        crossing_outside=inputs.optional(
            "crossing_outside", "transboundary_outside", default=crossing * (1 - inside_share)
        ),
        through=inputs.optional("through", "transit"),
        crossing_share=inputs.share("crossing_share", "half", default=0.5),
        through_share=inputs.share("through_share", default=0.0),
    )
    answer = Answer()
    inside, outside = float(parts.inside), float(parts.outside)
    stated = (inputs.quantity(name) for name in ("internal", "inside", "within", *_CROSSING))
    unit = next((one.unit for one in stated if one is not None), "")
    answer.add("total vkm vkt counted sum", inside + outside, unit)
    answer.add("scope1 inside s1 scope_1", inside, unit)
    answer.add("scope3 outside s3 scope_3", outside, unit)
    factor = inputs.quantity("ef", "factor", "emission_factor")
    if factor is not None:
        kg = factor.to("kg/vkm" if "v" in factor.unit else "kg/km") if factor.unit else factor.value
        if "v" in unit:  # counted in millions, perhaps
            kg *= factor_between(unit, "vkm") or 1.0
        answer.add("emissions co2e total_emissions total co2", (inside + outside) * kg, "kg")
        answer.add("emissions_scope1 s1_emissions scope1 s1", inside * kg, "kg")
        answer.add("emissions_scope3 s3_emissions scope3 s3", outside * kg, "kg")
    return answer


@reads("aviation", "lto", "airport")
def aviation(question: Question) -> Answer:
    """The city's share of an airport's fuel, landing and take-off apart from the cruise."""
    inputs = question.inputs
    lto = inputs.maybe("lto_fuel", "fuel_lto", unit="t")
    if lto is None and not inputs.has("lto", "cycles", "lto_cycles", "movements"):
        lto = 0.0  # nothing is said of landing and take-off: all fuel is of the flight
    if lto is None:
        lto = float(
            lto_fuel(
                inputs.number("lto", "cycles", "lto_cycles", "movements"),
                inputs.number("fuel_per_lto", "fuel_per_cycle", unit="t"),
            )
        )
    passengers = inputs.maybe("city_passengers", "passengers_city")
    share = inputs.share("city_share", "share", default=1.0)
    if passengers is not None:
        share = float(
            departing_share(passengers, inputs.number("passengers", "all_passengers", "departing_passengers"))
        )
    fuel = inputs.optional("fuel", "total_fuel", "fuel_total", unit="t", default=lto)
    parts = aviation_split(fuel, lto, city_share=share)
    answer = Answer()
    answer.add("lto inside scope1", float(parts.inside), "t")
    answer.add("cruise outside scope3", float(parts.outside), "t")
    answer.add("share city_share", share, "1")
    burnt = float(parts.inside + parts.outside)
    answer.add("fuel total", burnt, "t")
    factors, carrier = row_factors(question)
    if factors:
        row = FactorRow("fuel", Quantity(burnt, "t"), factors, carrier or "jet_kerosene", inputs.maybe("ncv"))
        add_emissions(answer, row.kg(), question)
    return answer


@reads("waterborne", "shipping", "navigation")
def waterborne(question: Question) -> Answer:
    inputs = question.inputs
    parts = waterborne_split(
        inputs.number("fuel", "amount", unit="t"), city_share=inputs.share("city_share", "share", default=1.0),
        inside_share=inputs.share("inside_share", "share_inside", default=1.0),
    )  # fmt: skip
    answer = Answer()
    answer.add("inside scope1", float(parts.inside), "t")
    answer.add("outside scope3", float(parts.outside), "t")
    return answer
