"""Managed soils: direct and indirect nitrous oxide; lime and urea."""

from zeroward.methods.ghg.afolu.soils import SoilFactors, liming_co2, soil_nitrous_oxide
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.gases import CO2, N2O
from zeroward.methods.verify.adapters.emissions import add_emissions
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_NAMES = {
    "ef1": ("ef1", "ef_1"), "ef2": ("ef2", "ef_2"), "ef3_cattle": ("ef3", "ef3_cattle", "ef3_prp", "ef3_cpp"),
    "ef3_sheep": ("ef3_sheep", "ef3_so"),
    "gas_synthetic": ("fracgasf", "frac_gasf", "frac_gas_f", "fracgas", "frac_gas"),
    "gas_organic": ("fracgasm", "frac_gasm", "frac_gas_m"), "ef4": ("ef4", "ef_4"),
    "leach": ("fracleach", "frac_leach", "fracleachh", "frac_leach_h"), "ef5": ("ef5", "ef_5"),
}  # fmt: skip
_AMOUNTS = {
    "synthetic": ("f_sn", "fsn", "synthetic", "fertiliser", "fertilizer", "n_synthetic", "mineral_n"),
    "organic": ("f_on", "fon", "organic", "manure", "compost", "n_organic", "manure_n"),
    "residues": ("f_cr", "fcr", "residues", "crop_residues"),
    "mineralised": ("f_som", "fsom", "mineralised", "som"),
    "grazing_cattle": ("f_prp", "fprp", "grazing", "grazing_cattle", "f_prp_cpp"),
    "grazing_sheep": ("f_prp_so", "grazing_sheep"),
}


@reads("direct n2o", "indirect n2o", "managed soils", "n2o soils", "n2o from n", "soil n2o", "n2o volatilisation",
       "n2o leaching", "atmospheric deposition", "organic soils n2o")  # fmt: skip
def soil_nitrogen(question: Question) -> Answer:
    """Direct and indirect, each way by name. A nitrogen amount without a kind counts as synthetic fertiliser."""
    inputs = question.inputs
    amounts = {
        key: value
        for key, names in _AMOUNTS.items()
        if (value := inputs.maybe(*names, unit="kg")) is not None
    }
    if (
        not amounts
        and (nitrogen := inputs.maybe("n", "n_input", "nitrogen", "n_applied", unit="kg")) is not None
    ):
        amounts["synthetic"] = nitrogen
    area = inputs.maybe("f_os", "area", "organic_area", "organic_soils", unit="ha")
    if area is not None:
        amounts["organic_area"] = area
    if not amounts:
        raise CannotRead("neither nitrogen nor organic soils")
    result = soil_nitrous_oxide(factors=_factors(question, inputs), **amounts)
    direct = float(result.inputs + result.organic_soils + result.grazing)
    indirect = float(result.volatilised + result.leached)
    parts = _ways(question)
    by_way = {"direct": direct, "volatilised": float(result.volatilised), "leached": float(result.leached)}
    asked = sum(part for name, part in by_way.items() if name in parts)
    answer = Answer()
    add_emissions(answer, {N2O: asked}, question, main="N2O")
    answer.add("direct n2o_direct direct_n2o", direct, "kg")
    answer.add("indirect n2o_indirect indirect_n2o", indirect, "kg")
    answer.add("volatilised volatilisation volatilization n2o_volatilisation n2o_atd atd n2o_vol n2o_gas deposition",
               float(result.volatilised), "kg")  # fmt: skip
    answer.add("leached leaching n2o_leaching n2o_l n2o_leach", float(result.leached), "kg")
    answer.add("n2o_total all total_n2o", direct + indirect, "kg")
    answer.add("n2o_n n_n2o n2o_as_n", asked * 28 / 44, "kg")
    return answer


def _ways(question: Question) -> set[str]:
    """Which ways the question asks for: those that it names, or direct and indirect both."""
    if question.says("indirect"):
        ways = {"volatilised", "leached"}
        if question.says("direct and"):
            ways.add("direct")
        if question.says("leach") and not question.says("volatil", "deposition"):
            ways.discard("volatilised")
        if question.says("volatil", "deposition") and not question.says("leach"):
            ways.discard("leached")
        return ways
    return {"direct"} if question.says("direct", "ef1") else {"direct", "volatilised", "leached"}


def _factors(question: Question, inputs: Inputs) -> SoilFactors:
    table = TABLES["soils"]
    guideline = "2019" if question.says("2019") else "2006"
    return SoilFactors(
        **{key: inputs.optional(*names, default=table[guideline, key]) for key, names in _NAMES.items()}
    )


@reads("liming", "urea application", "lime application", "urea")
def lime_and_urea(question: Question) -> Answer:
    inputs = question.inputs
    kind = "urea" if question.says("urea") else "dolomite" if question.says("dolomit") else "limestone"
    carbon = inputs.optional("ef", "carbon", "factor", unit="t/t", default=TABLES["liming"][kind])
    co2 = liming_co2(inputs.number("m", "mass", "amount", "lime", "urea", unit="t"), carbon)
    answer = Answer()
    add_emissions(answer, {CO2: float(co2) * 1000}, question, main=CO2)
    return answer
