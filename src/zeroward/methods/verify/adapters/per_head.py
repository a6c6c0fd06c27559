"""Figures of a plan per tonne, per inhabitant, per household."""

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_MONEY = (
    "total_investment",
    "investment",
    "capex",
    "total_cost",
    "cost",
    "budget",
    "investment_need",
    "total_capex",
)
_TONNES = (
    "emissions_reduction",
    "reduction",
    "emission_reduction",
    "tonnes",
    "abatement",
    "ghg_reduction",
    "avoided",
)
_PEOPLE = ("population", "inhabitants", "residents", "people", "pop")
_BILLIONS = {"bn": 1e9, "billion": 1e9, "mrd": 1e9, "m": 1e6, "million": 1e6, "mio": 1e6, "k": 1e3}


def _money(inputs: Inputs) -> float | None:
    """Euros, also from billions and millions in words."""
    entry = inputs.exact(*_MONEY)
    found = entry.quantity() if entry is not None else None
    if entry is None or found is None:
        return None
    unit = str(entry.raw.get("unit", "")) if isinstance(entry.raw, dict) else found.unit
    sizes = [_BILLIONS[word] for word in unit.lower().split() if word in _BILLIONS]
    return found.value * sizes[0] if sizes else found.to("EUR")


@reads(
    "per inhabitant",
    "per capita investment",
    "investment per",
    "per tonne per",
    "ccc checks per",
    "cost per inhabitant",
)
def per_head(question: Question) -> Answer:
    """An investment over the tonnes it saves and the people it is for."""
    inputs = question.inputs
    money, people = _money(inputs), inputs.maybe(*_PEOPLE)
    tonnes = inputs.maybe(*_TONNES, unit="t")
    if money is None or not (people or tonnes):
        raise CannotRead("no money, or nobody and nothing to divide it by")
    answer = Answer()
    if tonnes:
        answer.add(
            "eur_per_t per_tonne cost_per_tonne eur_per_tonne investment_per_tonne", money / tonnes, ""
        )
    if people:
        answer.add(
            "eur_per_capita per_capita per_inhabitant eur_per_inhabitant investment_per_capita",
            money / people,
            "",
        )
    if people and tonnes:
        answer.add("t_per_capita tonnes_per_capita reduction_per_capita", tonnes / people, "")
    return answer


@reads("energy bill", "household bill", "bills", "bill saving", "energy bills", "fuel bill")
def bills(question: Question) -> Answer:
    """Energy saved by a household at its price, and of all households."""
    inputs = question.inputs
    saved = inputs.maybe(
        "saving", "saved", "energy_saving", "saving_kwh", "kwh_saved", "consumption_reduction", unit="kWh"
    )
    if saved is None:
        ends = [
            inputs.maybe(*names, unit="kWh")
            for names in (("before", "use_before", "old"), ("after", "use_after", "new"))
        ]
        if ends[0] is None or ends[1] is None:
            raise CannotRead("no energy saved")
        saved = ends[0] - ends[1]
    price = inputs.quantity("price", "energy_price", "tariff", "unit_price", "electricity_price")
    if price is None:
        raise CannotRead("no price")
    cents = price.unit.lower().startswith(("ct", "cent"))
    each = saved * (price.value / 100 if cents else price.to("EUR/kWh"))
    households = inputs.optional("households", "homes", "dwellings", "n", "number", default=1.0)
    answer = Answer()
    answer.add("per_household saving_per_household household each annual_saving", each, "EUR")
    answer.add("total total_saving sum annual_saving_total all", each * households, "EUR")
    return answer
