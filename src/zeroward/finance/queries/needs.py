"""What each action costs, what it runs at, and who pays: from the actions of the plan, else from rows by hand.

Amounts are euros of the plan's price year, summed over all years for investment, a year for what is yearly.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from zeroward.finance.queries.load import LoadedInvestment
from zeroward.plan.queries.benefits import yearly_benefits
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.vocabulary import PAYERS

Origin = Literal["plan", "model", "hand", ""]
GAINS: Final = ("saving", "revenue")
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "municipality": ("city",),
    "public": ("public", "state", "health"),
    "third": ("business", "utilities", "transport_operators", "property_owners", "other"),
    "households": ("households",),
}
"""Columns of T8 for the payers of the plan. Who owns property as a business or as a household is not told apart."""
BY_HAND: Final = {"municipality": "city", "public": "public", "third": "third", "households": "households"}


@dataclass(frozen=True, slots=True)
class Need:
    """An action or lever. `code` is "" for a lever that is no action; `known` is False for an action that the plan does
    not have. `capex` and `opex` are None where nobody said; `paid` is investment by group of T8."""

    code: str
    name: str
    field: str
    known: bool
    capex: float | None = None
    opex: float | None = None
    origin: Origin = ""
    paid: Mapping[str, float] = dataclasses.field(default_factory=dict)
    payers: Mapping[str, float] = dataclasses.field(default_factory=dict)
    paid_yearly: Mapping[str, float] = dataclasses.field(default_factory=dict)
    frequency: str = "once"
    reduction: float | None = None
    reduction_from: Origin = ""
    indicator: str = ""
    indirect: str = ""
    benefit: float | None = None
    hand_capex: float | None = None
    row: int = 0

    @property
    def effectiveness(self) -> float | None:
        """Undiscounted EUR for each tonne a year, as contracts print it."""
        return self.capex / self.reduction if self.capex is not None and self.reduction else None

    @property
    def differs(self) -> bool:
        """What stands by hand is not what the plan says."""
        if self.origin == "hand" or self.hand_capex is None or self.capex is None:
            return False
        return abs(self.hand_capex - self.capex) > max(1.0, 0.005 * abs(self.capex))


def needs_of(loaded: LoadedPlan, money: LoadedInvestment, *, with_effects: bool = True) -> tuple[Need, ...]:
    """All actions of the plan in its order, then rows by hand that are no action of the plan.

    `with_effects` also asks the model what actions save and cost where nobody stated it; the first time that is dear.
    """
    by_hand: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    codes = {one["code"] for one in loaded.plan_actions}
    alone = []
    for row in money.of("costs"):
        if row["action_code"] in codes:
            by_hand[row["action_code"]].append(row)
        else:
            alone.append(row)
    outcome = outcome_of(loaded) if with_effects else None
    effects = _effects(outcome)
    more = _Beside(_indicators(loaded), yearly_benefits(loaded))
    found = [_of_action(one, by_hand[one["code"]], outcome, effects, more) for one in loaded.plan_actions]
    return (*found, *(_of_row(row) for row in alone))


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the plan says of its actions elsewhere: names of their indicators, gains in euros a year."""

    indicators: Mapping[str, str]
    benefits: Mapping[str, float]


def _indicators(loaded: LoadedPlan) -> dict[str, str]:
    named: dict[str, list[str]] = defaultdict(list)
    for one in loaded.indicators:
        for code in one["actions"]:
            named[code].append(str(one["name"]))
    return {code: "; ".join(names) for code, names in named.items()}


def _effects(outcome: Outcome | None) -> Mapping[str, float]:
    if outcome is None:
        return {}
    return {one.code: float(one.shapley) for one in outcome.effects if one.code and one.shapley is not None}


def _of_action(
    action: Mapping[str, Any],
    by_hand: list[Mapping[str, Any]],
    outcome: Outcome | None,
    effects: Mapping[str, float],
    more: _Beside,
) -> Need:
    code = str(action["code"])
    payers, yearly, opex, origin = _typed(action["costs"])
    if not origin and outcome is not None:
        payers, yearly, opex, origin = _modelled(outcome, code)
    hand = _summed(by_hand)
    capex = sum(payers.values()) if payers else None
    paid, paid_yearly = _grouped(payers), _grouped(yearly)
    if not origin and hand["capex"] is not None:
        capex, opex, origin = hand["capex"], hand["opex"], "hand"
        paid = hand["paid"]
    reduction, reduction_from = _reduction(action, hand["impact"], effects.get(code))
    return Need(
        code=code,
        name=str(action["name"]),
        field=str(action["field"]),
        known=True,
        capex=capex,
        opex=opex,
        origin=origin,
        paid=paid,
        payers=payers,
        paid_yearly=paid_yearly,
        reduction=reduction,
        reduction_from=reduction_from,
        indicator=more.indicators.get(code) or hand["indicator"],
        indirect="; ".join(_benefits(action)) or hand["indirect"],
        benefit=more.benefits.get(code, hand["benefit"]),
        hand_capex=hand["capex"],
    )


Costs = tuple[dict[str, float], dict[str, float], float | None, Origin]


def _typed(lines: Iterable[Mapping[str, Any]]) -> Costs:
    """Investment and yearly costs less gains, by payer. As in the plan negative amounts do not count."""
    payers: dict[str, float] = {}
    yearly: dict[str, float] = {}
    for line in lines:
        if line["amount"] < 0:
            continue
        payer = line["payer"] if line["payer"] in PAYERS else "other"
        if line["type"] == "investment":
            payers[payer] = payers.get(payer, 0.0) + line["amount"]
        else:
            sign = -1.0 if line["type"] in GAINS else 1.0
            yearly[payer] = yearly.get(payer, 0.0) + sign * line["amount"]
    origin: Origin = "plan" if payers or yearly else ""
    return payers, yearly, sum(yearly.values()) if yearly else None, origin


def _modelled(outcome: Outcome, code: str) -> Costs:
    rows = [one for one in outcome.costs if one.code == code]
    payers: dict[str, float] = {}
    yearly: dict[str, float] = {}
    for row in rows:
        if row.type == "investment":
            payers[row.payer] = payers.get(row.payer, 0.0) + row.total
        else:
            flowing = row.amounts[row.amounts != 0]
            yearly[row.payer] = yearly.get(row.payer, 0.0) + (float(flowing.mean()) if len(flowing) else 0.0)
    return payers, yearly, sum(yearly.values()) if yearly else None, "model" if rows else ""


def _grouped(payers: Mapping[str, float]) -> dict[str, float]:
    return {
        group: sum(payers[one] for one in names if one in payers)
        for group, names in GROUPS.items()
        if any(one in payers for one in names)
    }


def _summed(rows: list[Mapping[str, Any]]) -> dict[str, Any]:
    def total(name: str) -> float | None:
        given = [row[name] for row in rows if row[name] is not None]
        return sum(given) if given else None

    paid = {group: total(name) for group, name in BY_HAND.items()}
    known = {group: amount for group, amount in paid.items() if amount is not None}
    capex = total("capex")
    return {
        "capex": capex if capex is not None else (sum(known.values()) if known else None),
        "opex": total("opex"),
        "impact": total("impact"),
        "indicator": "; ".join(row["indicator"] for row in rows if row["indicator"]),
        "indirect": "; ".join(row["indirect"] for row in rows if row["indirect"]),
        "benefit": total("benefit"),
        "paid": known,
    }


def _reduction(
    action: Mapping[str, Any], by_hand: float | None, computed: float | None
) -> tuple[float | None, Origin]:
    """t CO2e a year in the target year: as the sheet states it, else by hand, else as the plan computes it."""
    if action["estimates"]:
        return sum(action["estimates"].values()), "plan"
    if action["effect_kind"] == "tonnes" and "tonnes" in action["effect"]:
        return float(action["effect"]["tonnes"]), "plan"
    if by_hand is not None:
        return by_hand, "hand"
    return (computed, "model") if computed else (None, "")


def _benefits(action: Mapping[str, Any]) -> list[str]:
    return [one["text"] for one in action["co_benefits"] if one["text"]]


def _of_row(row: Mapping[str, Any]) -> Need:
    hand = _summed([row])
    return Need(
        code=row["action_code"],
        name=row["name"],
        field=row["field"],
        known=not row["action_code"],
        capex=hand["capex"],
        opex=hand["opex"],
        origin="hand",
        paid=hand["paid"],
        frequency=row["frequency"],
        reduction=hand["impact"],
        reduction_from="hand" if hand["impact"] is not None else "",
        indicator=hand["indicator"],
        indirect=hand["indirect"],
        benefit=hand["benefit"],
        row=row["id"],
    )
