"""What actions save, alone and together."""

from zeroward.methods.pathways import (
    avoided_emissions,
    combine,
    generation,
    ordered_shares,
    sequestration,
    shapley_shares,
)
from zeroward.methods.pathways.impacts import HOURS_PER_YEAR
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, as_share
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_FACTOR = ("ef", "emission_factor", "grid_ef", "factor", "ef_grid", "grid_factor", "ef_old", "old_ef")

_BEFORE = ("before", "kwh_before", "demand_before", "intensity_before", "old")
_AFTER = ("after", "kwh_after", "demand_after", "intensity_after", "new")


@reads("pv action", "pv action impact", "action impact", "wind action", "solar action", "renewable action",
       "energy saving action", "fuel switch", "heat pump", "boilers heat", "heat pumps", "substitution",
       "renovation", "retrofit")  # fmt: skip
def energy_action(question: Question) -> Answer:
    """Energy generated or saved x factor (or difference of factors)."""
    inputs = question.inputs
    answer = Answer()
    energy = inputs.maybe(
        "generation", "energy", "saving", "energy_saving", "electricity", "saved_energy", unit="MWh"
    )
    if energy is None and inputs.has("heat", "useful_heat", "heat_demand"):
        return _heat_switch(question)
    if energy is None and inputs.has("area", "floor_area"):
        each = [inputs.number(*names, unit="kWh/m2") for names in (_BEFORE, _AFTER)]
        energy = inputs.number("area", "floor_area", unit="m2") * (each[0] - each[1]) / 1000
    if energy is None:
        capacity = inputs.quantity("capacity", "power", "installed_capacity", "peak_power")
        if capacity is None:
            raise CannotRead("neither energy nor capacity")
        hours = inputs.maybe("full_load_hours", "hours", "flh", "yield", "specific_yield")
        share = inputs.maybe_share("capacity_factor", "cf", "load_factor")
        size = capacity.to("kW")
        if share is not None:
            energy = generation(capacity_kw=size, capacity_factor=share)
        elif hours is not None:
            energy = generation(capacity_kw=size, capacity_factor=hours / HOURS_PER_YEAR)
        else:
            raise CannotRead("neither capacity factor nor hours")
    factor = inputs.number(*_FACTOR, unit="t/MWh")
    after = inputs.optional("ef_new", "new_ef", "new_factor", unit="t/MWh")
    saved = avoided_emissions(energy=energy, factor=factor, new_factor=after)
    answer.add(
        "reduction saving total co2e avoided emissions_avoided emissions ghg_reduction",
        saved,
        "t",
        multiple_of="generation",
    )
    answer.add("generation energy electricity energy_saved saved_energy", energy, "MWh")
    return answer


@reads("modal shift", "modal switch", "mode shift")
def modal_shift(question: Question) -> Answer:
    """Passenger-kilometres that change their mode x the difference of the two factors."""
    inputs = question.inputs
    moved = inputs.number("pkm_shifted", "pkm", "shifted", "moved", unit="pkm")
    factors = [entry.quantity() for entry in inputs.entries if entry.name.startswith(("ef", "factor"))]
    each = [one.to("kg/pkm") for one in factors if one is not None]
    if len(each) != 2:
        raise CannotRead("not the factors of two modes")
    answer = Answer()
    saved = avoided_emissions(energy=moved, factor=each[0], new_factor=each[1])
    answer.add("reduction saving total co2e avoided", saved, "kg")
    return answer


def _heat_switch(question: Question) -> Answer:
    """Useful heat made another way: input and factor before less those after, by efficiency or by performance."""
    inputs = question.inputs
    heat = inputs.number("heat", "useful_heat", "heat_demand", unit="MWh")
    before = heat / inputs.share(
        "eta", "efficiency", "eta_old", "eta_boiler", "boiler_efficiency", "efficiency_boiler", default=1.0
    )
    after = heat / inputs.optional("cop", "jaz", "spf", "eta_new", "scop", default=1.0)
    old = inputs.number("ef_old", "ef_gas", "ef_fuel", "ef_oil", "ef_before", *_FACTOR, unit="t/MWh")
    new = inputs.optional("ef_new", "ef_el", "ef_electricity", "ef_after", unit="t/MWh")
    answer = Answer()
    saved = avoided_emissions(energy=before, factor=old) - avoided_emissions(energy=after, factor=new)
    answer.add("reduction saving total co2e avoided ghg_reduction", saved, "t")
    answer.add("energy_before fuel_before", before, "MWh")
    answer.add("energy_after electricity", after, "MWh")
    return answer


@reads("urban trees action", "trees", "sink action", "tree planting")
def tree_action(question: Question) -> Answer:
    inputs = question.inputs
    trees = inputs.number("trees", "number", "n", "n_trees", "count")
    carbon = inputs.maybe("carbon_per_tree", "c_per_tree", "tc_per_tree", unit="t/tree")
    per_tree = carbon * 44 / 12 * 1000 if carbon is not None else None
    if per_tree is None:
        per_tree = inputs.number(
            "per_tree", "co2_per_tree", "kg_per_tree", "uptake", "rate", "ef", unit="kg/tree"
        )
    answer = Answer()
    answer.add(
        "sink removal removals reduction co2 total", sequestration(trees=trees, kg_co2_per_tree=per_tree), "t"
    )
    return answer


def _base_with_cuts(question: Question) -> bool:
    return question.inputs.has("cuts", "shares") and question.inputs.has("base", "base_t")


@reads("action overlap", "overlap", "interacting measures", "interaction measures",
       "multiplicative combination",
       "shapley", "declared order", "last in", "overlapping measures", "attribution", "combined effect",
       "measures same source",
       shape=_base_with_cuts)  # fmt: skip
def overlap(question: Question) -> Answer:
    """Together, added up, the double counting; and each action in order and on average over all orders."""
    inputs = question.inputs
    entry = inputs.find(
        "cuts", "shares", "reductions", "actions", "measures", "cut", "reductions_pct", "savings", "effects"
    )
    base = inputs.quantity(
        "base", "base_t", "emissions", "source", "baseline", "source_emissions", "start", "demand"
    )
    if base is None:
        base = Quantity(1.0, "")  # shares alone
    if entry is not None and isinstance(entry.raw, (list, dict)):
        raw = entry.raw if isinstance(entry.raw, list) else list(entry.raw.values())
        read = [read_quantity(one, entry.unit) or _inside(one) for one in raw]
    else:  # one input for each action
        named = ("cut", "share", "reduction", "action", "measure")
        read = [one.quantity() for one in inputs.entries if one.name.startswith(named)]
    cuts = [as_share(Quantity(one.value, one.unit)) for one in read if one is not None]
    if not cuts or inputs.exact("combined", "combined_effect", "joint", "joint_effect", "all_on") is not None:
        raise CannotRead("no cuts, or what they do together is known already")
    cap = inputs.maybe_share("cap", "potential", "technical_potential")
    together = combine(base.value, cuts, cap=1.0 if cap is None else cap)
    unit = base.unit
    answer = Answer()
    answer.add("combined total combined_reduction reduction together", together.combined, unit)
    answer.add("naive_sum naive sum simple_sum single_sum", together.naive_sum, unit)
    answer.add("interaction overlap double_counted", together.interaction, unit)
    answer.add("remaining residual left", together.remaining, unit)
    if base.value:
        answer.add(
            "combined_share combined_pct share combined_percent reduction_pct",
            together.combined / base.value,
            "1",
        )
        answer.add(
            "naive_pct naive_sum_pct naive_share sum_pct simple_sum_pct", together.naive_sum / base.value, "1"
        )
        answer.add("remaining_pct remaining_share left_pct", together.remaining / base.value, "1")
        answer.add("interaction_pct overlap_pct double_counted_pct", together.interaction / base.value, "1")
    ordered, average = ordered_shares(base.value, cuts), shapley_shares(base.value, cuts)
    answer.add("ordered ordered_shares sequential in_order", ordered, unit)
    answer.add("shapley shapley_shares", average, unit)
    names = _names(None if entry is None else entry.raw)
    last = [
        together.combined
        - combine(base.value, [*cuts[:place], *cuts[place + 1 :]], cap=1.0 if cap is None else cap).combined
        for place in range(len(cuts))
    ]
    answer.add("last_in last", last, unit)
    for place, name in enumerate(names if question.says("last in", "all others") else ()):
        answer.add(name, last[place], unit)
    in_order = question.says("order", "sequen", "declared", "one after another") and not question.says(
        "shapley"
    )
    for place, name in enumerate(names):
        first, second = (ordered, average) if in_order else (average, ordered)
        ways = ("ordered", "shapley") if in_order else ("shapley", "ordered")
        answer.add(f"{name} {name}_{ways[0]} {ways[0]}_{name} {ways[0]}.{name}", first[place], unit)
        answer.add(f"{name}_{ways[1]} {ways[1]}_{name} {ways[1]}.{name}", second[place], unit)
        answer.add(f"single_{name} {name}_single alone_{name} {name}_alone", base.value * cuts[place], unit)
    return answer


def _inside(raw: object) -> Quantity | None:
    """The cut in a record of an action."""
    return (
        Inputs(raw).quantity("cut", "share", "reduction", "effect", "saving")
        if isinstance(raw, dict)
        else None
    )


def _names(raw: object) -> list[str]:
    """What the actions are called, where they have names."""
    if isinstance(raw, dict):
        return ["_".join(str(key).split()) for key in raw]
    if isinstance(raw, list) and raw and all(isinstance(one, dict) for one in raw):
        named = [str(one.get("name") or one.get("action") or one.get("measure") or "") for one in raw]
        return ["_".join(name.split()) for name in named] if all(named) else []
    return []


@reads(
    "diverted",
    "waste diverted",
    "instead of",
    "replaced",
    "replaced heat",
    "recycling instead",
    "connecting buildings",
)
def other_way(question: Question) -> Answer:
    """The same amount by another route: amount x (factor before less factor after)."""
    inputs = question.inputs
    factors = [
        entry
        for entry in inputs.entries
        if entry.name.startswith(("ef", "factor")) and entry.quantity() is not None
    ]
    amounts = [entry for entry in inputs.entries if entry not in factors and entry.quantity() is not None]
    if len(factors) != 2 or len(amounts) != 1:
        raise CannotRead("not one amount and the factors of two routes")
    before, after, amount = (one.quantity() or Quantity(0.0) for one in (*factors, *amounts))
    mass, _, per = before.unit.partition("/")
    used = amount.to(per) if per else amount.value
    answer = Answer()
    saved = avoided_emissions(energy=used, factor=before.value, new_factor=after.to(before.unit))
    answer.add("reduction saving avoided total co2e net", saved, mass or "t")
    answer.add("before emissions_before", used * before.value, mass or "t")
    return answer
