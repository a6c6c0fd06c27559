"""The actions of a plan as a list: grouped by field, narrowed, with what is still missing on each sheet."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any, Final

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.plan.models import ActionKind, ActionState, EffectKind
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.numbering import natural
from zeroward.plan.queries.promises import Promise, promise_of
from zeroward.plan.vocabulary import FIELDS, LEVERS

Words = str | Lazy
NO_FIELD: Final = "none"
SHOWN: Final[Mapping[str, Words]] = {
    "counted": gettext_lazy("part of the plan"),
    "left": gettext_lazy("not part of the plan"),
    "gaps": gettext_lazy("with gaps"),
    "promises": gettext_lazy("with a promise"),
}
STATES: Final[Mapping[str, str]] = {
    ActionState.IDEA: "draft",
    ActionState.PLANNED: "to_come",
    ActionState.DECIDED: "to_come",
    ActionState.RUNNING: "in_progress",
    ActionState.DONE: "done",
    ActionState.DELAYED: "stale",
    ActionState.DROPPED: "archived",
}
"""How each state is drawn (`core.ui.states`)."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the address asks for; "" asks for all."""

    field: str = ""
    state: str = ""
    lever: str = ""
    kind: str = ""
    only: str = ""

    @property
    def is_set(self) -> bool:
        return bool(self.field or self.state or self.lever or self.kind or self.only)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """`tonnes` a year as stated on the sheet; `invested` and `missing` (names of parts) likewise."""

    row: Mapping[str, Any]
    state: str
    state_words: Words
    kind_words: Words
    lever_words: Words
    tonnes: float | None
    invested: float | None
    missing: tuple[Words, ...]
    promise: Promise | None

    @property
    def counts(self) -> bool:
        return bool(self.row["in_plan"]) and self.row["state"] != ActionState.DROPPED


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    words: Words
    rows: tuple[ActionRow, ...]


@dataclass(frozen=True, slots=True)
class ActionList:
    """`groups` are what the wish leaves; the numbers are of all actions."""

    groups: tuple[Group, ...]
    total: int
    shown: int
    counted: int
    with_effect: int
    enabling: int
    gaps: int
    overdue: int
    invested: float
    wish: Wish


def action_list(loaded: LoadedPlan, wish: Wish, today: datetime.date) -> ActionList:
    """The list as the wish narrows it."""
    rows = [row_of(row, today) for row in sorted(loaded.actions, key=lambda row: natural(row["code"]))]
    shown = [one for one in rows if _fits(one, wish)]
    names = {**FIELDS, "": _("No field chosen yet")}
    groups = tuple(
        Group(key or NO_FIELD, words, found)
        for key, words in names.items()
        if (found := tuple(one for one in shown if one.row["field"] == key))
    )
    counted = [one for one in rows if one.counts]
    return ActionList(
        groups=groups,
        total=len(rows),
        shown=len(shown),
        counted=len(counted),
        with_effect=sum(1 for one in counted if one.row["effect_kind"] != EffectKind.NONE),
        enabling=sum(1 for one in counted if one.row["kind"] == ActionKind.ENABLING),
        gaps=sum(1 for one in rows if one.missing),
        overdue=sum(1 for one in rows if one.promise and one.promise.state == "overdue"),
        invested=fsum(one.invested or 0.0 for one in counted),
        wish=wish,
    )


def row_of(row: Mapping[str, Any], today: datetime.date) -> ActionRow:
    """One action as the list shows it."""
    return ActionRow(
        row=row,
        state=STATES[row["state"]],
        state_words=ActionState(row["state"]).label,
        kind_words=kind_word(row["kind"]),
        lever_words=LEVERS.get(row["lever"], ""),
        tonnes=stated_tonnes(row),
        invested=invested_of(row),
        missing=missing_of(row),
        promise=promise_of(row, today),
    )


def kind_word(kind: str) -> Words:
    """The kind in one word: what stands before the colon is enough in a list."""
    return {
        ActionKind.AVOID.value: _("avoid"),
        ActionKind.SHIFT.value: _("shift"),
        ActionKind.IMPROVE.value: _("improve"),
        ActionKind.ENABLING.value: _("enabling"),
    }[kind]


def stated_tonnes(row: Mapping[str, Any]) -> float | None:
    """t CO2e a year as the sheet states them: the sum of its estimates, or the tonnes of its effect."""
    if row["estimates"]:
        return fsum(row["estimates"].values())
    return row["effect"].get("tonnes") if row["effect_kind"] == EffectKind.TONNES else None


def invested_of(row: Mapping[str, Any]) -> float | None:
    """EUR that are invested once, by all payers; None when no cost is named."""
    lines = [one["amount"] for one in row["costs"] if one["type"] == "investment"]
    return fsum(lines) if lines else None


def missing_of(row: Mapping[str, Any]) -> tuple[Words, ...]:
    """What the sheet B-2.2 still asks for."""
    asked = (
        (row["description"], _("description")),
        (row["field"], _("field of action")),
        (row["kind"] == ActionKind.ENABLING or row["effect_kind"] != EffectKind.NONE, _("effect")),
        (row["steps"], _("steps")),
        (any(one["role"] == "responsible" for one in row["parties"]), _("who is responsible")),
        (row["costs"], _("costs")),
    )
    return tuple(words for there, words in asked if not there)


def _fits(one: ActionRow, wish: Wish) -> bool:
    row = one.row
    if wish.field and row["field"] != ("" if wish.field == NO_FIELD else wish.field):
        return False
    if any(wanted and row[name] != wanted for name, wanted in
           (("state", wish.state), ("lever", wish.lever), ("kind", wish.kind))):  # fmt: skip
        return False
    return {
        "": True,
        "counted": one.counts,
        "left": not one.counts,
        "gaps": bool(one.missing),
        "promises": one.promise is not None,
    }.get(wish.only, True)
