"""The capital stack: all money for the plan by layer and by how sure it is; and what loans would take of income."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Part, Stack, plain, stacked
from zeroward.finance.instrument_words import LAYERS
from zeroward.finance.models import SourceState
from zeroward.finance.queries.instruments import instruments, stack_layer
from zeroward.finance.queries.load import LoadedInvestment
from zeroward.methods.appraisal import LOSS_ORDER, blended_cost, payment
from zeroward.methods.appraisal.capital_stack import Layer

MILLION: Final = 1e6
LOANS: Final = ("mezzanine", "concessional", "senior", "citizen")
OTHER: Final = "other"
CITY: Final = ("city", "")
"""Debt of others is not the city's; a loan without a payer is taken as the city's own."""


@dataclass(frozen=True, slots=True)
class LayerSum:
    """EUR of one layer by state, in the order in which losses are borne; "other" is what is no capital."""

    layer: str
    name: str
    secured: float
    applied: float
    idea: float

    @property
    def total(self) -> float:
        return self.secured + self.applied + self.idea


@dataclass(frozen=True, slots=True)
class Burden:
    """Debt service over income as fractions: today, with loans that are secured, with all. None where it is not known.

    `lacking` names loans without interest or years, which are not counted.
    """

    now: float | None
    secured: float | None
    everything: float | None
    limit: float | None
    lacking: tuple[str, ...]

    @property
    def above(self) -> bool:
        return self.limit is not None and self.everything is not None and self.everything > self.limit


def layers_of(money: LoadedInvestment) -> tuple[LayerSum, ...]:
    """Sums of all sources by layer; layers without money are left out."""
    sums: dict[str, dict[str, float]] = {}
    for row in money.of("sources"):
        layer = stack_layer(row["instrument"]) or OTHER
        kept = sums.setdefault(layer, dict.fromkeys(SourceState.values, 0.0))
        kept[row["state"]] += row["amount"]
    return tuple(
        LayerSum(layer, _name(layer), sums[layer]["secured"], sums[layer]["applied"], sums[layer]["idea"])
        for layer in (*LOSS_ORDER, OTHER)
        if layer in sums
    )


def _name(layer: str) -> str:
    return _("Other or not said") if layer == OTHER else str(LAYERS[layer.replace("-", "_")])


def stack_chart(layers: Sequence[LayerSum]) -> Chart | None:
    """None where there is no money yet."""
    if not layers:
        return None
    total = sum(one.total for one in layers)
    secured = sum(one.secured for one in layers)
    frame = Frame(
        caption=_("Where the money comes from"),
        finding=_("%(secured)s of %(total)s million euros are secured.")
        % {"secured": _million(secured), "total": _million(total)},
        unit=_("million euros"),
    )
    parts = [Part(_("secured"), 1), Part(_("applied for"), 2), Part(_("idea"), 7)]
    rows = [
        Stack(one.name, (one.secured / MILLION, one.applied / MILLION, one.idea / MILLION)) for one in layers
    ]
    return stacked(frame, parts, rows, names=_("Layer"), say=plain(1), total=_("Sum"))


def _million(amount: float) -> str:
    return plain(1)(amount / MILLION)


def cost_of_capital(money: LoadedInvestment) -> float | None:
    """The mean interest of loans that are more than an idea, as a fraction. None where one of them says none."""
    layers = []
    for row in money.of("sources"):
        if stack_layer(row["instrument"]) not in LOANS or row["state"] == SourceState.IDEA:
            continue
        if row["rate"] is None:
            return None
        layers.append(Layer(row["amount"], row["rate"]))
    return blended_cost(layers) if sum(one.amount for one in layers) > 0 else None


def burden_of(money: LoadedInvestment) -> Burden:
    """What debt takes of the city's income, today and with its new loans as annuities."""
    income, service = money.header["income"], money.header["debt_service"]
    loans = [row for row in money.of("sources") if _is_loan(row)]
    yearly = [(row, _yearly(row, money)) for row in loans]
    lacking = tuple(str(row["name"]) for row, amount in yearly if amount is None)
    if not income or service is None:
        return Burden(None, None, None, money.header["debt_limit"], lacking)
    secured = sum(amount or 0.0 for row, amount in yearly if row["state"] == SourceState.SECURED)
    everything = sum(amount or 0.0 for _row, amount in yearly)
    return Burden(
        service / income,
        (service + secured) / income,
        (service + everything) / income,
        money.header["debt_limit"],
        lacking,
    )


def _is_loan(row: Mapping[str, Any]) -> bool:
    found = instruments().get(row["instrument"])
    is_loan = found is not None and found.repayable in ("yes", "savings") and stack_layer(found.code) in LOANS
    return is_loan and row["payer"] in CITY


def _yearly(row: Mapping[str, Any], money: LoadedInvestment) -> float | None:
    """The annuity of a loan, by its own terms or those of the plan; None where neither says them."""
    rate = row["rate"] if row["rate"] is not None else money.header["loan_rate"]
    years = row["repaid_in"] or money.header["loan_years"]
    if rate is None or not years:
        return None
    return -payment(rate=rate, periods=years, present=row["amount"])
