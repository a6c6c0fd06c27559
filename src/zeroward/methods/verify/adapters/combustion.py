"""Fuel and electricity as activity x factor, gas by gas or in CO2e."""

from collections.abc import Mapping

from zeroward.methods.ghg.energy.combustion import co2_from_carbon
from zeroward.methods.ghg.gases import CH4, CO2, CO2_BIO, N2O
from zeroward.methods.verify.adapters.emissions import add_emissions, gas_key
from zeroward.methods.verify.adapters.factor_row import FactorRow
from zeroward.methods.verify.adapters.factor_rows import AMOUNTS, FACTORS, row_factors, rows_of
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

_CITY_SHARE = ("share", "city_share", "city_passengers", "passengers_city")


def _looks_like_rows(question: Question) -> bool:
    inputs = question.inputs
    factors = inputs.has(*FACTORS, "ef_co2", "ef_kg_per_unit")
    per_unit = (inputs.quantity(gas) for gas in ("co2", "ch4", "n2o"))
    return inputs.has(*AMOUNTS) and (factors or any("/" in one.unit for one in per_unit if one is not None))


@reads(
    "fuel combustion",
    "activity amount emissions factor",
    "fuel sales",
    "gas split",
    "natural gas",
    "combustion",
    "activity based factors",
    "stationary energy",
    "electricity for",
    "com electricity",
    "electricity location",
    "grid electricity",
    "scope electricity",
    "ipcc defaults",
    "activity x ef",
    "electricity",
    "fuel",
    "emission factor",
    "factor conversion",
    "com activity factor",
    "factor per mwh",
    "factor gases",
    "gcv ncv",
    "unit conversion",
    shape=_looks_like_rows,
    broad=True,
)
def activity_times_factor(question: Question) -> Answer:
    """Sum over rows of amount x factor, and each row by its name."""
    if question.says("aviation", "airport", "waterborne", "shipping") and question.inputs.has(*_CITY_SHARE):
        raise CannotRead("a share of the fuel is the city's")
    answer = Answer()
    factors, named = row_factors(question)
    if factors and not question.inputs.has(*AMOUNTS) and len(question.inputs.quantities()) >= len(factors):
        found = _factor_alone(question, factors, named)
        if found is not None:
            return found
    rows = rows_of(question)
    kg: dict[str, float] = {}
    for row in rows:
        for gas, mass in row.kg().items():
            kg[gas] = kg.get(gas, 0.0) + mass
    if CO2 in kg and _is_biogenic(question):
        kg[CO2_BIO] = kg.pop(CO2)
    add_emissions(answer, kg, question)
    energies = [row.net_mwh() for row in rows]
    if all(energies):
        answer.add("energy energy_ncv energy_net net_energy", sum(one or 0.0 for one in energies), "MWh")
    if len(rows) > 1:
        for row in rows:
            part = Answer()
            add_emissions(part, row.kg(), question)
            answer.add("_".join(row.name.split()), part.values[0].value, "kg")
    return answer


def _is_biogenic(question: Question) -> bool:
    """Whether the case says that its CO2 is of biogenic origin: then it is a memo item and in no total."""
    stated = question.inputs.exact("biogenic", "co2_biogenic", "is_biogenic")
    return question.says("biogenic", "memo item") or (stated is not None and stated.raw is True)


def _factor_alone(question: Question, factors: Mapping[str, Quantity], named: str) -> Answer | None:
    """Factors of several gases without an amount: the factor in CO2e per MWh; None where there are carriers."""
    if any(isinstance(one, (list, tuple)) for one in question.raw.values()):
        return None
    try:
        rows_of(question)
    except CannotRead:
        part = Answer()
        add_emissions(part, FactorRow("factor", Quantity(1.0, "MWh"), factors, named).kg(), question)
        answer = Answer()
        answer.add("ef ef_co2e factor emission_factor co2e_factor total co2e", part.values[0].value, "kg/MWh")
        return answer
    return None


def _several_gases(question: Question) -> bool:
    return sum(gas_key(entry.name) is not None for entry in question.inputs.entries) > 1


@reads("direct measure", "measured emissions", "direct measurement", "verified emissions", "gwp restate",
       "gwp restatement", "gases to co2e", shape=_several_gases)  # fmt: skip
def direct_measure(question: Question) -> Answer:
    """Masses of gases as measured: brought to kilograms and weighted."""
    kg: dict[str, float] = {}
    for entry in question.inputs.entries:
        gas, amount = gas_key(entry.name), read_quantity(entry.raw, entry.unit or question.inputs.common_unit)
        if gas is None or amount is None:
            continue
        factor = factor_between(amount.unit, "kg") if amount.unit else 1.0
        if factor is None:
            raise CannotRead(f"{entry.key} is no mass")
        kg[gas] = amount.value * factor
    if not kg:
        raise CannotRead("no gas among the inputs")
    answer = Answer()
    add_emissions(answer, {CO2: 0.0, CH4: 0.0, N2O: 0.0} | kg, question)
    return answer


@reads("factor carbon content", "co2 factor carbon", "carbon content factor")
def factor_from_carbon(question: Question) -> Answer:
    """kg CO2 per TJ from the carbon content in kg per GJ and the share oxidised."""
    inputs = question.inputs
    carbon = inputs.number("cc", "c", "carbon_content", "carbon", unit="kg/GJ")
    oxidised = inputs.share("of", "oxidation_factor", "oxidised", "oxidation", default=1.0)
    answer = Answer()
    answer.add("ef ef_co2 factor co2 emission_factor", float(co2_from_carbon(carbon, oxidised)), "kg/TJ")
    return answer
