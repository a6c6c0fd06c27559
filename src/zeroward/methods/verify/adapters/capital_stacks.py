"""What capital costs in layers, how much debt an income carries, and what is left to be found."""

from collections.abc import Mapping, Sequence
from typing import Any

from zeroward.methods.appraisal import (
    Layer,
    Source,
    blended_cost,
    cover_ratios,
    debt_capacity,
    financing_gap,
    loan_life_cover,
)
from zeroward.methods.verify.adapters.costs import LIFE, RATE
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, as_share
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_CASH = (
    "cfads",
    "cash_flow",
    "cash_flow_available",
    "cash_available",
    "net_cash_flow",
    "operating_cash_flow",
)
_COVER = ("dscr", "target_dscr", "min_dscr", "cover", "cover_ratio", "required_dscr")
_SERVICE = ("debt_service", "service", "annual_debt_service", "ds")
_AMOUNT = ("share", "weight", "amount", "w", "value", "size", "volume")
_COST = ("cost", "rate", "interest", "r", "return", "coupon", "yield")


@reads("capital stack wacc|blended|weighted", "wacc", "blended cost", "weighted average cost capital",
       "capital stack layer", "blended rate", "blended finance cost")  # fmt: skip
def cost_of_layers(question: Question) -> Answer:
    """The weighted mean of what the layers cost; after tax on debt where a rate of tax is stated."""
    layers = _layers(question.inputs)
    answer = Answer()
    cost = blended_cost(layers)
    answer.add("wacc blended_cost blended_rate weighted_cost cost rate", cost, "1")
    whole = sum(one.amount for one in layers)
    answer.add("total total_amount sum", whole, "EUR")
    answer.add("annual_cost yearly_cost", cost * whole, "EUR")
    return answer


def _layers(inputs: Inputs) -> list[Layer]:
    entry = inputs.exact("layers", "stack", "tranches", "sources", "capital", "components")
    if entry is not None and isinstance(entry.raw, Mapping):
        rows = [_layer(one) for one in entry.raw.values()]
    elif entry is not None and isinstance(entry.raw, Sequence) and not isinstance(entry.raw, str):
        rows = [_layer(one) for one in entry.raw]
    else:
        rows = _two_sides(inputs)
    if not rows:
        raise CannotRead("no layers of capital")
    return rows


def _layer(raw: Any) -> Layer:
    if isinstance(raw, Mapping):
        own = Inputs(raw)
        return Layer(own.number(*_AMOUNT), own.share(*_COST, default=0.0))
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        found = [one for one in (read_quantity(each, "") for each in raw) if one is not None]
        if len(found) == 2:
            return Layer(found[0].value, as_share(found[1]))
    raise CannotRead("a layer without amount and cost")


def _two_sides(inputs: Inputs) -> list[Layer]:
    """Debt and equity by name; interest on debt lowers the tax where a rate of tax is stated."""
    tax = inputs.share("tax", "tax_rate", "corporate_tax", default=0.0)
    debt = inputs.maybe("debt", "debt_share", "d", "debt_weight")
    equity = inputs.maybe("equity", "equity_share", "e", "equity_weight")
    if debt is None and equity is None:
        return []
    debt = 1 - float(equity or 0) if debt is None else debt
    equity = 1 - debt if equity is None else equity
    lent = inputs.share("cost_of_debt", "debt_cost", "kd", "rd", "debt_rate", "interest")
    owned = inputs.share("cost_of_equity", "equity_cost", "ke", "re", "equity_rate", "return_on_equity")
    rows = [Layer(debt, lent * (1 - tax)), Layer(equity, owned)]
    grant = inputs.maybe("grant", "grant_share")
    return [*rows, Layer(grant, 0.0)] if grant is not None else rows


@reads("dscr", "debt sizing", "debt capacity", "debt service cover|coverage", "llcr", "loan life cover|coverage",
       "sculpted|maximum debt")  # fmt: skip
def debt_and_cover(question: Question) -> Answer:
    """The largest loan at a cover ratio; or the ratios of a loan that is there."""
    inputs = question.inputs
    flows = inputs.numbers(*_CASH, unit="EUR")
    services = inputs.numbers(*_SERVICE, unit="EUR")
    answer = Answer()
    if services or inputs.maybe(*_SERVICE, unit="EUR") is not None:
        return _ratios(inputs, flows, services)
    debt = inputs.maybe("debt", "loan", "debt_outstanding", unit="EUR")
    if flows and debt is not None:
        worth = loan_life_cover(inputs.share(*RATE), flows, debt)
        answer.add("llcr loan_life_cover ratio", worth, "1")
        return answer
    cash, cover = inputs.number(*_CASH, unit="EUR"), inputs.number(*_COVER)
    rate, tenor = inputs.share(*RATE), inputs.number("tenor", *LIFE)
    found = debt_capacity(cash_flow=cash, cover=cover, rate=rate, tenor=tenor)
    answer.add("debt debt_capacity max_debt loan debt_size", found, "EUR")
    answer.add("debt_service service annual_debt_service", cash / cover, "EUR")
    return answer


def _ratios(inputs: Inputs, flows: list[float], services: list[float]) -> Answer:
    flows = flows or [inputs.number(*_CASH, unit="EUR")]
    services = services or [inputs.number(*_SERVICE, unit="EUR")] * len(flows)
    ratios = cover_ratios(flows, services)
    known = [one for one in ratios if one is not None]
    if not known:
        raise CannotRead("no debt is served")
    answer = Answer()
    answer.add("dscr ratio cover", ratios[0] if len(ratios) == 1 else list(ratios), "1")
    answer.add("min min_dscr minimum lowest", min(known), "1")
    answer.add("mean mean_dscr average avg_dscr", sum(known) / len(known), "1")
    return answer


_STATES = {
    **dict.fromkeys(("secured", "committed", "approved"), "secured"),
    **dict.fromkeys(("applied", "requested"), "applied"),
}


@reads("financing gap source|status|weight|secured|applied", "financing gap capex", "capital stack gap",
       shape=lambda question: question.says("financing gap") and question.inputs.has("sources"))  # fmt: skip
def gap_of_sources(question: Question) -> Answer:
    """What is still to be found, each source weighted by its state or its stated chance."""
    inputs = question.inputs
    entry = inputs.exact("sources", "funding", "secured_sources")
    if entry is None or not isinstance(entry.raw, (list, tuple)):
        raise CannotRead("no sources of money")
    sources = [_source(one) for one in entry.raw]
    need = inputs.number("capex", "need", "cost", "investment", "total_cost", unit="EUR")
    need += inputs.optional("opex_shortfall", "pv_opex_shortfall", "shortfall", unit="EUR")
    found = financing_gap(need, sources)
    answer = Answer()
    answer.add("gap financing_gap funding_gap remaining", found.gap, "EUR")
    answer.add("secured", found.secured, "EUR")
    answer.add("covered expected_sources expected", found.expected, "EUR")
    return answer


def _source(raw: Any) -> Source:
    if not isinstance(raw, Mapping):
        raise CannotRead("a source without amount and state")
    own = Inputs(raw)
    state = _STATES.get(own.text("status", "state").lower(), "idea")
    chance = own.maybe_share("probability", "chance", "weight", "p")
    return Source(own.number("amount", "value", unit="EUR"), state, chance)  # type: ignore[arg-type]
