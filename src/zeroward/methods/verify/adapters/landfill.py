"""Landfills: first-order decay, the carbon balance of a year, methane commitment."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from zeroward.methods.ghg.gases import CH4_BIO
from zeroward.methods.ghg.waste.commitment import commitment_doc, methane_commitment, methane_potential
from zeroward.methods.ghg.waste.landfill import CARBON_TO_METHANE, Landfill, landfill_methane
from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.verify.adapters.emissions import add_emissions
from zeroward.methods.verify.adapters.waste_words import climate_of, site_of, waste_key
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, shares_of
from zeroward.methods.verify.quantities import Quantity, read_quantity
from zeroward.methods.verify.question import CannotRead, Question

WASTE = ("waste", "msw", "w", "mass", "deposited", "disposed", "amount", "msw_x", "total_waste")
_FIRST_YEAR = 1
_NO_DELAY_MONTH = 7  # decay that begins without delay begins in the middle of the year


@reads("fod", "first order decay", "landfill decay", "ipcc waste model")
def decay(question: Question) -> Answer:
    """A history of one or several wastes, every year's carbon, methane and stock."""
    inputs = question.inputs
    years, tonnes, unit = _history(question)
    types = _types(question, tonnes)
    rates = [types[name]["k"] for name in types]
    recovery = _recovery(inputs, years, unit)

    def run(recovered: Any) -> Landfill:
        return landfill_methane(
            np.stack([types[name]["tonnes"] for name in types], axis=-1),
            doc=[types[name]["doc"] for name in types],
            docf=[types[name]["docf"] for name in types],
            k=rates,
            mcf=inputs.share("mcf", default=site_of(question)),
            methane_share=inputs.share("f", "methane_fraction", "methane_share", "f_ch4", default=0.5),
            oxidation=inputs.share("ox", "oxidation", "oxidation_factor", default=0.0),
            recovery=recovered,
            delay_months=_delay(inputs),
            start_stock=inputs.optional("start_stock", "stock", "initial_stock"),
        )

    if isinstance(recovery, float) and recovery:
        # one amount for all years: in the first of them there is less to recover; the last year must bear it
        generated = run(0.0).generated
        recovery = np.append(np.minimum(recovery, generated[:-1]), recovery)
    landfill = run(recovery)
    answer = _landfill_answer(years, landfill, unit)
    if len(rates) == 1 and rates[0] > 0:
        answer.add("k decay_rate", rates[0], "1/yr")
        answer.add("half_life t_half", float(np.log(2) / rates[0]), "yr")
    return answer


def _history(question: Question) -> tuple[list[int], np.ndarray[Any, np.dtype[np.float64]], str]:
    """Years, waste of each, and its unit: a series, a list, or one amount repeated over stated years."""
    inputs = question.inputs
    entry = inputs.find(*WASTE, "history", "series")
    if entry is None:
        raise CannotRead("no waste among the inputs")
    if isinstance(entry.raw, Mapping) and any(
        re.fullmatch(r"(1[89]|2[01])\d\d", str(key)) for key in entry.raw
    ):
        values = {
            int(key): read_quantity(one, entry.unit) for key, one in entry.raw.items() if str(key).isdigit()
        }
        years = list(range(min(values), max(values) + 1))
        tonnes = [one.value if (one := values.get(year)) is not None else 0.0 for year in years]
        return years, np.asarray(tonnes), entry.unit or str(entry.raw.get("unit", "t"))
    if isinstance(entry.raw, (list, tuple)):
        dated = _dated(entry.raw)
        if dated:
            years = list(range(min(dated), max(dated) + 1))
            unit = next((one.unit for one in dated.values() if one.unit), entry.unit or "t")
            return years, np.asarray([dated[year].value if year in dated else 0.0 for year in years]), unit
        amounts = inputs.numbers(entry.key)
        first = int(inputs.optional("first_year", "start_year", "start", default=_FIRST_YEAR))
        return list(range(first, first + len(amounts))), np.asarray(amounts), entry.unit or "t"
    amount = entry.quantity() or _of_types(entry.raw)
    if amount is None:
        raise CannotRead("the waste is no number")
    years = _years(question, amount.unit)
    return (
        years,
        np.full(len(years), amount.value),
        amount.unit.split("/")[0].split()[0] if amount.unit else "t",
    )


def _by_type(raw: Any) -> dict[str, Quantity]:
    """Amounts by waste where an object holds them."""
    read = {str(key): read_quantity(one) for key, one in raw.items()} if isinstance(raw, Mapping) else {}
    return {key: one for key, one in read.items() if one is not None and waste_key(key)}


def _of_types(raw: Any) -> Quantity | None:
    """All wastes together, in the unit of the first."""
    amounts = list(_by_type(raw).values())
    if not amounts:
        return None
    return Quantity(sum(one.to(amounts[0].unit) for one in amounts), amounts[0].unit)


def _dated(rows: Sequence[Any]) -> dict[int, Quantity]:
    """Amounts by year where a list holds objects that name their year."""
    found: dict[int, Quantity] = {}
    for row in rows:
        if not isinstance(row, Mapping) or "year" not in row:
            return {}
        own = Inputs({key: one for key, one in row.items() if key != "year"})
        amount = read_quantity(row) or own.quantity(*WASTE)
        if amount is not None:
            found[int(row["year"])] = Quantity(amount.value, amount.unit.split("/")[0])
    return found


def _years(question: Question, unit: str) -> list[int]:
    stated = re.search(
        r"(\d{4})\s*(?:-|–|to)\s*(\d{4})", f"{unit} {question.inputs.text('years')}"
    ) or re.search(r"(\d{4})\s(?:to\s)?(\d{4})", question.text)
    if stated is not None:
        return list(range(int(stated.group(1)), int(stated.group(2)) + 1))
    inputs = question.inputs
    first = inputs.maybe("first_year", "start_year", "start", "from")
    last = inputs.maybe("last_year", "end_year", "end", "until", "year")
    if first is not None and last is not None:
        return list(range(int(first), int(last) + 1))
    count = inputs.maybe("years", "n", "number_of_years", "n_years")
    if count is None:
        raise CannotRead("no years for the waste")
    start = int(first) if first is not None else _FIRST_YEAR
    return list(range(start, start + int(count)))


def _types(question: Question, tonnes: Any) -> dict[str, dict[str, Any]]:
    """DOC, DOCf and k of each waste: as given, or the tables' for the waste that is named."""
    inputs = question.inputs
    composition = inputs.mapping(
        "composition", "fractions", "composition_fraction", "composition_percent", "shares"
    )
    entry = inputs.find(*WASTE)
    amounts = _by_type(entry.raw) if entry is not None else {}
    if amounts and not composition:
        unit = next(iter(amounts.values())).unit
        whole = sum(one.to(unit) for one in amounts.values())
        composition = {key: one.to(unit) / whole for key, one in amounts.items()} if whole else {}
    guideline = "docf_2006" if question.says("2006") and not question.says("2019") else "docf_2019"
    climate = climate_of(question)
    if not composition:
        name = waste_key(inputs.text("waste_type", "type") or question.text) or "bulk"
        composition = {name: 1.0}
    found: dict[str, dict[str, Any]] = {}
    for key, share in shares_of(composition).items():
        name = waste_key(key) or "other"
        found[key] = {
            "tonnes": tonnes * share,
            "doc": _of(inputs, key, "doc", default=TABLES["doc"].get(name)),
            "docf": _of(inputs, key, "docf", "doc_f", default=TABLES[guideline].get(name)),
            "k": _of(inputs, key, "k", "rate", "decay_rate", default=TABLES["k"].get(climate, name)),
        }
    return found


def _of(inputs: Inputs, key: str, *names: str, default: Any) -> float:
    """A parameter of one waste: from a mapping by waste, one number for all, a half-life, or the table."""
    by_waste = inputs.mapping(*names)
    if key in by_waste:
        given = read_quantity(by_waste[key])
        if given is not None:
            return given.value
    single = inputs.maybe(*names)
    if single is not None:
        return single
    half = inputs.maybe("half_life", "t_half", "thalf") if names[0] == "k" else None
    if half:
        return float(np.log(2) / half)
    if default is None:
        raise CannotRead(f"no {names[0]} for {key}")
    return float(default.value)


def _delay(inputs: Inputs) -> float:
    """Months from deposition to decay. `delay_M` counts the month in which decay begins, 13 being January next."""
    month = inputs.maybe("delay_M", "M", "start_month")
    if month is not None and month >= _NO_DELAY_MONTH:
        return month - _NO_DELAY_MONTH
    return inputs.optional("delay", "delay_months", "delay_time", default=6.0)


def _recovery(inputs: Inputs, years: list[int], unit: str) -> Any:
    entry = inputs.find("r", "recovery", "recovered", "ch4_recovered")
    dated = {
        year: inputs.maybe(f"R_{year}", f"recovery_{year}", f"recovered_{year}", unit=unit) for year in years
    }
    if any(one is not None for one in dated.values()):
        return np.asarray([dated[year] or 0.0 for year in years])
    if entry is None:
        return 0.0
    if isinstance(entry.raw, (list, tuple)):
        return np.asarray(inputs.numbers(entry.key, unit=unit))
    if isinstance(entry.raw, Mapping) and "value" not in entry.raw:
        return np.asarray([float(entry.raw.get(str(year), 0.0)) for year in years])
    amount = entry.quantity()
    return 0.0 if amount is None else amount.to(unit)


def _landfill_answer(years: list[int], landfill: Landfill, unit: str) -> Answer:
    answer = Answer()
    answer.add("CH4_emitted ch4 ch4_emissions emitted", float(landfill.emitted[-1]), unit)
    answer.add("CH4_generated generated ch4_gen", float(landfill.generated[-1]), unit)
    answer.add("DDOCm_deposited ddocm deposited ddocmd", float(landfill.deposited[-1]), unit)
    answer.add("DDOCm_accumulated accumulated stock ddocma", float(landfill.stock[-1]), unit)
    answer.add("DDOCm_decomposed decomposed ddocmdecomp", float(landfill.decomposed[-1]), unit)
    for index, year in enumerate(years):
        for names, values in (
            ("CH4_generated_{0} ch4_gen_{0} generated_{0} ch4generated{0}", landfill.generated),
            ("CH4_emitted_{0} emitted_{0} ch4_{0} ch4_emissions_{0}", landfill.emitted),
            ("DDOCm_accumulated_{0} stock_{0} accumulated_{0} ddocma_{0}", landfill.stock),
            ("DDOCm_decomposed_{0} decomposed_{0}", landfill.decomposed),
            ("DDOCm_deposited_{0} deposited_{0}", landfill.deposited),
        ):
            answer.add(names.format(year), float(values[index]), unit)
    answer.add("CH4_generated_total generated_sum total_generated", float(landfill.generated.sum()), unit)
    answer.add("CH4_emitted_total emitted_sum total_emitted", float(landfill.emitted.sum()), unit)
    return answer


@reads("half life", "decay constant", "decay rate")
def half_life(question: Question) -> Answer:
    """k = ln 2 / t, in both directions."""
    rate = question.inputs.maybe("k", "rate", "decay_rate", "decay_constant")
    half = question.inputs.maybe("half_life", "t_half", "thalf", "t12", "t", unit="yr")
    if (rate or half) is None or (rate if rate is not None else half) == 0:
        raise CannotRead("neither a half-life nor a rate")
    answer = Answer()
    if half is not None:
        answer.add("k decay_rate decay_constant rate", float(np.log(2) / half), "1/yr")
    if rate is not None:
        answer.add("half_life t_half", float(np.log(2) / rate), "yr")
    return answer


@reads("landfill carbon balance", "carbon balance")
def carbon_balance(question: Question) -> Answer:
    """One year's decomposed carbon: methane generated, recovered, oxidised, emitted, and where the carbon goes.

    A recovery between 0 and 1 without a unit is a share of the methane generated.
    """
    inputs = question.inputs
    carbon = inputs.quantity("ddocm", "ddocmdecomp", "decomposed", "carbon", "ddocm_decomp")
    if carbon is None:
        raise CannotRead("no decomposed carbon")
    share = inputs.share("f", "methane_fraction", "methane_share", default=0.5)
    generated = carbon.value * share * CARBON_TO_METHANE
    recovery = inputs.quantity("r", "recovery", "recovered")
    given = 0.0 if recovery is None else recovery.value
    recovered = given * generated if recovery is not None and not recovery.unit and given <= 1 else given
    oxidation = inputs.share("ox", "oxidation", "oxidation_factor", default=0.0)
    landfill = landfill_methane(
        [[carbon.value], [0.0]], doc=1.0, docf=1.0, k=[1e3], methane_share=share, oxidation=oxidation,
        recovery=[0.0, recovered],
    )  # fmt: skip
    unit = carbon.unit
    emitted = float(landfill.emitted[1])
    oxidised = float(landfill.oxidised[1])
    answer = Answer()
    answer.add("CH4_gen ch4_generated generated", float(landfill.generated[1]), unit)
    answer.add("CH4_emitted ch4 emitted ch4_emissions", emitted, unit)
    answer.add("CH4_recovered recovered", float(landfill.recovered[1]), unit)
    answer.add("CH4_oxidised oxidised ch4_oxidized", oxidised, unit)
    in_methane = (emitted + float(landfill.recovered[1]) + oxidised) / CARBON_TO_METHANE
    answer.add("carbon_total sum_carbon carbon total_carbon", in_methane + carbon.value * (1 - share), unit)
    answer.add("co2_generated co2 co2_gen", carbon.value * (1 - share) * 44 / 12, unit)
    return answer


@reads("methane commitment", "gpc eqs 8.1", shape=lambda question: question.inputs.has("L0", "docf"))
def commitment(question: Question) -> Answer:
    """GPC equations 8.1, 8.3, 8.4; also from a given DOC, a given potential, or a given factor per tonne."""
    inputs = question.inputs
    answer = Answer()
    composition = inputs.mapping(
        "composition",
        "fractions",
        "composition_fraction",
        "composition_percent",
        "waste_composition",
        "shares",
    )
    entry = inputs.find(
        "composition",
        "fractions",
        "composition_fraction",
        "composition_percent",
        "waste_composition",
        "shares",
    )
    doc = inputs.maybe("doc")
    if composition and entry is not None:
        shares = _by_key(shares_of(composition, "%" if "percent" in entry.unit + entry.key else ""))
        table = TABLES["commitment_doc"]
        counted = [name for name in table if name in shares]
        doc = float(commitment_doc([shares[name] for name in counted], [table[name] for name in counted]))
    waste = inputs.maybe(*WASTE, unit="t")
    potential = inputs.maybe("L0", "ef", "emission_factor", "potential", unit="t/t")
    if doc is not None and potential is None:
        potential = float(
            methane_potential(
                doc,
                mcf=inputs.share("mcf", default=site_of(question)),
                docf=inputs.share(
                    "docf", "doc_f", "fraction_decomposed", default=TABLES["commitment"]["docf"]
                ),
                methane_share=inputs.share("f", "methane_fraction", "methane_share", "f_ch4", default=0.5),
            )
        )
    if potential is None:
        raise CannotRead("neither composition nor potential")
    emitted = methane_commitment(
        waste if waste is not None else 1.0,
        potential,
        recovered=inputs.share(
            "frec", "f_rec", "recovered", "methane_recovered_fraction", "recovery", default=0.0
        ),
        oxidation=inputs.share("ox", "oxidation", "oxidation_factor", default=0.0),
    )
    if waste is None:
        per_tonne = Answer()
        add_emissions(per_tonne, {CH4_BIO: float(emitted) * 1000}, question)
        answer.add("ef_co2e co2e_per_tonne total factor co2e", per_tonne.values[0].value / 1000, "t/t")
        answer.add("L0 l0 potential ef", potential, "t/t")
    else:
        add_emissions(answer, {CH4_BIO: float(emitted) * 1000}, question, main="CH4")
        answer.add("L0 l0 potential methane_potential", potential, "t/t")
    if doc is not None:
        answer.add("DOC doc degradable_carbon", doc, "t/t")
    return answer


def _by_key(shares: Mapping[str, float]) -> dict[str, float]:
    """Shares under the library's keys; several spellings of one waste add up."""
    found: dict[str, float] = {}
    for name, share in shares.items():
        key = waste_key(name) or "other"
        found[key] = found.get(key, 0.0) + share
    return found
