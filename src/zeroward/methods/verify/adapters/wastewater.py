"""Wastewater: organic load, methane and nitrous oxide, domestic and industrial."""

from collections.abc import Mapping

from zeroward.methods.ghg.gases import CH4_BIO, N2O
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.ghg.waste.wastewater import (
    industrial_load,
    nitrous_oxide,
    organic_load,
    treatment_methane,
    wastewater_nitrogen,
)
from zeroward.methods.verify.adapters.emissions import add_emissions
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

PEOPLE = ("p", "population", "inhabitants", "people", "persons")
_GRAMS_A_DAY_ABOVE = 60.0
_GRAMS_PER_HEAD_FROM = 0.5


@reads(
    "domestic wastewater",
    "wastewater tow",
    "wastewater",
    "wastewater ch4",
    "effluent n2o",
    "n2o wastewater",
    "plant n2o",
    "n2o plants",
)
def domestic(question: Question) -> Answer:
    """What the inputs allow: methane from BOD, nitrous oxide from protein, or both."""
    inputs = question.inputs
    if inputs.has("cod") and not inputs.has("bod"):
        raise CannotRead("COD is of industrial wastewater")
    answer, kg = Answer(), dict[str, float]()
    load = _load(question)
    if load is not None:
        kg[CH4_BIO] = _methane(question, load)
    nitrogen = _nitrogen(question)
    if nitrogen is not None:
        # where B0 and MCF make the factor of methane, the other one is that of nitrous oxide
        alone = load is None or inputs.has("mcf", "methane_correction_factor")
        factor = inputs.optional(*_n2o_factor(alone), default=TABLES["nitrogen"]["effluent"])
        discharged = inputs.optional("n_effluent", "n_eff", unit="kg", default=nitrogen)
        effluent, plants = float(nitrous_oxide(discharged, factor)), _plants(inputs, nitrogen)
        kg[N2O] = effluent + plants
        answer.add("n2o_effluent effluent_n2o", effluent, "kg")
        answer.add("n2o_plant n2o_plants plant_n2o", plants, "kg")
    if not kg:
        plants = _plants(inputs, 0.0)
        kg |= {N2O: plants} if plants else {}
    if not kg:
        raise CannotRead("neither organic load nor protein")
    parts, answer = answer, Answer()
    add_emissions(answer, kg, question, main="CH4" if CH4_BIO in kg else "N2O")
    answer.values += parts.values
    if load is not None:
        answer.add("tow organic_load load tow_kg_bod bod_load", load, "kg")
        answer.add("ef ef_ch4 emission_factor_ch4", kg[CH4_BIO] / load if load else 0.0, "kg/kg")
    if nitrogen is not None:
        answer.add("n nitrogen n_effluent n_eff nitrogen_effluent tn total_nitrogen tn_dom", nitrogen, "kg")
    return answer


def _n2o_factor(alone: bool) -> tuple[str, ...]:
    names = ("ef_n2o", "n2o_ef", "ef_effluent", "ef_eff")
    return (*names, "ef", "emission_factor") if alone else names


def _load(question: Question) -> float | None:
    """TOW in kg: given, or from people and BOD."""
    inputs = question.inputs
    given = inputs.maybe("tow", unit="kg")
    if given is not None:
        return given
    bod = inputs.maybe("bod", "bod5", unit="g/person/day")
    if bod is None and not inputs.has("b0", "bo", "mcf"):
        return None
    people = inputs.number(*PEOPLE)
    if bod is None:
        region = next((key for key in TABLES["bod"] if question.says(key)), "europe")
        bod = TABLES["bod"][region]
    collected = (
        "uncollected" if question.says("uncollected", "not collected", "septic", "latrine") else "collected"
    )
    industrial = inputs.optional(
        "i", "industrial_bod_factor", "industrial", default=TABLES["collected"][collected]
    )
    return float(organic_load(people, bod, industrial=industrial))


def _methane(question: Question, load: float) -> float:
    """Kilograms: (TOW - S) x sum of U x T x B0 x MCF - R."""
    inputs = question.inputs
    b0 = inputs.optional("b0", "bo", "b_0", "max_ch4", unit="kg/kg", default=TABLES["b0"]["bod"])
    shares, factors = _pathways(question, b0)
    return float(
        treatment_methane(
            load,
            income_shares=[inputs.share("u", "income_share", "u_i", "income_fraction", default=1.0)],
            pathways=[shares],
            factors=factors,
            sludge=inputs.optional("s", "sludge", "sludge_removed", "s_bod", unit="kg"),
            recovery=inputs.optional("r", "ch4_recovered", "recovered", "recovery", unit="kg"),
        )
    )


def _pathways(question: Question, b0: float) -> tuple[list[float], list[float]]:
    """Shares T and factors of the ways of treatment: by way, or one way with its MCF."""
    inputs = question.inputs
    ways = inputs.find("pathways", "systems", "treatment", "treatments", "t")
    if ways is not None and isinstance(ways.raw, (list, Mapping)) and not _is_quantity(ways.raw):
        named = ways.raw.items() if isinstance(ways.raw, Mapping) else [("", one) for one in ways.raw]
        rows = [
            (str(name), Inputs(one if isinstance(one, Mapping) else {"share": one})) for name, one in named
        ]
        return [_way_share(own) for _, own in rows], [b0 * _mcf(question, name, own) for name, own in rows]
    share = inputs.share("t", "t_ij", "utilisation", "share_treated", default=1.0)
    names = ("ef_ch4",) if inputs.exact("mcf", "methane_correction_factor") is not None else ("ef_ch4", "ef")
    stated = inputs.exact(*names)
    factor = inputs.maybe(stated.key, unit="kg/kg") if stated is not None else None
    return [share], [factor or b0 * _mcf(question, question.text, inputs)]


def _way_share(own: Inputs) -> float:
    """Share of one way; an income group's share U beside it multiplies."""
    return own.share("t", "share", "fraction", "t_ij") * own.share("u", "u_i", default=1.0)


def _is_quantity(raw: object) -> bool:
    return isinstance(raw, Mapping) and "value" in raw


_WAYS = (
    ("septic", "septic"), ("latrine", "latrine_dry"), ("deep", "lagoon_deep"), ("shallow", "lagoon_shallow"),
    ("reactor", "anaerobic_reactor"), ("digester", "sludge_digester"), ("overloaded", "aerobic_overloaded"),
    ("stagnant", "stagnant_sewer"), ("aerobic", "aerobic_well"), ("sea", "untreated"), ("river", "untreated"),
)  # fmt: skip


def _mcf(question: Question, name: str, own: Inputs) -> float:
    given = own.maybe_share("mcf", "methane_correction_factor", "correction_factor")
    if given is None:
        given = question.inputs.maybe_share("mcf", "methane_correction_factor", "correction_factor")
    if given is not None:
        return given
    table = TABLES["wastewater_mcf_2019" if question.says("2019") else "wastewater_mcf_2006"]
    for word, key in _WAYS:
        if word in name.lower():
            found = table.get(key)
            if found is not None:
                return found.value
    raise CannotRead("no methane correction factor")


def _nitrogen(question: Question) -> float | None:
    """Kilograms of nitrogen in effluent. Protein above 60 without a unit can only be grams a day."""
    inputs = question.inputs
    protein = inputs.quantity("protein", "protein_intake", "protein_consumption")
    if protein is None:
        return inputs.maybe("n_effluent", "n_eff", "nitrogen", unit="kg")
    yearly = protein.to("kg/person/yr")
    if not protein.unit and protein.value > _GRAMS_A_DAY_ABOVE:
        yearly = protein.value * 0.365
    table = TABLES["nitrogen"]
    new = question.says("2019")
    nitrogen = wastewater_nitrogen(
        inputs.number(*PEOPLE),
        yearly,
        protein_nitrogen=inputs.optional("fnpr", "f_npr", "n_fraction", default=table["protein_nitrogen"]),
        non_consumed=inputs.optional("fnoncon", "f_non_con", "non_consumed", default=_non_consumed(question)),
        industrial=inputs.optional("findcom", "f_ind_com", "industrial_n", default=table["industrial"]),
        household=inputs.optional(
            "nhh", "n_hh", "household", default=TABLES["nitrogen_2019"]["household"] if new else 1.0
        ),
    )
    return float(nitrogen) - inputs.optional("n_sludge", "nsludge", "sludge_n", unit="kg")


def _non_consumed(question: Question) -> float:
    if question.says("2019"):
        return TABLES["nitrogen_2019"]["non_consumed"]
    return TABLES["non_consumed"][
        "disposal" if question.says("garbage disposal", "disposals") else "no_disposal"
    ]


def _plants(inputs: Inputs, nitrogen: float) -> float:
    """Kilograms of nitrous oxide of plants: 3.2 g per person served (2006), or a factor on the nitrogen (2019)."""
    stated = inputs.quantity("ef_plant", "plant_ef", "ef_plants")
    served = inputs.exact("t_plant", "plant_share", "f_plant")
    share = None if served is None else inputs.share(served.key)
    if stated is not None and _on_nitrogen(stated):
        return float(nitrous_oxide(nitrogen * (1.0 if share is None else share), stated.value))
    per_head = stated if stated is not None else inputs.quantity("ef", "emission_factor")
    if per_head is not None and factor_between(per_head.unit, "g/person") is None:
        per_head = None
    if share is None and (per_head is None or not per_head.unit):
        return 0.0
    grams = TABLES["plant_n2o_person"]["person"] if per_head is None else per_head.to("g/person")
    # an input that the case leaves out of this product is no part of its question
    industrial = inputs.optional("findcom", "f_ind_com", default=1.0)
    return inputs.number(*PEOPLE) * (1.0 if share is None else share) * industrial * grams / 1000


def _on_nitrogen(factor: Quantity) -> bool:
    """Whether a plant's factor is per nitrogen: by its unit, or because grams per head cannot be so small."""
    if factor.unit:
        return factor_between(factor.unit, "kg/kg") is not None
    return factor.value < _GRAMS_PER_HEAD_FROM


@reads("industrial wastewater", "wastewater industrial", "wastewater cod")
def industrial(question: Question) -> Answer:
    """TOW = product x water x COD, and its methane."""
    inputs = question.inputs
    load = inputs.maybe("tow", unit="kg")
    if load is None:
        load = _industrial_load(question)
    b0 = inputs.optional("b0", "bo", unit="kg/kg", default=TABLES["b0"]["cod"])
    factor = inputs.maybe("ef", "ef_ch4", unit="kg/kg")
    methane = treatment_methane(
        load,
        income_shares=[1.0],
        pathways=[[inputs.share("t", "share_treated", default=1.0)]],
        factors=[factor if factor is not None else b0 * _mcf(question, question.text, inputs)],
        sludge=inputs.optional("s", "sludge", "sludge_removed", unit="kg"),
        recovery=inputs.optional("r", "recovered", "recovery", "ch4_recovered", unit="kg"),
    )
    answer = Answer()
    add_emissions(answer, {CH4_BIO: float(methane)}, question, main="CH4")
    answer.add("tow organic_load load tow_kg_cod", load, "kg")
    return answer


def _industrial_load(question: Question) -> float:
    """Kilograms of COD: product x water x COD, with the tables' values for an industry that is named."""
    inputs = question.inputs
    product = inputs.number("p", "product", "production", "industry_production", unit="t")
    return float(
        industrial_load(
            product,
            _of_industry(
                question, "industrial_water", "m3/t", "w", "water", "wastewater", "wastewater_generated"
            ),
            _of_industry(question, "industrial_cod", "kg/m3", "cod"),
        )
    )


def _of_industry(question: Question, table: str, unit: str, *names: str) -> float:
    given = question.inputs.maybe(*names, unit=unit)
    if given is not None:
        return given
    text = f"{question.text} {question.inputs.text('industry', 'industry_type', 'product')}".lower().replace(
        "_", " "
    )
    for key in TABLES[table]:
        if key.split("_")[0] in text and (found := TABLES[table].get(key)) is not None:
            return found.value
    raise CannotRead(f"no {names[0]}")
