"""Shared by the adapters: kilograms of gases as named quantities, and the warming potentials a case states."""

from collections.abc import Mapping
from dataclasses import replace

from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, CO2E, GAS_INDEX, GASES, N2O
from zeroward.methods.ghg.gwp import GwpSet, by_gas, gwp_set, gwp_sets, to_co2e
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import Question

DEFAULT_SET = "AR5"
"""Taken where a case names no set: the one most city inventories use."""
TOTAL_NAMES = (
    "total co2e emissions total_co2e total_emissions ghg co2_equivalent emission ghg_total sum result"
)
_PLAIN_SETS = ("SAR", "AR4", "AR5", "AR6")


def gas_key(name: str) -> str | None:
    """The gas that a name means: `HFC134a`, `hfc-134a` and `HFC-134A` are one."""
    wanted = plain(name)
    for gas in GASES:
        if plain(gas) == wanted:
            return gas
    return {"co2fossil": CO2, "co2biogenic": CO2_BIO, "ch4biogenic": CH4_BIO, "ch4fossil": CH4}.get(wanted)


def named_set(question: Question) -> str:
    """The set that the inputs or the method name, else the default."""
    stated = question.inputs.text("gwp_set", "gwp")
    for key in gwp_sets():
        if plain(key) == plain(stated):
            return key
    named = [key for key in _PLAIN_SETS if question.says(key.lower(), f"gwp100{key.lower()}")]
    return named[0] if len(named) == 1 else DEFAULT_SET


def potentials(question: Question) -> GwpSet:
    """The named set with the values that the case gives in place of its own."""
    chosen = gwp_set(named_set(question))
    weights = chosen.weights.copy()
    stated = dict(question.inputs.mapping("gwp", "gwps", "gwp100"))
    for entry in question.inputs.entries:
        if entry.name.startswith("gwp") and gas_key(entry.name[3:]) is not None:
            stated[entry.name[3:]] = entry.raw
    for name, raw in stated.items():
        gas, value = gas_key(name), read_quantity(raw)
        if gas is None or value is None:
            continue
        weights[GAS_INDEX[gas]] = value.value
        if gas == CH4 and not any(gas_key(other) == CH4_BIO for other in stated):
            weights[GAS_INDEX[CH4_BIO]] = value.value
    return replace(chosen, weights=weights)


def add_emissions(
    answer: Answer, kg: Mapping[str, float], question: Question, *, main: str = "", total: bool = True
) -> None:
    """Add the total in CO2e and each gas in kilograms, the gas `main` (or the total) first."""
    chosen = potentials(question)
    weighted = by_gas(kg, chosen)
    if main:
        _add_gas(answer, main, kg)
    if total:
        # a factor that names no gas is one of CO2 as often as of CO2e
        names = TOTAL_NAMES if set(kg) != {CO2E} else f"{TOTAL_NAMES} co2"
        answer.add(names, float(to_co2e(kg, chosen)), "kg")
    for gas in (CO2, CH4, N2O):
        if gas != main and any(one in kg for one in _members(gas)):
            _add_gas(answer, gas, kg)
        part = sum(float(weighted[GAS_INDEX[one]]) for one in _members(gas))
        answer.add(f"{gas.lower()}_co2e {gas.lower()}_as_co2e co2e_{gas.lower()}", part, "kg")
    if CO2_BIO in kg:
        answer.add("co2_bio biogenic_co2 co2_biogenic co2_memo", kg[CO2_BIO], "kg")
    for gas, mass in kg.items():
        if gas not in (CO2, CH4, CH4_BIO, N2O, CO2_BIO, CO2E):
            answer.add(gas, mass, "kg")
    if not kg.get(CO2E):
        for key in _PLAIN_SETS:
            answer.add(f"co2e_{key} total_{key} co2e_kg_{key} {key}", _restated(kg, key), "kg")


def _restated(kg: Mapping[str, float], key: str) -> float | None:
    """The total with another set; None where that set lacks a gas."""
    known = gwp_set(key).weights
    if any(mass and known[GAS_INDEX[gas]] != known[GAS_INDEX[gas]] for gas, mass in kg.items()):
        return None
    return float(to_co2e(kg, key))


def _members(gas: str) -> tuple[str, ...]:
    return (CH4, CH4_BIO) if gas == CH4 else (gas,)


def _add_gas(answer: Answer, gas: str, kg: Mapping[str, float]) -> None:
    mass = sum(kg.get(one, 0.0) for one in _members(gas))
    answer.add(f"{gas.lower()} {gas} {gas.lower()}_emitted {gas.lower()}_emissions", mass, "kg")
