"""Vehicles that change their drive."""

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question

_DISTANCE = (
    "vkm",
    "km",
    "distance",
    "kilometres",
    "annual_vkm",
    "vehicle_km",
    "mileage",
    "annual_km",
    "vkm_shifted",
)
_FOSSIL = ("ef_fossil", "ef_ice", "ef_diesel", "ef_petrol", "fossil_ef", "ef_old", "ef_before",
           "emission_factor_ice", "ef_car",
           "fossil", "ef_conventional", "ice")  # fmt: skip
_DRAWN = ("consumption", "electricity_consumption", "kwh_per_km", "ev_consumption", "specific_consumption",
          "electricity_use",
          "energy_use", "consumption_ev")  # fmt: skip
_GRID = ("grid_ef", "ef_grid", "ef_electricity", "grid_factor", "electricity_ef", "ef_el", "ef_power")


@reads("electrification", "electric cars", "electric buses", "electric vehicles", "electrification cars",
       "ev", "e mobility",
       "electrification buses")  # fmt: skip
def electrification(question: Question) -> Answer:
    """Kilometres x (what a kilometre emits today less electricity per kilometre x grid factor)."""
    inputs = question.inputs
    driven = _driven(inputs)
    before = inputs.number(*_FOSSIL, unit="kg/km")
    after = inputs.number(*_DRAWN, unit="kWh/km") * inputs.number(*_GRID, unit="kg/kWh")
    share = inputs.share("share", "ev_share", "electric_share", "share_electric", default=1.0)
    answer = Answer()
    answer.add(
        "reduction saving avoided total co2e savings emissions_avoided",
        driven * share * (before - after),
        "kg",
    )
    answer.add("before fossil emissions_before", driven * before, "kg")
    answer.add("after electric emissions_after", driven * (share * after + (1 - share) * before), "kg")
    used = driven * share * inputs.number(*_DRAWN, unit="kWh/km")
    answer.add("electricity electricity_demand energy demand", used, "kWh")
    return answer


def _driven(inputs: Inputs) -> float:
    """Kilometres in all: given, or vehicles x kilometres of each."""
    entry = inputs.exact(*_DISTANCE) or inputs.find(*_DISTANCE)
    found = entry.quantity() if entry is not None else None
    if found is None:
        raise CannotRead("no kilometres")
    count = inputs.maybe("vehicles", "cars", "buses", "fleet", "number", "n", "fleet_size")
    whole = Quantity(found.value, found.unit.replace("vkm", "km").partition("/")[0]).to("km")
    return whole * (count if count is not None else 1.0)
