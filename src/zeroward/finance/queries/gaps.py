"""What of each action's investment is covered, by how sure the money is, and what is still to be found (T9)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from zeroward.finance.models import SourceState
from zeroward.finance.queries.load import LoadedInvestment
from zeroward.finance.queries.needs import Need
from zeroward.methods.appraisal import STATE_WEIGHTS, Gap, Source, financing_gap
from zeroward.methods.appraisal.capital_stack import SourceState as State

WHOLE: Final = ""
"""Sources without an action are for the plan as a whole."""


@dataclass(frozen=True, slots=True)
class ActionGap:
    """One action with its sources. Amounts in EUR; `gap` is None where the need is not known."""

    need: Need
    sources: tuple[Mapping[str, Any], ...]
    secured: float
    applied: float
    idea: float
    gap: Gap | None

    @property
    def missing(self) -> float | None:
        return None if self.gap is None else self.gap.gap

    @property
    def covered(self) -> float | None:
        """Percent of the need that is counted on; at most 100."""
        if self.gap is None or not self.gap.need:
            return None
        return min(100.0, 100.0 * self.gap.expected / self.gap.need)

    @property
    def overfunded(self) -> bool:
        return self.gap is not None and self.gap.surplus > 1.0


@dataclass(frozen=True, slots=True)
class Gaps:
    """All actions, sources for the plan as a whole, and sources whose action is not in the plan."""

    actions: tuple[ActionGap, ...]
    general: tuple[Mapping[str, Any], ...]
    strangers: tuple[Mapping[str, Any], ...]
    total: Gap | None

    @property
    def unpriced(self) -> tuple[ActionGap, ...]:
        return tuple(one for one in self.actions if one.gap is None)


def weights_of(money: LoadedInvestment) -> dict[State, float]:
    """What a source counts by its state; the city may say that applications count for half."""
    return {
        **STATE_WEIGHTS,
        **{cast("State", key): float(one) for key, one in money.header["chances"].items()},
    }


def action_gaps(needs: Sequence[Need], money: LoadedInvestment) -> Gaps:
    """The gap of each action, and of all whose need is known, together with money for the plan as a whole."""
    weights = weights_of(money)
    by_code: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for source in money.of("sources"):
        by_code[source["action_code"]].append(source)
    codes = {need.code for need in needs if need.code}
    actions = tuple(_of_action(need, by_code[need.code] if need.code else [], weights) for need in needs)
    general = tuple(by_code.get(WHOLE, ()))
    strangers = tuple(one for code, rows in by_code.items() if code and code not in codes for one in rows)
    priced = [one for one in actions if one.gap is not None]
    total = None
    if priced:
        # what one action has too much does not pay for another
        missing = sum(one.missing or 0.0 for one in priced)
        expected = financing_gap(missing, _sources(general), weights)
        need = sum(one.need.capex or 0.0 for one in priced)
        secured = sum(min(one.secured, one.need.capex or 0.0) for one in priced) + expected.secured
        total = Gap(need, secured, need - expected.gap, expected.gap, expected.surplus)
    return Gaps(actions, general, strangers, total)


def _of_action(need: Need, sources: Sequence[Mapping[str, Any]], weights: Mapping[State, float]) -> ActionGap:
    sums = {
        state: sum(one["amount"] for one in sources if one["state"] == state) for state in SourceState.values
    }
    gap = None
    if need.capex is not None and need.capex >= 0:
        gap = financing_gap(need.capex, _sources(sources), weights)
    return ActionGap(
        need,
        tuple(sources),
        sums[SourceState.SECURED],
        sums[SourceState.APPLIED],
        sums[SourceState.IDEA],
        gap,
    )


def _sources(rows: Sequence[Mapping[str, Any]]) -> list[Source]:
    return [Source(one["amount"], one["state"], one["chance"]) for one in rows]
