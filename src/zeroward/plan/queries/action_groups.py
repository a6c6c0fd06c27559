"""Portfolios and impact pathways as pages show them: by field of action, with their actions."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.plan.queries.action_list import ActionRow, row_of
from zeroward.plan.queries.load import LoadedPlan
from zeroward.plan.queries.numbering import natural
from zeroward.plan.vocabulary import FIELDS, LEVERS


@dataclass(frozen=True, slots=True)
class PortfolioShown:
    """`tonnes` and `invested` add up what the sheets state; in the plan, effects overlap."""

    row: Mapping[str, Any]
    actions: tuple[ActionRow, ...]
    tonnes: float | None
    invested: float | None


@dataclass(frozen=True, slots=True)
class PathwayShown:
    row: Mapping[str, Any]
    lever: str | Promise
    actions: tuple[Mapping[str, Any], ...]
    indicators: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class FieldGroup:
    key: str
    words: str | Promise
    rows: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class GroupsPage:
    """`loose` are actions that no group holds."""

    groups: tuple[FieldGroup, ...]
    total: int
    loose: tuple[Mapping[str, Any], ...]


def portfolio_groups(loaded: LoadedPlan, today: datetime.date) -> GroupsPage:
    """Portfolios in the order of the fields."""
    rows = [_portfolio(one, loaded, today) for one in loaded.portfolios]
    return _page(loaded, rows)


def pathway_groups(loaded: LoadedPlan) -> GroupsPage:
    """Impact pathways in the order of the fields."""
    rows = [
        PathwayShown(
            one,
            LEVERS.get(one["lever"], one["lever"]),
            tuple(row for row in _actions(one, loaded)),
            tuple(row for row in loaded.indicators if one["order"] in row["pathways"]),
        )
        for one in loaded.pathways
    ]
    return _page(loaded, rows)


def _portfolio(one: Mapping[str, Any], loaded: LoadedPlan, today: datetime.date) -> PortfolioShown:
    actions = tuple(row_of(row, today) for row in _actions(one, loaded))
    saved = [row.tonnes for row in actions if row.tonnes is not None]
    paid = [row.invested for row in actions if row.invested is not None]
    return PortfolioShown(one, actions, fsum(saved) if saved else None, fsum(paid) if paid else None)


def _actions(one: Mapping[str, Any], loaded: LoadedPlan) -> list[Mapping[str, Any]]:
    named = set(one["actions"])
    return sorted(
        (row for row in loaded.actions if row["code"] in named), key=lambda row: natural(row["code"])
    )


def _page(loaded: LoadedPlan, rows: list[Any]) -> GroupsPage:
    names = {**FIELDS, "": _("No field chosen yet")}
    held = {code for one in rows for code in one.row["actions"]}
    return GroupsPage(
        groups=tuple(
            FieldGroup(key, words, found)
            for key, words in names.items()
            if (found := tuple(one for one in rows if one.row["field"] == key))
        ),
        total=len(rows),
        loose=tuple(row for row in loaded.actions if row["code"] not in held),
    )
