"""Animals: enteric fermentation, methane and nitrous oxide of manure."""

from collections.abc import Iterator, Mapping

import numpy as np

from zeroward.methods.ghg.afolu.livestock import enteric_methane, manure_methane, yearly_per_head
from zeroward.methods.ghg.afolu.manure_nitrogen import manure_nitrous_oxide
from zeroward.methods.ghg.afolu.tables import TABLES
from zeroward.methods.ghg.gases import CH4_BIO, N2O
from zeroward.methods.verify.adapters.emissions import add_emissions
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

HEADS = ("n", "heads", "head", "animals", "population", "number", "count", "n_t")
_ANIMALS = (
    ("dairy", ("dairy",)), ("cattle", ("othercattle", "cattle", "other", "beef")), ("buffalo", ("buffalo",)),
    ("sheep", ("sheep",)), ("goats", ("goat",)), ("horses", ("horse",)), ("mules", ("mule", "ass")),
    ("swine", ("swine", "pig", "hog")), ("deer", ("deer",)),
    ("hens", ("hen", "layer", "poultry")), ("broilers", ("broiler",)), ("turkeys", ("turkey",)), ("ducks", ("duck",)),
)  # fmt: skip


def animal_key(name: str) -> str | None:
    wanted = plain(name)
    return next((key for key, words in _ANIMALS if any(word in wanted for word in words)), None)


def _region(question: Question) -> str:
    text = f"{question.text} {question.inputs.text('region')}".lower()
    return "eastern_europe" if "eastern" in text else "western_europe"


def _guideline(question: Question) -> str:
    return "2019" if question.says("2019") else "2006"


def herds(question: Question) -> Iterator[tuple[str, float, float | None]]:
    """Name, heads and factor of each herd: keys with `EF_` beside them, nested objects, lists, or one herd."""
    inputs = question.inputs
    listed = inputs.find("herds", "animals", "livestock", "items", "rows")
    raw = listed.raw if listed is not None and isinstance(listed.raw, (Mapping, list)) else question.raw
    named = raw.items() if isinstance(raw, Mapping) else [(str(at), one) for at, one in enumerate(raw)]
    found = False
    factors = {
        plain(str(key))[2:]: read_quantity(one)
        for key, one in question.raw.items()
        if plain(str(key)).startswith("ef")
    }
    for key, one in named:
        if isinstance(one, Mapping) and "value" not in one:
            own = Inputs(one)
            found = True
            yield (
                own.text("animal", "name", "category") or str(key),
                own.number(*HEADS),
                own.maybe("ef", "factor", unit="kg/head"),
            )
            continue
        quantity = read_quantity(one)
        if (
            quantity is not None
            and not plain(str(key)).startswith(("ef", "gwp"))
            and animal_key(str(key)) is not None
        ):
            factor = factors.get(plain(str(key)))
            found = True
            yield str(key), quantity.value, None if factor is None else factor.to("kg/head")
    if not found:
        yield (
            inputs.text("animal", "category") or question.text,
            inputs.number(*HEADS),
            inputs.maybe("ef", "factor", "emission_factor", unit="kg/head"),
        )


@reads("enteric", "enteric fermentation", "manure ch4", "manure methane tier 1")
def enteric(question: Question) -> Answer:
    """Heads x factor, herd by herd; for manure the factor has to be given."""
    answer, total = Answer(), 0.0
    parts = []
    for name, heads, stated in herds(question):
        factor = stated
        if factor is None:
            key = animal_key(name)
            if key is None or question.says("manure"):
                raise CannotRead(f"no factor for {name}")
            factor = TABLES["enteric"][_guideline(question), _region(question), key]
        methane = float(enteric_methane(heads, factor))
        parts.append((name, methane))
        total += methane
    add_emissions(answer, {CH4_BIO: total}, question, main="CH4")
    for name, methane in parts if len(parts) > 1 else []:
        answer.add(f"{plain(name)} ch4_{plain(name)}", methane, "kg")
    return answer


@reads("manure solids", "manure volatile solids", "manure tier 2019")
def manure_solids(question: Question) -> Answer:
    """Methane from volatile solids, shares of systems and their factors."""
    inputs = question.inputs
    solids = inputs.maybe("vs", "solids", "volatile_solids", unit="kg/head")
    if solids is None:
        solids = float(
            yearly_per_head(inputs.number("vs_rate", "rate"), inputs.number("weight", "tam", unit="kg/head"))
        )
    methane = manure_methane(
        inputs.number(*HEADS), solids, [inputs.share("ms", "awms", "share", default=1.0)],
        [inputs.number("ef", "factor", unit="g/kg")],
    )  # fmt: skip
    answer = Answer()
    add_emissions(answer, {CH4_BIO: float(methane)}, question, main="CH4")
    return answer


@reads(
    "manure n2o",
    "manure nitrous oxide",
    "manure management n2o",
    "nex",
    "nitrogen excretion",
    "manure n excretion",
    "manure",
)
def manure_nitrogen(question: Question) -> Answer:
    """Direct and indirect nitrous oxide of stored manure, from excretion or from rate and weight."""
    inputs = question.inputs
    if not inputs.has("ef3", "nex", "n_rate", "nrate", "n_ex") and not question.says(
        "n2o", "nitrous", "nex", "excretion", "nitrogen"
    ):
        return enteric(question)
    excreted = inputs.maybe("nex", "n_ex", "n_excretion", "excretion", unit="kg/head")
    if excreted is None:
        weight = inputs.number("weight", "tam", "w", "mass", unit="kg")
        rate = inputs.maybe("n_rate", "rate", "nrate", "excretion_rate")
        if rate is None:
            key = animal_key(inputs.text("animal") or question.text) or "cattle"
            rate = TABLES["nitrogen_rate"][_guideline(question), _region(question), key]
        excreted = float(yearly_per_head(rate, weight))
    if not inputs.has(*HEADS):
        alone = Answer()
        alone.add("Nex n_ex nitrogen_per_head excretion", excreted, "kg/head")
        return alone
    nitrogen = inputs.number(*HEADS) * excreted
    shares, factors = _systems(question)
    result = manure_nitrous_oxide(
        nitrogen,
        shares,
        ef3=factors,
        gas_share=inputs.share("frac_gas_ms", "fracgas", "frac_gas", "fracgasms", default=0.0),
        leach_share=inputs.share("frac_leach_ms", "frac_leach", "fracleach", "fracleachms", default=0.0),
        ef4=inputs.optional("ef4", default=TABLES["soils"]["2006", "ef4"]),
        ef5=inputs.optional("ef5", default=TABLES["soils"]["2006", "ef5"]),
    )
    answer = Answer()
    add_emissions(answer, {N2O: float(result.total)}, question, main="N2O")
    answer.add("direct n2o_direct", float(result.direct), "kg")
    answer.add(
        "volatilised volatilisation indirect_volatilisation n2o_vol n2o_indirect",
        float(result.volatilised),
        "kg",
    )
    answer.add("leached leaching n2o_leach", float(result.leached), "kg")
    answer.add("nex n_ex excretion nex_per_head", excreted, "kg/head")
    answer.add("n nitrogen n_total n_excreted", nitrogen, "kg")
    return answer


_SYSTEM_WORDS = (
    ("solid", "solid"), ("dry lot", "dry_lot"), ("with crust", "liquid_crust"), ("crust", "liquid_crust"),
    ("liquid", "liquid"), ("pit", "pit_long"), ("daily", "daily_spread"),
)  # fmt: skip


def _systems(question: Question) -> tuple[list[float], list[float]]:
    """Shares and EF3 of the systems of manure management."""
    inputs = question.inputs
    listed = inputs.find("systems", "ms", "awms", "rows")
    if listed is not None and isinstance(listed.raw, list):
        rows = [Inputs(one) for one in listed.raw if isinstance(one, Mapping)]
        named = [row.text("system", "name", "type") for row in rows]
        return (
            [row.share("ms", "share", "fraction") for row in rows],
            [
                _factor(question, name, {}, row.maybe("ef3", "ef"))
                for row, name in zip(rows, named, strict=True)
            ],
        )
    shares = inputs.mapping("ms", "systems", "shares", "awms")
    stated = inputs.maybe("ef3", "ef")
    if shares:
        factors = inputs.mapping("ef3", "factors")
        read = {key: read_quantity(one) for key, one in shares.items()}
        known = {key: one.value for key, one in read.items() if one is not None}
        scale = 100 if sum(known.values()) > 1.5 else 1
        values = [_factor(question, key, factors, stated) for key in known]
        return [one / scale for one in known.values()], values
    factor = stated if stated is not None else _factor(question, question.text, {}, None)
    return [inputs.share("ms", "share", "ms_share", default=1.0)], [factor]


def _factor(question: Question, name: str, factors: Mapping[str, object], stated: float | None) -> float:
    own = read_quantity(factors.get(name))
    if own is not None:
        return own.value
    if stated is not None:
        return stated
    key = next((key for word, key in _SYSTEM_WORDS if word in name.lower().replace("_", " ")), None)
    if key is None:
        raise CannotRead("no system of manure management")
    return float(np.asarray(TABLES["manure_n2o"][_guideline(question), key]))
