"""Benefits beside the tonnes."""

import re

from zeroward.methods.appraisal import attributable_deaths, external_cost
from zeroward.methods.verify.adapters.rates_text import needed
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question


@reads(
    "external cost",
    "air pollution",
    "co benefit",
    "unit price",
    "damage cost",
    "shadow price",
    "climate cost",
    "damage avoided",
    "avoided damage",
    "social cost",
    "accident",
    "noise",
    "co benefits",
)
def external(question: Question) -> Answer:
    """An emission of a pollutant (or kilometres) at its price, brought to the unit of the price."""
    inputs = question.inputs
    price = inputs.quantity("price", "unit_price", "unit_cost", "cost_factor", "damage_cost", "external_cost")
    amount = inputs.quantity("emission", "emissions", "amount", "mass", "reduction", "pkm", "vkm", "tkm",
                             "vkm_avoided", "pkm_shifted",
                             "avoided", "saved")  # fmt: skip
    if price is None or amount is None:
        raise CannotRead("neither a price nor an amount")
    money, _, per = price.unit.partition("/")
    answer = Answer()
    cost = external_cost(emission=amount.to(per) if per else amount.value, price=price.value)
    answer.add("cost external_cost benefit total damage value", cost, money or "EUR")
    return answer


@reads(
    "deaths",
    "premature deaths",
    "mortality",
    "concentration response",
    "deaths pm2.5",
    "health impact",
    "pm2.5",
)
def deaths(question: Question) -> Answer:
    """Deaths of a change in concentration."""
    inputs = question.inputs
    risk = inputs.exact("rr", "relative_risk", "risk", "crf") or next(
        (one for one in inputs.entries if one.name.startswith(("rr", "relativerisk"))), None
    )
    quantity = risk.quantity() if risk is not None else None
    if risk is None or quantity is None:
        raise CannotRead("no relative risk")
    in_name = re.search(r"per[_ ]?(\d+(?:\.\d+)?)", risk.key)
    stated = inputs.exact("per", "step", "rr_per", "increment", "unit_change", "per_ug")
    width = stated.quantity() if stated is not None else None
    step = width.to("ug/m3") if width is not None else float(in_name.group(1)) if in_name else 10.0
    people = inputs.number("population", "pop", "inhabitants", "people", "exposed", "exposed_population")
    rate = needed(inputs)
    found = attributable_deaths(
        population=people, rate=rate, relative_risk=quantity.value, change=_change(inputs), per=step
    )
    answer = Answer()
    answer.add(
        "deaths avoided_deaths deaths_avoided premature_deaths total cases avoided attributable_deaths",
        found,
        "1/yr",
    )
    answer.add(
        "attributable_fraction paf af fraction", found / (people * rate) if people * rate else 0.0, "1"
    )
    worth = inputs.maybe(
        "vsl", "value_of_life", "value_statistical_life", "value_of_statistical_life", unit="EUR"
    )
    if worth is not None:
        answer.add("benefit value money monetary_benefit cost", found * worth, "EUR")
    return answer


_BEFORE = ("before", "baselinec", "baselinepm", "current", "start", "today", "concentration", "exposure")
_AFTER = ("after", "target", "future", "end", "plan", "counterfactual", "reference", "threshold")


def _change(inputs: Inputs) -> float:
    """The change of concentration: stated, or the difference of two."""
    entry = inputs.exact(
        "dc", "delta_c", "change", "concentration_change", "delta", "reduction", "dpm25", "delta_pm25"
    ) or next((one for one in inputs.entries if one.name.startswith(("delta", "change", "reduction"))), None)
    stated = entry.quantity() if entry is not None else None
    if stated is not None:
        return abs(stated.to("ug/m3"))
    ends = [
        next((one.quantity() for one in inputs.entries if any(word in one.name for word in words)), None)
        for words in (_BEFORE, _AFTER)
    ]
    if ends[0] is not None and ends[1] is not None:
        return ends[0].to("ug/m3") - ends[1].to("ug/m3")
    return inputs.number("concentration", "c", unit="ug/m3")
