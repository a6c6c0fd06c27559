"""Benefits beside the tonnes."""

from zeroward.methods.appraisal import attributable_deaths, external_cost
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads(
    "external cost",
    "air pollution",
    "co benefit",
    "unit price",
    "damage cost",
    "shadow price",
    "climate cost",
)
def external(question: Question) -> Answer:
    """An emission of a pollutant (or kilometres) at its price, brought to the unit of the price."""
    inputs = question.inputs
    price = inputs.quantity("price", "unit_price", "unit_cost", "cost_factor", "damage_cost", "external_cost")
    amount = inputs.quantity("emission", "emissions", "amount", "mass", "reduction", "pkm", "vkm", "tkm")
    if price is None or amount is None:
        raise CannotRead("neither a price nor an amount")
    money, _, per = price.unit.partition("/")
    answer = Answer()
    cost = external_cost(emission=amount.to(per) if per else amount.value, price=price.value)
    answer.add("cost external_cost benefit total damage value", cost, money or "EUR")
    return answer


@reads("deaths", "premature deaths", "mortality", "concentration response")
def deaths(question: Question) -> Answer:
    """Deaths of a change in concentration."""
    inputs = question.inputs
    found = attributable_deaths(
        population=inputs.number("population", "pop", "inhabitants", "people"),
        rate=inputs.number("rate", "mortality", "mortality_rate", "death_rate", "baseline_rate"),
        relative_risk=inputs.number("rr", "relative_risk", "risk"),
        change=inputs.number(
            "dc", "delta_c", "change", "concentration_change", "concentration", unit="ug/m3"
        ),
        per=inputs.optional("per", "step", "rr_per", unit="ug/m3", default=10.0),
    )
    answer = Answer()
    answer.add("deaths avoided_deaths premature_deaths total cases", found, "1/yr")
    return answer
