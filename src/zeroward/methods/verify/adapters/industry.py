"""Industrial processes and product use: minerals, metals, refrigerants, other products."""

import math
from collections.abc import Mapping
from dataclasses import replace

from zeroward.methods.ghg.gases import CO2, FLUORINATED_GASES
from zeroward.methods.ghg.gwp import blend_masses, blends
from zeroward.methods.ghg.ippu.metals import production_emissions
from zeroward.methods.ghg.ippu.minerals import carbonate_co2, cement_co2, glass_co2, lime_co2
from zeroward.methods.ghg.ippu.products import nitrous_oxide_sold, oil_product_co2, switchgear_sf6
from zeroward.methods.ghg.ippu.refrigerants import refrigerant_losses
from zeroward.methods.ghg.ippu.tables import TABLES
from zeroward.methods.verify.adapters.emissions import add_emissions, gas_key
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

MASS = ("m", "mass", "production", "amount", "product", "produced", "mg", "p", "output", "m_cl", "q")
FACTOR = ("ef", "emission_factor", "factor", "ef_co2", "ef_cl", "ef_clinker")
_STOICHIOMETRY = ("ratio", "stoichiometric_ratio", "sr", "co2_cao", "stoichiometric")
_LIME_RATIO = 0.785


def _mineral(question: Question, factor: float, co2: float | None) -> Answer:
    """A factor, and the CO2 where a mass is given."""
    answer = Answer()
    if co2 is not None:
        add_emissions(answer, {CO2: co2 * 1000}, question, main=CO2)
    answer.add("ef emission_factor factor ef_co2", factor, "t/t")
    return answer


def _content(question: Question) -> float | None:
    """CaO (or CaO·MgO) content where the case builds the factor from stoichiometry."""
    return question.inputs.maybe_share("cao", "cao_content", "content", "cao_fraction", "caomgo", "cao_mgo")


@reads("glass")
def glass(question: Question) -> Answer:
    inputs = question.inputs
    kind = next((key for key in TABLES["glass"] if question.says(key.split("_")[0])), "generic")
    factor = inputs.optional(*FACTOR, unit="t/t", default=TABLES["glass"][kind])
    cullet = inputs.share("cr", "cullet", "cullet_ratio", "cullet_share", default=TABLES["cullet"]["generic"])
    mass = inputs.maybe(*MASS, unit="t")
    return _mineral(
        question, factor * (1 - cullet), None if mass is None else float(glass_co2(mass, factor, cullet))
    )


@reads("lime")
def lime(question: Question) -> Answer:
    """Factor from stoichiometry and content, or by the kind of lime; with a mass also the CO2."""
    inputs = question.inputs
    content = _content(question)
    kind = (
        "hydraulic"
        if question.says("hydraulic")
        else "dolomitic"
        if question.says("dolomitic")
        else "high_calcium"
    )
    if content is not None:
        factor = inputs.optional(*_STOICHIOMETRY, default=_LIME_RATIO) * content
    else:
        mixed = _lime_mix(question)
        stated = (
            inputs.optional(*FACTOR, unit="t/t", default=TABLES["lime"][kind]) if mixed is None else mixed
        )
        factor = stated
    dust = inputs.optional("cf_lkd", "cf", "kiln_dust", "lkd", default=1.0)
    mass = inputs.maybe(*MASS, unit="t")
    return _mineral(
        question, float(lime_co2(1.0, factor, kiln_dust=dust)),
        None if mass is None else float(lime_co2(mass, factor, kiln_dust=dust)),
    )  # fmt: skip


def _lime_mix(question: Question) -> float | None:
    """The factor of a mix of kinds of lime, from shares and factors by kind (or the table's)."""
    inputs = question.inputs
    parts: dict[str, tuple[float, float]] = {}
    for key in TABLES["lime"]:
        own = Inputs(inputs.mapping(key))
        if own.has("share", "fraction"):
            default = TABLES["lime"][key]
            parts[key] = (
                own.share("share", "fraction"),
                own.optional("ef", "factor", unit="t/t", default=default),
            )
    for key, names in (
        ("high_calcium", ("high_calcium", "hc", "highcalcium")),
        ("dolomitic", ("dolomitic", "dol", "dolomite")),
        ("hydraulic", ("hydraulic", "hyd")),
    ):
        entry = inputs.exact(
            *(f"share_{name}" for name in names), *(f"{name}_share" for name in names), *names
        )
        if entry is None or entry.quantity() is None:
            continue
        factor = inputs.exact(*(f"ef_{name}" for name in names), *(f"{name}_ef" for name in names))
        stated = inputs.maybe(factor.key, unit="t/t") if factor is not None else None
        parts[key] = inputs.share(entry.key), TABLES["lime"][key] if stated is None else stated
    shares = sum(share for share, _ in parts.values())
    return (
        sum(share * factor for share, factor in parts.values())
        if len(parts) > 1 and shares <= 1.001
        else None
    )


@reads("cement", "clinker")
def cement(question: Question) -> Answer:
    """Clinker factor with kiln dust, and the CO2 of clinker or of cement with its clinker share."""
    inputs = question.inputs
    clinker = TABLES["clinker"]
    content = _content(question)
    factor = inputs.maybe(*FACTOR, unit="t/t")
    if factor is None:
        factor = (
            clinker["factor"]
            if content is None
            else content * inputs.optional(*_STOICHIOMETRY, default=_LIME_RATIO)
        )
    stated = inputs.maybe("cf_ckd", "ckd", "kiln_dust", "cf", "correction")
    mentioned = stated is not None or question.says("ckd", "kiln dust")
    mass = inputs.maybe("clinker", "m_cl", "mcl", "clinker_production", unit="t")
    share = 1.0
    if mass is None:
        mass = inputs.maybe("cement", "m_c", "cement_production", *MASS, unit="t")
        share = inputs.share(
            "clinker_fraction", "clinker_share", "c_cl", "ccl", "clinker_ratio", default=_share(question)
        )
    # a factor that the case states or builds stands as it is, unless the case speaks of dust
    own = content is not None or inputs.has(*FACTOR)
    dust = stated if stated is not None else clinker["kiln_dust"] if mentioned or not own else 1.0
    co2 = None
    if mass is not None:
        co2 = float(
            cement_co2(
                mass,
                clinker_share=share,
                imported=inputs.optional("imported", "import", "clinker_import", unit="t"),
                exported=inputs.optional("exported", "export", "clinker_export", unit="t"),
                factor=factor,
                kiln_dust=dust,
            )
        )
    answer = _mineral(question, factor * dust, co2)
    answer.add("ef_clinker ef_cl ef_without_ckd ef_uncorrected", factor, "t/t")
    answer.add("ef_with_ckd ef_ckd ef_corrected", factor * dust, "t/t")
    if mass is not None:
        answer.add("clinker_mass m_cl", mass * share, "t")
    return answer


def _share(question: Question) -> float:
    """Clinker in what is made: all of it, unless cement is named without being clinker."""
    if question.says("portland"):
        return TABLES["clinker_share"]["portland"]
    only_cement = question.inputs.has("cement", "cement_production") or not question.says("clinker")
    return TABLES["clinker_share"]["unknown"] if only_cement else 1.0


@reads("carbonate", "limestone use", "soda ash", "dolomite")
def carbonates(question: Question) -> Answer:
    """Each carbonate by its factor."""
    inputs = question.inputs
    names = {
        "calcite": ("caco3", "calcite", "limestone"), "magnesite": ("mgco3", "magnesite"),
        "dolomite": ("dolomite", "camgco3", "camgco32"), "siderite": ("feco3", "siderite"),
        "soda_ash": ("na2co3", "soda_ash", "soda"),
    }  # fmt: skip
    found = {
        key: value for key, words in names.items() if (value := inputs.maybe(*words, unit="t")) is not None
    }
    if not found:
        key = next((key for key, words in names.items() if question.says(*words)), None)
        if key is None:
            raise CannotRead("no carbonate named")
        found = {key: inputs.number(*MASS, unit="t")}
    stated = inputs.maybe(*FACTOR, unit="t/t")
    factors = [stated if stated is not None else TABLES["carbonates"][key] for key in found]
    calcined = inputs.share("calcined", "f", "fraction", default=1.0)
    answer = Answer()
    co2 = float(carbonate_co2(list(found.values()), factors, calcined=calcined))
    add_emissions(answer, {CO2: co2 * 1000}, question, main=CO2)
    return answer


_METALS = (
    ("steel_bof", ("bof", "basic oxygen", "oxygen furnace")), ("steel_eaf", ("eaf", "electric arc")),
    ("pig_iron", ("pig iron",)), ("dri", ("dri", "direct reduced")), ("sinter", ("sinter",)), ("coke", ("coke",)),
)  # fmt: skip


@reads("steel", "iron", "sinter", "metal production", "aluminium", "coke production", "pig iron")
def metals(question: Question) -> Answer:
    """Product x factor; several products in one case add up."""
    inputs = question.inputs
    guideline = "2019" if question.says("2019") else "2006"
    stated = inputs.maybe(*FACTOR, unit="t/t")
    answer = Answer()
    parts: dict[str, float] = {}
    for key, words in _METALS:
        mass = inputs.maybe(key, *(plain(word) for word in words if len(word) > 2), unit="t")
        if mass is not None:
            own = inputs.maybe(f"ef_{key}", *(f"ef_{plain(word)}" for word in words), unit="t/t")
            factor = own if own is not None else TABLES["metal_co2"][guideline, key]
            parts[key] = float(production_emissions(mass, factor))
    if not parts:
        key = next((key for key, words in _METALS if question.says(*words)), "")
        if stated is None and not key:
            raise CannotRead("no product named")
        factor = stated if stated is not None else TABLES["metal_co2"][guideline, key]
        parts["total"] = float(production_emissions(inputs.number(*MASS, unit="t"), factor))
    add_emissions(answer, {CO2: math.fsum(parts.values()) * 1000}, question, main=CO2)
    for key, value in parts.items():
        answer.add(f"{key} co2_{key}", value, "t")
    return answer


@reads("hfc", "refrigerant", "bank annual loss", "bank x annual loss", "f gas", "r 410a", "air conditioning",
       "refrigerant blend bank", "refrigerant bank loss",
       shape=lambda question: question.inputs.has("bank"))  # fmt: skip
def refrigerants(question: Question) -> Answer:
    """Losses of a bank, as gases of the blend and in CO2e."""
    inputs = question.inputs
    losses = refrigerant_losses(
        inputs.optional("bank", "stock", "charge_total", "b", unit="kg"),
        inputs.share("x", "rate", "loss_rate", "annual_loss", "leakage", "leak_rate", default=0.0),
        charged=inputs.optional("charged", "new_charge", "charge", "m_new", unit="kg"),
        charge_loss=inputs.share("k", "charge_loss", "initial_loss", "initial_emission", default=0.0),
        retired=inputs.optional("retired", "disposed", "end_of_life", "m_retired", unit="kg"),
        remaining=inputs.share("p", "remaining", "residual_charge", default=1.0),
        recovered=inputs.share(
            "eta",
            "eta_rec",
            "eta_recovery",
            "recovered",
            "recovery",
            "recovery_rate",
            "recovery_efficiency",
            default=0.0,
        ),
    )
    answer = Answer()
    _weighted(question, answer, float(losses.total))
    # "emission" in kilograms is the gas itself
    answer.values = [
        replace(value, names=tuple(name for name in value.names if name != "emission"))
        for value in answer.values
    ]
    answer.add("loss losses emitted leaked mass total_kg emission", float(losses.total), "kg")
    answer.add("operation operating", float(losses.operation), "kg")
    answer.add("filling initial charge charging", float(losses.filling), "kg")
    answer.add("disposal end_of_life", float(losses.end_of_life), "kg")
    return answer


def _weighted(question: Question, answer: Answer, mass: float) -> None:
    """CO2e of a mass: by a stated potential, a blend, or a gas that is named."""
    inputs = question.inputs
    for entry in inputs.entries:
        stated = read_quantity(entry.raw)
        if entry.name.startswith("gwp") and gas_key(entry.name[3:]) is None and stated is not None:
            answer.add("co2e total emissions total_co2e", mass * stated.value, "kg")
            return
    name = plain(inputs.text("gas", "refrigerant", "blend", "substance") or question.text)
    own: Mapping[str, object] = inputs.mapping("composition", "blend", "shares")
    shares = {gas_key(key): read_quantity(one) for key, one in own.items()}
    masses = {gas: mass * one.value for gas, one in shares.items() if gas is not None and one is not None}
    if not masses:
        blend = next((key for key in blends() if plain(key) in name), None)
        masses = blend_masses(blend, mass) if blend else {}
    if not masses:
        gas = next(
            (gas for gas in sorted(FLUORINATED_GASES, key=len, reverse=True) if plain(gas) in name), None
        )
        if gas is None:
            raise CannotRead("neither a potential nor a gas")
        masses = {gas: mass}
    add_emissions(answer, masses, question)


@reads("lubricant", "paraffin", "wax")
def oil_products(question: Question) -> Answer:
    inputs = question.inputs
    table = TABLES["oil_products"].values["lubricant"]
    energy = inputs.maybe("energy", "lc", "pw", "consumption", unit="GJ")
    if energy is None:
        energy = inputs.number(*MASS, unit="t") * inputs.optional(
            "ncv", unit="GJ/t", default=table["net_calorific_value"]
        )
    carbon = inputs.optional("cc", "carbon", "carbon_content", unit="kg/GJ", default=table["carbon"])
    share = inputs.share("odu", "oxidised", "fraction", default=TABLES["lubricants"]["oxidised"])
    answer = Answer()
    add_emissions(answer, {CO2: float(oil_product_co2(energy, carbon, share)) * 1000}, question, main=CO2)
    return answer


@reads("sf6", "switchgear")
def switchgear(question: Question) -> Answer:
    inputs = question.inputs
    lost = switchgear_sf6(
        inputs.number("bank", "stock", "nameplate", unit="kg"),
        inputs.share("rate", "x", "leakage", "loss_rate", "leak_rate"),
        retired=inputs.optional("retired", unit="kg"),
        collected=inputs.share("collected", "recovered", default=0.0),
    )
    answer = Answer()
    add_emissions(answer, {"SF6": float(lost)}, question)
    return answer


@reads("medical n2o", "n2o medical", "n2o product", "n2o use")
def nitrous_oxide_use(question: Question) -> Answer:
    inputs = question.inputs
    mass = nitrous_oxide_sold(
        inputs.number("sold", "sales", "amount", "mass", unit="kg"), inputs.maybe("previous", "last_year", unit="kg"),
        released=inputs.share("released", default=1.0),
    )  # fmt: skip
    answer = Answer()
    add_emissions(answer, {"N2O": float(mass)}, question, main="N2O")
    return answer
