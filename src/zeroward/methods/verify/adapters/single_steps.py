"""Single equations of the Guidelines: one step of a chain, asked for by itself."""

from zeroward.methods.ghg.afolu.soil_carbon import carbon_to_co2, soil_carbon
from zeroward.methods.ghg.units import multiplier
from zeroward.methods.ghg.waste.commitment import commitment_doc, methane_potential
from zeroward.methods.ghg.waste.landfill import CARBON_TO_METHANE, landfill_methane
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.ghg.waste.wastewater import industrial_load, organic_load
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between, read_unit

_DOC_LETTERS = {"a": "food", "b": "garden", "c": "paper", "d": "wood", "e": "textiles", "f": "industrial"}
"""The letters of equation 8.1 of the GPC."""


@reads("gpc eq 8.1", "doc eq 8.1", "degradable organic carbon", "doc waste composition")
def degradable_carbon(question: Question) -> Answer:
    """DOC of a mixed waste from the fractions of equation 8.1, by letter or by name."""
    inputs = question.inputs
    table = TABLES["commitment_doc"]
    found = {
        name: inputs.share(letter)
        for letter, name in _DOC_LETTERS.items()
        if name in table and inputs.exact(letter) is not None
    } or {name: inputs.share(name) for name in table if inputs.exact(name) is not None}
    if not found:
        raise CannotRead("no fractions of waste")
    answer = Answer()
    doc = commitment_doc(list(found.values()), [table[name] for name in found])
    answer.add("DOC doc total", float(doc), "t/t")
    return answer


@reads("l0", "methane generation potential", "methane potential", "eq 8.4")
def potential(question: Question) -> Answer:
    """L0 = MCF x DOC x DOCf x F x 16/12."""
    inputs = question.inputs
    made = methane_potential(
        inputs.number("doc"),
        mcf=inputs.share("mcf", default=1.0),
        docf=inputs.share("docf", "doc_f", default=TABLES["commitment"]["docf"]),
        methane_share=inputs.share("f", "methane_fraction", "f_ch4", default=0.5),
    )
    answer = Answer()
    answer.add("L0 potential ef methane_potential", float(made), "t/t")
    return answer


@reads("ddocm", "ddocm w doc docf mcf")
def decomposable_carbon(question: Question) -> Answer:
    """DDOCm = W x DOC x DOCf x MCF, and the methane that it will make."""
    inputs = question.inputs
    waste = inputs.quantity("w", "waste", "mass", "msw")
    if waste is None:
        raise CannotRead("no waste")
    landfill = landfill_methane(
        [[waste.value]], doc=inputs.number("doc"), docf=inputs.number("docf", "doc_f"), k=[0.0],
        mcf=inputs.share("mcf", default=1.0),
    )  # fmt: skip
    carbon = float(landfill.deposited[0])
    unit = waste.unit.split("/")[0]
    share = inputs.share("f", "methane_fraction", default=0.5)
    answer = Answer()
    answer.add("DDOCm ddocmd deposited carbon", carbon, unit)
    answer.add("L0 ch4_potential lo ch4_total", carbon * share * CARBON_TO_METHANE, unit)
    return answer


@reads("fod one step", "fod step", "ddocma t", "one year decay")
def decay_step(question: Question) -> Answer:
    """One year: what is left of last year's stock with this year's carbon, what decays, and its methane."""
    inputs = question.inputs
    stock = inputs.quantity("ddocma_prev", "ddocma", "stock", "ddocma_t_1", "previous_stock")
    if stock is None:
        raise CannotRead("no stock")
    added = inputs.optional("ddocmd", "ddocm", "deposited", unit=stock.unit)
    landfill = landfill_methane(
        [[added]], doc=1.0, docf=1.0, k=[inputs.number("k", "rate")],
        methane_share=inputs.share("f", "methane_fraction", default=0.5),
        oxidation=inputs.share("ox", "oxidation", default=0.0),
        recovery=inputs.optional("r", "recovery", "recovered", unit=stock.unit), start_stock=stock.value,
    )  # fmt: skip
    answer = Answer()
    answer.add("CH4 ch4_emitted emitted", float(landfill.emitted[0]), stock.unit)
    answer.add("CH4_generated generated ch4_gen", float(landfill.generated[0]), stock.unit)
    answer.add("DDOCma stock accumulated ddocma_t", float(landfill.stock[0]), stock.unit)
    answer.add("DDOCm_decomp decomposed ddocmdecomp", float(landfill.decomposed[0]), stock.unit)
    return answer


@reads("generated 1 ox", "landfill generated", "landfill gas", "eq 3.1", "ch4 generated r ox")
def emitted_methane(question: Question) -> Answer:
    """Methane that leaves a landfill: (generated - R)(1 - OX)."""
    inputs = question.inputs
    made = inputs.quantity("ch4_generated", "generated", "ch4_gen", "generation")
    if made is None:
        raise CannotRead("nothing generated")
    landfill = landfill_methane(
        [[made.value / CARBON_TO_METHANE], [0.0]], doc=1.0, docf=1.0, k=[1e3], methane_share=1.0,
        oxidation=inputs.share("ox", "oxidation", "oxidation_factor", default=0.0),
        recovery=[0.0, inputs.optional("r", "recovery", "recovered", unit=made.unit)],
    )  # fmt: skip
    answer = Answer()
    answer.add("CH4 ch4_emitted emitted emissions", float(landfill.emitted[1]), made.unit)
    answer.add("oxidised ch4_oxidised", float(landfill.oxidised[1]), made.unit)
    return answer


@reads("tow", "organic load", "bod load", shape=lambda question: question.inputs.has("bod"))
def load(question: Question) -> Answer:
    """TOW of people (BOD) or of an industry (COD)."""
    inputs = question.inputs
    answer = Answer()
    if inputs.has("cod"):
        product = inputs.number("p", "product", "production", unit="t")
        water = inputs.number("w", "water", "wastewater", unit="m3/t")
        made = industrial_load(product, water, inputs.number("cod", unit="kg/m3"))
    else:
        made = organic_load(
            inputs.number("p", "population", "inhabitants"),
            inputs.number("bod", unit="g/person/day"),
            industrial=inputs.optional("i", "industrial", default=1.0),
        )
    answer.add("tow load organic_load", float(made), "kg")
    return answer


@reads("ef b0 mcf", "wastewater ef b0")
def treatment_factor(question: Question) -> Answer:
    """EF = B0 x MCF."""
    inputs = question.inputs
    factor = inputs.number("b0", "bo", unit="kg/kg") * inputs.share("mcf")
    answer = Answer()
    answer.add("ef ef_ch4 factor emission_factor", factor, "kg/kg")
    return answer


@reads("soc socref flu fmg", "soc flu", "soil organic carbon stock")
def soil_stock(question: Question) -> Answer:
    """SOC = SOCref x FLU x FMG x FI x A of one stratum, per hectare where no area is given."""
    inputs = question.inputs
    area = inputs.maybe("a", "area", "area_ha", unit="ha")
    if inputs.has("t0", "t1", "before", "after"):
        raise CannotRead("two stocks")
    stock = soil_carbon(
        1.0 if area is None else area,
        inputs.number("socref", "soc_ref", unit="t/ha"),
        inputs.optional("flu", "f_lu", default=1.0),
        inputs.optional("fmg", "f_mg", default=1.0),
        inputs.optional("fi", "f_i", default=1.0),
    )
    answer = Answer()
    answer.add("SOC soc stock carbon total", float(stock), "t/ha" if area is None else "t")
    return answer


@reads("carbon co2", "carbon stock change co2", "delta c co2", "44 12")
def carbon_as_co2(question: Question) -> Answer:
    """A gain of carbon as CO2, negative because it is a removal."""
    change = question.inputs.quantity("delta_c", "dc", "carbon", "change", "c")
    if change is None:
        raise CannotRead("no change of carbon")
    answer = Answer()
    answer.add("co2 total removal emissions", float(carbon_to_co2(change.value)), change.unit or "t")
    return answer


@reads("factor conversion", "unit conversion", "kg tj mwh", "ipcc ef mwh", "ipcc co2 3.6e", "factors ipcc",
       shape=lambda question: bool(_factors(question.inputs)))  # fmt: skip
def factors_in_other_units(question: Question) -> Answer:
    """Factors per energy, each by its own name, in tonnes per MWh."""
    found = _factors(question.inputs)
    if not found or len(found) != len(question.inputs.entries):
        raise CannotRead("not factors per energy alone")
    answer = Answer()
    for key, factor in found.items():
        top, _, bottom = factor.unit.partition("/")
        per_mwh = multiplier(bottom.split()[0], "MWh")
        tonnes = factor.value * (factor_between(top, "t") or 1.0) / per_mwh
        alone = " ef factor value result" if len(found) == 1 else ""
        answer.add(f"{key} ef_{key}{alone}", tonnes, "t/MWh")
    return answer


def _factors(inputs: Inputs) -> dict[str, Quantity]:
    """Inputs in mass per energy."""
    found = {entry.key: entry.quantity() for entry in inputs.entries}
    known = {key: one for key, one in found.items() if one is not None and "/" in one.unit}
    energy = read_unit("kg/MWh")
    return {
        key: one
        for key, one in known.items()
        if (unit := read_unit(one.unit)) and energy and unit.fits(energy)
    }
