"""Warming potentials: of a gas or a blend in every set, and of a mass."""

import math

from zeroward.methods.ghg.gases import CH4, CH4_BIO
from zeroward.methods.ghg.gwp import blend_gwp, blends, gwp_set, gwp_sets
from zeroward.methods.ghg.method import MissingError
from zeroward.methods.verify.adapters.emissions import gas_key
from zeroward.methods.verify.answer import Answer, Value
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question


@reads("gwp100", "gwp", "warming potential", "global warming", "refrigerant blend", "blend",
       shape=lambda question: question.inputs.has("gas"))  # fmt: skip
def potentials(question: Question) -> Answer:
    """Every set that has a value for the gas."""
    inputs = question.inputs
    name = inputs.text("gas", "substance", "blend", "refrigerant", "name")
    shares = _composition(question)
    answer = Answer()
    stated = plain(inputs.text("gwp_set", "set", "edition", "report"))
    chosen = next((key for key in gwp_sets() if plain(key) == stated), None)
    if chosen is not None:
        answer.add("gwp value potential result", _value(name, shares, chosen), "kg/kg")
        mass, own = inputs.maybe("mass", "amount", unit="kg"), _value(name, shares, chosen)
        if mass is not None and own is not None:
            answer.values.insert(0, Value(("co2e", "total", "emissions"), mass * own, "kg"))
    for key in gwp_sets():
        value = _value(name, shares, key)
        if value is None:
            continue
        names = f"{key} {key.replace('-', '_')} gwp_{key}"
        answer.add(names, value, "kg/kg")
        if key.endswith("-split") and gas_key(name) == CH4:
            base = key.removesuffix("-split").replace("-", "_")
            answer.add(f"{base}_fossil", gwp_set(key).of(CH4), "kg/kg")
            answer.add(f"{base}_non_fossil {base}_biogenic", gwp_set(key).of(CH4_BIO), "kg/kg")
        mass = inputs.maybe("mass", "amount", "kg", unit="kg")
        if mass is not None:
            answer.add(f"co2e_{key}", mass * value, "kg")
    if not answer.values:
        raise CannotRead(f"no potential known for {name or 'this gas'}")
    return answer


def _composition(question: Question) -> dict[str, float]:
    """The shares of a blend that the case composes itself."""
    raw = question.inputs.mapping("composition", "shares", "blend", "components", "mix")
    found = {gas_key(key): read_quantity(one) for key, one in raw.items()}
    values = {gas: one.value for gas, one in found.items() if gas is not None and one is not None}
    total = math.fsum(values.values())
    return {gas: value / (100 if total > 1.5 else 1) for gas, value in values.items()}


def _methane_by_origin(name: str) -> str | None:
    """CH4 or CH4_bio where the name says where the methane comes from."""
    wanted = plain(name)
    if not wanted.startswith(("ch4", "methane")) or wanted in ("ch4", "methane"):
        return None
    return CH4_BIO if "non" in wanted or "bio" in wanted else CH4


def _value(name: str, shares: dict[str, float], key: str) -> float | None:
    chosen = gwp_set(key)
    try:
        if shares:
            return math.fsum(share * chosen.of(gas) for gas, share in shares.items())
        blend = next((one for one in blends() if plain(one) == plain(name)), None)
        if blend is not None:
            return blend_gwp(blend, key)
        gas = _methane_by_origin(name) or gas_key(name)
        if gas is not None and _methane_by_origin(name) and f"{key}-split" in gwp_sets():
            chosen = gwp_set(f"{key}-split")  # origin is asked for: the set that tells it apart
        return None if gas is None else chosen.of(gas)
    except MissingError:
        return None
