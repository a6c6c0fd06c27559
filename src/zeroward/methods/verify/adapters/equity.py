"""Who bears and who gains: burden, concentration, weights, and what each stakeholder is left with."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.appraisal import Entry, Rate, incidence
from zeroward.methods.equity import (
    ETA,
    burden,
    concentration_index,
    equity_weighted_npv,
    equity_weights,
    gini,
    kakwani,
    regressive,
)
from zeroward.methods.verify.adapters.cash_flows import RATE, whole
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_INCOME = (
    "incomes",
    "income",
    "y",
    "income_q",
    "quintile_income",
    "relative_income",
    "relative_incomes",
    "living_standard",
)
_VALUES = (
    *(
        "costs",
        "cost",
        "payments",
        "payment",
        "benefits",
        "benefit",
        "values",
        "health",
        "h",
        "delta_cost",
        "dcost",
        "cost_change",
        "change_cost",
        "cost_increase",
        "extra_cost",
        "annual_cost",
        "subsidy",
        "subsidies",
        "grants",
    ),
    *("amounts", "npv", "npvs", "bills", "tax", "taxes"),
)


def _numbers(question: Question, *names: str) -> list[float]:
    """A list, or the values of an object."""
    entry = question.inputs.find(*names)
    raw: Any = None if entry is None else entry.raw
    listed = list(raw.values()) if isinstance(raw, Mapping) else raw if isinstance(raw, (list, tuple)) else []
    read = [read_quantity(one) for one in listed]
    return [one.value for one in read if one is not None]


@reads("regressive", "burden income", "cost burden", "incidence quintile")
def cost_burden(question: Question) -> Answer:
    """Cost over income, and whether it falls as income grows."""
    costs, incomes = _numbers(question, *_VALUES), _numbers(question, *_INCOME)
    if not costs or not incomes:
        raise CannotRead("neither costs nor incomes")
    found = burden(costs, incomes)
    answer = Answer()
    answer.add("burden burdens b shares burden_pct burden_share", list(found), "1")
    answer.add("regressive is_regressive", regressive(costs, incomes))
    return answer


@reads("concentration index", "kakwani", "gini", "concentration benefits")
def concentration(question: Question) -> Answer:
    """Concentration index, Gini and Kakwani, as far as the inputs go; people in order of income without incomes."""
    values, incomes = _numbers(question, *_VALUES), _numbers(question, *_INCOME)
    sizes = _numbers(question, "weights", "population", "sizes", "people", "n") or None
    answer = Answer()
    named: list[tuple[str, str, float]] = []
    if values:
        ranked = incomes or [float(place) for place in range(1, len(values) + 1)]
        named.append(
            ("concentration", "ci concentration_index index c", concentration_index(values, ranked, sizes))
        )
    if incomes:
        named.append(("gini", "gini gini_income g", gini(incomes, sizes)))
    if values and incomes:
        named.append(("kakwani", "kakwani kakwani_index k", kakwani(values, incomes, sizes)))
    if not named:
        raise CannotRead("neither values nor incomes")
    for _, names, value in sorted(named, key=lambda one: not question.says(one[0])):
        answer.add(names, value, "1")
    return answer


@reads("equity weight", "equity weighted", "distributional weight", "equity weighted npv")
def weights(question: Question) -> Answer:
    """Weights by income, and with values the weighted sum beside the plain one."""
    inputs = question.inputs
    incomes = _numbers(question, *_INCOME)
    eta = inputs.optional("eta", "elasticity", "epsilon", default=ETA)
    mean = inputs.maybe("mean", "y_mean", "mean_income", "average_income", "reference_income")
    if mean is None and question.inputs.has("relative_income", "relative_incomes"):
        mean = 1.0
    if not incomes:
        raise CannotRead("no incomes")
    values = _numbers(
        question,
        "npv",
        "npvs",
        "npv_q",
        "benefits",
        "values",
        "net_benefits",
        "net_benefit",
        "benefit",
        "gains",
        "net_gain",
    )
    answer = Answer()
    if values:
        found = equity_weighted_npv(values, incomes, mean=mean, eta=eta)
        answer.add("weighted weighted_npv equity_weighted_npv equity_weighted", found.weighted, "EUR")
        answer.add("unweighted unweighted_npv npv plain", found.unweighted, "EUR")
    answer.add("weights weight w", list(equity_weights(incomes, mean=mean, eta=eta)))
    return answer


@reads(
    "incidence",
    "stakeholder npv",
    "npv stakeholder",
    "cost stakeholder",
    "winners losers",
    "incidence matrix",
    "stakeholder",
    "present value stakeholder",
)
def by_stakeholder(question: Question) -> Answer:
    """Net present value of each stakeholder at their own rate, who gains, who loses, and the whole."""
    inputs = question.inputs
    base = whole(inputs.optional("base_year", "year0", "start_year", "reference_year"))
    entries = _entries(question, base)
    if not entries:
        raise CannotRead("no amounts by stakeholder")
    own = _rates(question)
    common = inputs.maybe_share(*RATE)
    missing = {one.stakeholder for one in entries} - own.keys()
    if common is None and missing:
        raise CannotRead("no discount rate")
    found = incidence(entries, base_year=base, rate=0.0 if common is None else common, rates=own)
    answer = Answer()
    for who, value in found.npv.items():
        answer.add(f"{_key(who)} npv.{_key(who)} npv_{_key(who)}", value, "EUR")
    answer.add("total total_npv sum npv", found.total_npv, "EUR")
    answer.add("winners gainers", [_key(one) for one in found.winners])
    answer.add("losers", [_key(one) for one in found.losers])
    return answer


_MATRIX = (
    "matrix",
    "incidence",
    "cashflows",
    "flows",
    "stakeholders",
    "entries",
    "table",
    "x",
    "streams",
    "by_stakeholder",
)


def _key(text: str) -> str:
    return text.replace(" ", "_")


def _rates(question: Question) -> dict[str, Rate]:
    raw = question.inputs.mapping("rates", "discount_rates", "rate", "r", "discount_rate")
    stated: dict[str, Rate] = {
        str(who): Inputs({"rate": value}).share("rate") for who, value in raw.items() if who != "value"
    }
    for who, part in _matrix(question).items():
        own = Inputs(part).maybe_share(*RATE) if isinstance(part, Mapping) and _record(part) else None
        if own is not None:
            stated[str(who)] = own
    return stated


def _matrix(question: Question) -> Mapping[str, Any]:
    entry = question.inputs.find(*_MATRIX)
    return entry.raw if entry is not None and isinstance(entry.raw, Mapping) else {}


_SERIES = ("cashflows", "cash_flows", "flows", "net", "amounts", "values")


def _record(part: Mapping[str, Any]) -> bool:
    """A stakeholder with payments and a rate of their own."""
    return Inputs(part).exact(*_SERIES) is not None and Inputs(part).exact(*RATE) is not None


def _entries(question: Question, base: int) -> list[Entry]:
    """{stakeholder: {type: series}}, {stakeholder: series}, or a list of records."""
    entry = question.inputs.find(*_MATRIX)
    raw: Any = None if entry is None else entry.raw
    found: list[Entry] = []
    if isinstance(raw, list):
        for row in raw:
            own = Inputs(row if isinstance(row, Mapping) else {})
            who = own.text("stakeholder", "who", "payer", "actor")
            year, amount = own.maybe("year", "t"), own.maybe("amount", "value", "flow")
            if not who or year is None or amount is None:
                raise CannotRead("a row lacks stakeholder, year or amount")
            found.append(Entry(who, own.text("type", "cost_type", "kind") or "all", whole(year), amount))
        return found
    for who, part in raw.items() if isinstance(raw, Mapping) else ():
        if isinstance(part, Mapping) and _record(part):
            held = Inputs(part).exact(*_SERIES)
            lists: Mapping[str, Any] = {"all": held.raw if held is not None else part}
        else:
            lists = part if isinstance(part, Mapping) and not _by_year(part) else {"all": part}
        for kind, series in lists.items():
            found += [Entry(str(who), str(kind), year, amount) for year, amount in _series(series, base)]
    return found


def _by_year(part: Mapping[str, Any]) -> bool:
    return all(str(key).isdecimal() for key in part)


def _series(raw: Any, base: int) -> list[tuple[int, float]]:
    rows = list(raw.items()) if isinstance(raw, Mapping) else []
    if isinstance(raw, (list, tuple)):
        rows = [(base + step, value) for step, value in enumerate(raw)]
    read = [(int(year), read_quantity(value)) for year, value in rows if str(year).isdecimal()]
    return [(year, value.value) for year, value in read if value is not None]
