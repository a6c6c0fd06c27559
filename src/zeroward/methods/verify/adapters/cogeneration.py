"""Cogeneration: the heat's share of a plant's emissions by Carnot, efficiency and energy content."""

from zeroward.methods.ghg.energy.chp import (
    ELECTRIC_EFFICIENCY,
    HEAT_EFFICIENCY,
    RETURN_KELVIN,
    carnot_heat_share,
    efficiency_heat_share,
    energy_heat_share,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_KELVIN = 273.15
_CERTAINLY_CELSIUS = 200.0


def _outputs(inputs: Inputs) -> tuple[float, float]:
    """Heat and electricity, as amounts or as shares of the output."""
    share = inputs.maybe_share("f_el", "f_electricity", "electricity_share", "fel", "el_share")
    if share is not None:
        return 1 - share, share
    heat_share = inputs.maybe_share("f_heat", "heat_share", "fheat")
    if heat_share is not None:
        return heat_share, 1 - heat_share
    return (
        inputs.number("P_H", "heat", "heat_output", "Q", "heat_production", unit="MWh"),
        inputs.number(
            "P_E", "electricity", "power", "electricity_output", "electricity_production", unit="MWh"
        ),
    )


def _kelvin(inputs: Inputs, *names: str, default: float | None = None) -> float | None:
    found = inputs.quantity(*names)
    if found is None:
        return default
    celsius = "c" in found.unit.lower() or (not found.unit and found.value < _CERTAINLY_CELSIUS)
    return found.value + _KELVIN if celsius else found.value


@reads("chp", "carnot", "exergetic", "cogeneration", "energy content method", "work potential", "efficiency method",
       shape=lambda question: question.inputs.has("f_el"))  # fmt: skip
def heat_share(question: Question) -> Answer:
    """The rule that the text names, or that the inputs allow: temperatures mean Carnot, efficiencies their method."""
    inputs = question.inputs
    heat, power = _outputs(inputs)
    supply = _kelvin(inputs, "T_supply", "supply", "supply_temperature", "t_flow", "T_vl")
    eta_h = inputs.maybe_share("eta_h", "eta_heat", "heat_efficiency", "eta_th", "eta")
    eta_e = inputs.maybe_share("eta_e", "eta_el", "electric_efficiency", "eta_electricity", "eta_power")
    if question.says("energy content") and supply is None:
        share = float(energy_heat_share(heat, power))
    elif question.says("efficienc") or (supply is None and (eta_h is not None or eta_e is not None)):
        share = float(efficiency_heat_share(heat, power, eta_h or HEAT_EFFICIENCY, _electric(eta_h, eta_e)))
    elif supply is not None:
        cold = _kelvin(inputs, "T_return", "return", "return_temperature", "T_rl", default=RETURN_KELVIN)
        share = float(
            carnot_heat_share(power / (heat + power), supply, cold if cold is not None else RETURN_KELVIN)
        )
    elif question.says("energy content", "energy method"):
        share = float(energy_heat_share(heat, power))
    else:
        raise CannotRead("neither temperatures nor efficiencies")
    answer = Answer()
    answer.add("a_heat heat_share share_heat a_h heat alpha_heat", share, "1")
    answer.add("a_el a_electricity electricity_share share_el a_power el_share a_e power", 1 - share, "1")
    emissions = inputs.quantity("emissions", "co2_chp", "co2", "total_emissions", "co2chp")
    if emissions is not None:
        unit = emissions.unit or "t"
        answer.add("co2_heat emissions_heat heat_emissions co2_chph", emissions.value * share, unit)
        answer.add("co2_el emissions_el electricity_emissions co2_chpe", emissions.value * (1 - share), unit)
    return answer


def _electric(eta_h: float | None, eta_e: float | None) -> float:
    """Where one efficiency alone is given, heat is weighed by 1/eta and electricity by 1."""
    if eta_e is not None:
        return eta_e
    return 1.0 if eta_h is not None else ELECTRIC_EFFICIENCY
