"""Portfolios of actions (B-2.1): what belongs together in a field of action."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.bulk import Written
from zeroward.plan.domain.errors import InvalidPartError, Problem
from zeroward.plan.domain.groups import Group, demand_sound
from zeroward.plan.domain.members import actions_by_code, field_problems, member_problems
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.sheet import MOST_LONG, line
from zeroward.plan.models import Action, Plan, Portfolio


@dataclass(frozen=True, slots=True)
class PortfolioRow:
    """A portfolio as somebody gives it; `actions` are their numbers."""

    name: str
    field: str = ""
    description: str = ""
    actions: tuple[str, ...] = ()

    def values(self) -> dict[str, Any]:
        return {
            "name": line(self.name, 200),
            "field": self.field,
            "description": clean_text(self.description, limit=MOST_LONG),
            "actions": sorted(set(self.actions)),
        }


def save_portfolio(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    row: PortfolioRow,
    portfolio: Portfolio | None = None,
    lock: int = 0,
) -> Portfolio:
    """Store a new portfolio, or change one that was read with this `lock`. Raises as `save_action` does."""
    with writing(viewer, plan) as current:
        known = actions_by_code(current)
        problems = problems_of(row, known)
        if problems:
            raise InvalidPartError(problems)
        if portfolio is None:
            GROUP.demand_room(current, 1)
        kept = GROUP.kept(current, portfolio, lock) if portfolio is not None else Portfolio(plan=current)
        GROUP.write(current, kept, row, known, actor)
    return kept


def delete_portfolio(*, actor: Any, viewer: Viewer, plan: Plan, portfolio: Portfolio, lock: int) -> None:
    """Take a portfolio away; its actions stay. Raises as `save_portfolio` does."""
    with writing(viewer, plan) as current:
        GROUP.remove(current, GROUP.kept(current, portfolio, lock), actor)


def write_portfolios(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[PortfolioRow], replace: bool = False
) -> Written:
    """Add portfolios, or change those of the same name, all or none. With `replace` the others are deleted.

    Raises InvalidPartError whose problems name the row ("row 3: name").
    """
    with writing(viewer, plan) as current:
        known = actions_by_code(current)
        demand_sound(rows, lambda row: problems_of(row, known))
        stored = {one.name: one for one in current.portfolios.prefetch_related("actions")}
        names = [row.values()["name"] for row in rows]
        gone = [one for name, one in stored.items() if name not in names] if replace else []
        for one in gone:
            GROUP.remove(current, one, actor)
        GROUP.demand_room(current, len(set(names) - set(stored)))
        added = changed = 0
        for name, row in zip(names, rows, strict=True):
            kept = stored.get(name) or Portfolio(plan=current)
            is_new = kept.pk is None
            wrote = GROUP.write(current, kept, row, known, actor)
            stored[name] = kept
            added, changed = added + is_new, changed + (wrote and not is_new)
    return Written(added, changed, len(rows) - added - changed, len(gone))


def problems_of(row: PortfolioRow, known: dict[str, Action]) -> list[Problem]:
    """What keeps a portfolio from being stored; `known` are the plan's actions by number."""
    found = [*field_problems(row.field), *member_problems(row.actions, known)]
    return found if row.values()["name"] else [Problem("name", _("Give it a name.")), *found]


def row_of(portfolio: Portfolio) -> PortfolioRow:
    """A stored portfolio as a row."""
    codes = tuple(sorted(action.code for action in portfolio.actions.all()))
    return PortfolioRow(portfolio.name, portfolio.field, portfolio.description, codes)


GROUP: Final = Group(
    "portfolio",
    "portfolios",
    ("name", "field", "description"),
    row_of,
    gettext_lazy("A plan holds at most %(most)d portfolios."),
    gettext_lazy("Join small ones of the same field."),
)
