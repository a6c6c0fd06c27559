"""Composting, digestion, incineration and open burning."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, N2O
from zeroward.methods.ghg.waste.biological import biological_treatment
from zeroward.methods.ghg.waste.incineration import burnt_carbon
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.verify.adapters.emissions import add_emissions
from zeroward.methods.verify.adapters.waste_words import technology_of, waste_key
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import as_share, shares_of
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

MASS = (
    "mass",
    "waste",
    "sw",
    "msw",
    "m",
    "amount",
    "waste_incinerated",
    "incinerated",
    "treated",
    "waste_treated",
)


@reads("composting", "anaerobic digestion", "biological treatment", "digestion", "compost", "biogas waste")
def biological(question: Question) -> Answer:
    """Methane and nitrous oxide of composting or digestion; factors as given or from Table 4.1."""
    inputs = question.inputs
    treatment = "digestion" if question.says("digestion", "anaerobic", "biogas") else "composting"
    basis = "dry" if question.says("dry") or "dry" in inputs.text("basis") else "wet"
    ch4_factor = inputs.optional(
        "ef_ch4", "ch4_ef", "ef", unit="g/kg", default=TABLES["biological_ch4"][treatment, basis]
    )
    n2o_factor = inputs.optional(
        "ef_n2o", "n2o_ef", unit="g/kg", default=TABLES["biological_n2o"][treatment, basis]
    )
    ch4, n2o = biological_treatment(
        inputs.number(*MASS, unit="t"),
        ch4=ch4_factor,
        n2o=n2o_factor,
        recovery=inputs.optional("recovered_ch4", "recovered", "r", "recovery", "ch4_recovered", unit="kg"),
    )
    answer = Answer()
    add_emissions(answer, {CH4_BIO: float(ch4), N2O: float(n2o)}, question, main="CH4")
    return answer


@reads("incineration", "open burning", "waste burn", "burning", "burnt", "incinerat", "waste to energy")
def burning(question: Question) -> Answer:
    """Fossil and biogenic CO2, methane and nitrous oxide of burnt waste."""
    inputs = question.inputs
    mass = inputs.maybe(*MASS, unit="t")
    if mass is None:  # the waste itself may be named: plastics
        mass = inputs.number(*(entry.key for entry in inputs.entries if waste_key(entry.key)), unit="t")
    answer = Answer()
    kg: dict[str, float] = {}
    if _has_carbon(question):
        fossil, biogenic = _carbon(question, mass)
        kg[CO2], kg[CO2_BIO] = fossil * 1000, biogenic * 1000
    for gas, names, table in (
        (CH4, ("ef_ch4", "ch4_ef"), "incineration_ch4"),
        (N2O, ("ef_n2o", "n2o_ef"), "incineration_n2o"),
    ):
        only = question.says(gas.lower()) and not question.says("co2", "n2o" if gas == CH4 else "ch4")
        factor = inputs.maybe(*names, *(("ef", "emission_factor") if only else ()), unit="g/t")
        if factor is None:
            try:
                factor = TABLES[table][technology_of(question)]
            except CannotRead:
                continue
        kg[gas] = mass * factor / 1000
    if not kg:
        raise CannotRead("neither carbon nor a factor")
    main = next(gas for gas in (CO2, CH4, N2O) if gas in kg)
    add_emissions(answer, kg, question, main=main)
    return answer


def _has_carbon(question: Question) -> bool:
    """Whether the carbon of the waste is known: a composition, its parameters, or a waste of the tables."""
    inputs = question.inputs
    if inputs.has("composition", "fractions", "waste_composition", "components", "wf", "cf", "carbon", "cfi"):
        return True
    return (
        TABLES["carbon"].get(waste_key(inputs.text("waste_type", "type") or question.text) or "") is not None
    )


def _carbon(question: Question, mass: float) -> tuple[float, float]:
    """Tonnes of fossil and biogenic CO2, from a composition or from one waste's own parameters."""
    inputs = question.inputs
    entry = inputs.find(
        "composition",
        "fractions",
        "composition_fraction",
        "composition_percent",
        "waste_composition",
        "components",
        "wf",
    )
    oxidation = inputs.maybe_share("of", "oxidation", "oxidation_factor", "ox")
    if oxidation is None:
        oxidation = 0.58 if question.says("open burning") else 1.0
    fractions = None if entry is None else _by_waste(entry.raw)
    if entry is not None and fractions is not None:
        rows = _components(fractions, "%" if "percent" in entry.unit + entry.key else "")
    else:
        name = waste_key(inputs.text("waste_type", "type") or question.text) or "bulk"
        rows = {name: {"share": 1.0}}
    dry, carbon, fossil = (
        [_parameter(question, name, row, key) for name, row in rows.items()]
        for key in ("dry_matter", "carbon", "fossil_share")
    )
    burnt = burnt_carbon(
        np.asarray([mass * row["share"] for row in rows.values()]),
        dry_matter=dry,
        carbon=carbon,
        fossil_share=fossil,
        oxidation=oxidation,
    )
    return float(burnt.fossil), float(burnt.biogenic)


def _by_waste(raw: object) -> Mapping[str, Any] | None:
    """Fractions by their names; of a list, each row's text is its name."""
    if isinstance(raw, Mapping):
        return raw
    if not isinstance(raw, list) or not all(isinstance(one, Mapping) for one in raw):
        return None
    return {
        next((str(one) for one in row.values() if isinstance(one, str)), str(at)): row
        for at, row in enumerate(raw, 1)
    }


def _components(raw: Mapping[str, Any], unit: str) -> dict[str, dict[str, float]]:
    """Fractions with their shares, and parameters where a fraction states its own."""
    if not any(isinstance(one, Mapping) and "value" not in one for one in raw.values()):
        return {name: {"share": share} for name, share in shares_of(raw, unit).items()}
    rows = {}
    for name, one in raw.items():
        own = {
            _PARAMETERS.get(str(key).lower(), str(key)): read_quantity(value) for key, value in one.items()
        }
        rows[name] = {key: as_share(value) for key, value in own.items() if value is not None}
    return rows


_PARAMETERS = {
    "wf": "share", "fraction": "share", "share": "share", "dm": "dry_matter", "dmi": "dry_matter", "dry": "dry_matter",
    "cf": "carbon", "cfi": "carbon", "c": "carbon", "fcf": "fossil_share", "fcfi": "fossil_share",
    "fossil": "fossil_share", "dry_matter": "dry_matter", "carbon": "carbon", "fossil_share": "fossil_share",
}  # fmt: skip
_INPUT_NAMES = {
    "dry_matter": ("dm", "dmi", "dry_matter", "dry_matter_content"),
    "carbon": ("cf", "cfi", "carbon", "carbon_content", "carbon_fraction", "c_dry"),
    "fossil_share": (
        "fcf",
        "fcfi",
        "fossil_fraction",
        "fossil_share",
        "fossil_carbon",
        "fossil_carbon_fraction",
    ),
}


def _parameter(question: Question, name: str, row: Mapping[str, float], key: str) -> float:
    if key in row:
        return row[key]
    by_waste = question.inputs.mapping(*_INPUT_NAMES[key])
    if by_waste:
        given = read_quantity(by_waste.get(name))
        if given is not None:
            return as_share(given)
    given_for_all = question.inputs.maybe_share(*_INPUT_NAMES[key])
    if given_for_all is not None:
        return given_for_all
    found = TABLES[key].get(waste_key(name) or name)
    if found is None:
        raise CannotRead(f"no {key.replace('_', ' ')} for {name}")
    return found.value
