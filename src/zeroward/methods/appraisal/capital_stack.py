"""How an investment is paid: layers of capital, what they cost together, and how much debt its income carries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isfinite
from typing import Final, Literal

from zeroward.methods.appraisal.annuity import capital_recovery_factor
from zeroward.methods.appraisal.cash_flows import npv
from zeroward.methods.appraisal.numbers import above_zero, no_number, not_negative
from zeroward.methods.appraisal.rates import Rate
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import say

LayerKind = Literal["grant", "first-loss", "equity", "mezzanine", "concessional", "senior", "citizen"]
LOSS_ORDER: Final[tuple[LayerKind, ...]] = (
    "grant",
    "first-loss",
    "equity",
    "mezzanine",
    "concessional",
    "senior",
    "citizen",
)
"""Who loses money first when a project brings less than was hoped; citizens' money stands last."""

SourceState = Literal["secured", "applied", "idea"]
STATE_WEIGHTS: Final[Mapping[SourceState, float]] = {"secured": 1.0, "applied": 0.0, "idea": 0.0}
"""What of a source counts against the gap. An application counts nothing unless the caller states its chance."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Capital of one kind: its amount (or share) and what it costs a year, as a fraction."""

    amount: float
    cost: float
    kind: LayerKind = "senior"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Money for an investment. `chance` (0–1) replaces the weight of its state where somebody stated one."""

    amount: float
    state: SourceState
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """`gap` is what is not covered (never below zero), `surplus` what is covered beyond the need."""

    need: float
    secured: float
    expected: float
    gap: float
    surplus: float


def in_loss_order(layers: Sequence[Layer]) -> tuple[Layer, ...]:
    """The layers as they bear losses, first to last."""
    return tuple(sorted(layers, key=lambda one: LOSS_ORDER.index(one.kind)))


def blended_cost(layers: Sequence[Layer]) -> float:
    """`WACC = sum w_i c_i` with `w_i` the share of each layer in the whole; a grant costs nothing.

    Raises MethodError for no capital or an amount below zero.
    """
    for one in layers:
        not_negative(one.amount, "amount")
        if not isfinite(one.cost):
            raise no_number("cost")
    whole = fsum(one.amount for one in layers)
    if whole <= 0:
        raise MethodError(
            say("Without capital there is no cost of capital."),
            place="layers",
            remedy=say("Give at least one layer with an amount above zero."),
        )
    return fsum(one.amount * one.cost for one in layers) / whole


def debt_capacity(*, cash_flow: float, cover: float, rate: float, tenor: float) -> float:
    """The largest annuity loan whose yearly service the cash flow covers `cover` times.

    `D = CFADS / DSCR / CRF(r, n)`; cash flow available for debt service per year, the same unit as the result.
    """
    not_negative(cash_flow, "cash_flow")
    above_zero(cover, "cover")
    return cash_flow / cover / capital_recovery_factor(rate, tenor)


def cover_ratios(cash_flows: Sequence[float], services: Sequence[float]) -> tuple[float | None, ...]:
    """`DSCR_t = CFADS_t / debt service_t` of each year; None where no debt is served."""
    if len(cash_flows) != len(services):
        raise MethodError(
            say("Cash flows and debt service are not given for the same years."),
            place="services",
            remedy=say("Give both for every year."),
        )
    return tuple(flow / due if due else None for flow, due in zip(cash_flows, services, strict=True))


def loan_life_cover(rate: Rate, cash_flows: Sequence[float], debt: float) -> float:
    """`LLCR = PV(CFADS over the life of the loan) / debt`, the first year one year from now."""
    above_zero(debt, "debt")
    return npv(rate, cash_flows, first=1) / debt


def financing_gap(
    need: float, sources: Sequence[Source], weights: Mapping[SourceState, float] = STATE_WEIGHTS
) -> Gap:
    """`gap = need - sum w_s a_s`: what is still to be found, sources weighted by how sure they are."""
    not_negative(need, "need")
    expected = []
    for one in sources:
        not_negative(one.amount, "amount")
        weight = weights[one.state] if one.chance is None else one.chance
        if not 0 <= weight <= 1:
            raise MethodError(
                say("The chance of a source lies between 0 and 1."),
                place="chance",
                remedy=say("Correct the number."),
            )
        expected.append(weight * one.amount)
    covered = fsum(expected)
    secured = fsum(one.amount for one in sources if one.state == "secured")
    return Gap(need, secured, covered, max(0.0, need - covered), max(0.0, covered - need))
