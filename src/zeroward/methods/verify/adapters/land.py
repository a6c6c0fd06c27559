"""Land: soil carbon, biomass, urban trees. A gain of carbon is a removal, and negative as CO2."""

import math
from collections.abc import Mapping
from typing import Any

from zeroward.methods.ghg.afolu.biomass import biomass_gain, conversion_change, wood_loss
from zeroward.methods.ghg.afolu.soil_carbon import carbon_to_co2, soil_carbon, yearly_change
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.afolu.trees import tree_carbon
from zeroward.methods.pathways import sequestration
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_SOC = ("socref", "soc_ref", "reference", "soc")
_AREA = ("area", "a", "hectares", "area_ha")


def _change(answer: Answer, change: float) -> Answer:
    answer.add("delta_C delta_carbon dc change carbon_change c_change delta_soc total", change, "t")
    answer.add("co2 emissions co2_emissions removal_co2", float(carbon_to_co2(change)), "t")
    return answer


@reads("soil soc", "soc change", "soc stock change", "soil carbon", "mineral soil", "eq 2.25",
       shape=lambda question: question.inputs.has(*_SOC[:2]))  # fmt: skip
def soil(question: Question) -> Answer:
    """Stocks of all strata at both ends, each stratum with its own reference where it states one."""
    inputs = question.inputs
    years = inputs.optional(
        "d", "years", "time", "dependence", unit="yr", default=TABLES["soil_years"]["years"]
    )
    before = _strata(inputs, "t0", "before", "initial", "start", "soc0", "t_0", "old")
    after = _strata(inputs, "t1", "after", "final", "end", "t", "soct", "t_1", "new")
    answer = _change(Answer(), float(yearly_change(before, after, years=years)))
    answer.add("stock_t0 soc_t0 soc0 before soc_before", before, "t")
    answer.add("stock_t1 soc_t1 soct after soc_after", after, "t")
    return answer


def _strata(inputs: Inputs, *names: str) -> float:
    entry = inputs.exact(*names)
    if entry is None:
        raise CannotRead(f"no land at {names[0]}")
    rows: list[Any] = entry.raw if isinstance(entry.raw, list) else [entry.raw]
    if not all(isinstance(row, Mapping) for row in rows):
        totals = inputs.numbers(entry.key, unit="t") or [inputs.number(entry.key, unit="t")]
        return math.fsum(totals)
    stocks = []
    for row in rows:
        own = Inputs(row)
        reference = own.maybe(*_SOC, unit="t/ha")
        stocks.append(
            float(
                soil_carbon(
                    own.number(*_AREA, unit="ha") if own.has(*_AREA) else inputs.number(*_AREA, unit="ha"),
                    reference if reference is not None else inputs.number(*_SOC, unit="t/ha"),
                    own.optional("flu", "f_lu", default=1.0),
                    own.optional("fmg", "f_mg", default=1.0),
                    own.optional("fi", "f_i", default=1.0),
                )
            )
        )
    return math.fsum(stocks)


@reads("urban trees", "settlement trees", "crown cover", "street trees", "tree carbon", "urban tree")
def trees(question: Question) -> Answer:
    """Crown cover or number of trees x yearly uptake of carbon."""
    inputs = question.inputs
    cover = inputs.maybe("crown_cover", "cover", "area", "canopy", unit="ha")
    if cover is not None:
        rate = inputs.optional(
            "rate", "crw", "ef", "uptake", unit="t/ha", default=TABLES["crown_cover"]["default"]
        )
        amount = cover
    else:
        amount = inputs.number("trees", "number", "n", "count")
        species = next(
            (key for key in TABLES["urban_trees"] if question.says(key.replace("_", " "))), "hardwood"
        )
        rate = inputs.optional("rate", "ef", "uptake", unit="t/tree", default=TABLES["urban_trees"][species])
        stated = inputs.quantity("rate", "ef", "uptake")
        if stated is not None and "co2" in stated.unit.lower():
            answer = Answer()
            taken = sequestration(trees=amount, kg_co2_per_tree=stated.to("kg/tree"))
            answer.add("removal removals uptake sink reduction total", taken, "t")
            answer.add("co2 emissions", -taken, "t")
            return answer
    return _change(
        Answer(), float(tree_carbon(amount, rate, lost=inputs.optional("lost", "losses", unit="t")))
    )


@reads("biomass gain", "gain loss", "forest growth", "biomass growth", "forest")
def gain_loss(question: Question) -> Answer:
    """Growth less wood taken out and disturbances."""
    inputs = question.inputs
    carbon = inputs.optional("cf", "carbon_fraction", "carbon", default=TABLES["biomass"]["carbon"])
    roots = inputs.optional("r", "root_ratio", "root_shoot", default=0.0)
    growth = inputs.number("g", "g_w", "gw", "growth", "g_total", "gtotal", "increment", unit="t/ha")
    gained = float(biomass_gain(inputs.number(*_AREA, unit="ha"), growth, root_ratio=roots, carbon=carbon))
    harvest = inputs.optional("h", "harvest", "wood", "removals", unit="m3")
    lost = float(
        wood_loss(
            harvest, inputs.optional("bcef", "bcefr", "bcef_r", default=0.0), root_ratio=roots, carbon=carbon
        )
    )
    lost += inputs.optional("losses", "loss", "disturbance", unit="t")
    answer = _change(Answer(), gained - lost)
    answer.add("gain gains c_gain", gained, "t")
    answer.add("loss losses_c", lost, "t")
    return answer


@reads("stock difference", "carbon stock change")
def difference(question: Question) -> Answer:
    inputs = question.inputs
    change = yearly_change(
        inputs.number("c_t1", "before", "stock_t0", "c0", unit="t"),
        inputs.number("c_t2", "after", "stock_t1", "ct", unit="t"),
        years=inputs.number("years", "d", "t", unit="yr"),
    )  # fmt: skip
    return _change(Answer(), float(change))


@reads("land conversion", "land converted", "deforestation", "land use change")
def conversion(question: Question) -> Answer:
    inputs = question.inputs
    change = conversion_change(
        inputs.number(*_AREA, unit="ha"),
        inputs.optional("before", "b_before", "biomass_before", unit="t/ha"),
        inputs.optional("after", "b_after", "biomass_after", unit="t/ha"),
        carbon=inputs.optional("cf", "carbon", default=TABLES["biomass"]["carbon"]),
        dead_before=inputs.optional("dead_before", unit="t/ha"),
        dead_after=inputs.optional("dead_after", unit="t/ha"),
    )
    return _change(Answer(), float(change))
