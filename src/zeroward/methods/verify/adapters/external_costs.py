"""Several pollutants, each at its own price; and jobs of an investment."""

import re
from collections.abc import Iterator, Mapping

from zeroward.methods.appraisal import external_cost
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_PRICES = (
    "prices",
    "price",
    "unit_prices",
    "unit_costs",
    "damage_costs",
    "costs",
    "cost_factors",
    "unit_values",
)
_AMOUNTS = (
    "emissions",
    "amounts",
    "avoided",
    "reductions",
    "quantities",
    "pollutants",
    "reduction",
    "emissions_avoided",
)
_PREFIXES = ("price", "unitprice", "cost", "unitcost", "damagecost", "value")


@reads("external cost", "air pollution", "damage pollutants", "pollutants", "damage cost", "co benefits air",
       "external costs", "co benefits", "noise accidents", "damage avoided", "air quality",
       "pollution")  # fmt: skip
def several(question: Question) -> Answer:
    """Amount x price of each pollutant, brought to the unit of the price, and their sum."""
    found = {name: _worth(amount, price) for name, amount, price in _pairs(question.inputs)}
    if not found:
        raise CannotRead("no pollutant with a price")
    answer = Answer()
    answer.add(
        "total cost benefit sum damage external_cost value saving avoided_damage", sum(found.values()), "EUR"
    )
    for name, value in found.items():
        answer.add(f"{name} {name}s cost_{name} benefit_{name} {name}_cost {name}_benefit", value, "EUR")
    return answer


def _worth(amount: Quantity, price: Quantity) -> float:
    money, _, per = price.unit.partition("/")
    whole = Quantity(price.value, money).to("EUR") if money else price.value
    return external_cost(emission=amount.to(per) if per else amount.value, price=whole)


def _pairs(inputs: Inputs) -> Iterator[tuple[str, Quantity, Quantity]]:
    rows = inputs.find("rows", "items", "pollutants", "effects", "streams")
    if rows is not None and isinstance(rows.raw, list):
        for row in rows.raw:
            own = Inputs(row if isinstance(row, Mapping) else {})
            name = own.text("pollutant", "name", "kind", "effect") or "row"
            yield from _one(name, own.quantity("amount", "mass", "emission", "emissions", "reduction",
            "quantity"),
                            own.quantity("price", "unit_price", "cost", "unit_cost"))  # fmt: skip
        return
    amounts, prices = inputs.exact(*_AMOUNTS), inputs.exact(*_PRICES)
    if amounts and prices and isinstance(amounts.raw, Mapping) and isinstance(prices.raw, Mapping):
        by_name = {plain(str(key)): one for key, one in prices.raw.items()}
        for key, raw in amounts.raw.items():
            price = read_quantity(by_name.get(plain(str(key))), prices.unit or inputs.text("price_unit"))
            yield from _one(str(key), read_quantity(raw, amounts.unit or inputs.text("amount_unit")), price)
        return
    moved = inputs.quantity(
        "pkm", "vkm", "tkm", "pkm_shifted", "vkm_avoided", "pkm_avoided", "vkm_shifted", "kilometres"
    )
    for entry in inputs.entries if moved is not None else ():
        marked = re.match(r"^(.+?)_(ct|cent|cents|eur)_per_[pvt]?km$", entry.key.lower())
        found = entry.quantity()
        if marked is not None and found is not None and moved is not None:
            size = 1.0 if marked.group(2) == "eur" else 0.01
            yield marked.group(1), Quantity(moved.value), Quantity(found.value * size)
    for entry in inputs.entries:
        stem = entry.name
        price_entry = inputs.exact(
            *(f"{word}_{stem}" for word in _PREFIXES), *(f"{stem}_{word}" for word in _PREFIXES)
        )
        if price_entry is not None and price_entry is not entry:
            yield from _one(entry.key, entry.quantity(), price_entry.quantity())


def _one(
    name: str, amount: Quantity | None, price: Quantity | None
) -> Iterator[tuple[str, Quantity, Quantity]]:
    if amount is not None and price is not None:
        yield "_".join(name.split()), amount, price


@reads("jobs", "employment", "fte", "job years")
def jobs(question: Question) -> Answer:
    """Jobs per million invested or per megawatt, times what is invested or built."""
    inputs = question.inputs
    each = next(
        (
            one
            for one in inputs.entries
            if one.name.startswith(("job", "fte", "employment")) or "job" in one.key
        ),
        None,
    )
    factor = each.quantity() if each is not None else None
    if each is None or factor is None:
        raise CannotRead("no jobs per million or megawatt")
    written = f"{each.key} {factor.unit}".lower()
    if "mw" in written:
        size = inputs.number("capacity", "power", "installed", unit="MW")
    else:
        money = inputs.number("investment", "capex", "invested", "spending", "expenditure", unit="MEUR")
        size = money / 1e6 if money > 1e5 else money
    answer = Answer()
    answer.add("jobs fte job_years total employment", factor.value * size, "")
    return answer
