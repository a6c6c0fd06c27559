"""A plan with what all tables of the contract need, computed once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.plan.queries.gap import GapTable, gap_of
from zeroward.plan.queries.indicator_values import IndicatorRow, indicator_values
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.model.effects import ActionEffect
from zeroward.plan.queries.outcome import Outcome, outcome_of
from zeroward.plan.queries.residual import ResidualLedger, ledger_of
from zeroward.plan.vocabulary import FIELDS, LEVERS, SECTORS

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Contract:
    """A plan as the contract tells it."""

    loaded: LoadedPlan

    @cached_property
    def outcome(self) -> Outcome:
        return outcome_of(self.loaded)

    @cached_property
    def gap(self) -> GapTable:
        return gap_of(self.loaded, self.outcome)

    @cached_property
    def ledger(self) -> ResidualLedger:
        return ledger_of(self.loaded, self.outcome)

    @cached_property
    def indicators(self) -> tuple[IndicatorRow, ...]:
        return indicator_values(self.loaded, self.outcome)

    @cached_property
    def effects(self) -> Mapping[str, ActionEffect]:
        """Effects of the plan's own actions by their number."""
        return {one.code: one for one in self.outcome.effects if one.code}

    @property
    def actions(self) -> tuple[Row, ...]:
        """The actions that are part of the plan."""
        return self.loaded.plan_actions


def field_name(key: str) -> str:
    """A field of action in words, "" for none."""
    return str(FIELDS.get(key, key))


def lever_name(key: str) -> str:
    return str(LEVERS.get(key, key))


def sector_name(key: str) -> str:
    return str(SECTORS.get(key, key))


def or_open(text: str) -> str:
    """The contract asks for a word where there is nothing: a blank could mean forgotten."""
    return text or _("not stated in the plan")


def by_sector(amounts: Mapping[str, float], unit: str) -> str:
    """ "Transport: 1 200 t; Waste: 30 t"."""
    return "; ".join(
        f"{sector_name(key)}: {format_number(value, 0)} {unit}" for key, value in amounts.items()
    )
