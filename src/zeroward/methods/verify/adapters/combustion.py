"""Fuel and electricity as activity x factor, gas by gas or in CO2e."""

from zeroward.methods.verify.adapters.emissions import add_emissions, gas_key
from zeroward.methods.verify.adapters.factor_rows import AMOUNTS, FACTORS, rows_of
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between


def _looks_like_rows(question: Question) -> bool:
    return question.inputs.has(*AMOUNTS) and question.inputs.has(*FACTORS, "ef_co2", "ef_kg_per_unit")


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
    shape=_looks_like_rows,
)
def activity_times_factor(question: Question) -> Answer:
    """Sum over rows of amount x factor, and each row by its name."""
    rows = rows_of(question)
    answer = Answer()
    kg: dict[str, float] = {}
    for row in rows:
        for gas, mass in row.kg().items():
            kg[gas] = kg.get(gas, 0.0) + mass
    add_emissions(answer, kg, question)
    if len(rows) > 1:
        for row in rows:
            part = Answer()
            add_emissions(part, row.kg(), question)
            answer.add("_".join(row.name.split()), part.values[0].value, "kg")
    return answer


@reads("direct measure", "measured emissions", "direct measurement", "verified emissions")
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
    add_emissions(answer, kg, question)
    return answer
