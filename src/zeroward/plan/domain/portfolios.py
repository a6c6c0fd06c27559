"""Portfolios of actions (B-2.1): what belongs together in a field of action."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text
from zeroward.plan.domain.bulk import Written
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.domain.members import actions_by_code, field_problems, member_problems
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.sheet import MOST_LONG, line
from zeroward.plan.models import Action, Plan, Portfolio

MOST: Final = 100
"""Portfolios of one plan."""


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
            _demand_room(current, 1)
        kept = _kept(current, portfolio, lock) if portfolio is not None else Portfolio(plan=current)
        _write(current, kept, row, known, actor)
    return kept


def delete_portfolio(*, actor: Any, viewer: Viewer, plan: Plan, portfolio: Portfolio, lock: int) -> None:
    """Take a portfolio away; its actions stay. Raises as `save_portfolio` does."""
    with writing(viewer, plan) as current:
        _remove(current, _kept(current, portfolio, lock), actor)


def write_portfolios(
    *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[PortfolioRow], replace: bool = False
) -> Written:
    """Add portfolios, or change those of the same name, all or none. With `replace` the others are deleted.

    Raises InvalidPartError whose problems name the row ("row 3: name").
    """
    with writing(viewer, plan) as current:
        known = actions_by_code(current)
        found = [
            Problem(
                _("row %(number)d: %(field)s") % {"number": at, "field": one.place}, one.message, one.remedy
            )
            for at, row in enumerate(rows, start=1)
            for one in problems_of(row, known)
        ]
        if found:
            raise InvalidPartError(found)
        stored = {one.name: one for one in current.portfolios.prefetch_related("actions")}
        names = [row.values()["name"] for row in rows]
        gone = [one for name, one in stored.items() if name not in names] if replace else []
        for one in gone:
            _remove(current, one, actor)
        _demand_room(current, len(set(names) - set(stored)))
        added = changed = 0
        for name, row in zip(names, rows, strict=True):
            kept = stored.get(name) or Portfolio(plan=current)
            is_new = kept.pk is None
            wrote = _write(current, kept, row, known, actor)
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


def _kept(plan: Plan, portfolio: Portfolio, lock: int) -> Portfolio:
    kept = plan.portfolios.filter(pk=portfolio.pk).first()
    if kept is None or kept.lock != lock:
        raise StaleError(current=row_of(kept).values() if kept else {}, lock=kept.lock if kept else 0)
    return kept


def _write(plan: Plan, kept: Portfolio, row: PortfolioRow, known: dict[str, Action], actor: Any) -> bool:
    values = row.values()
    is_new = kept.pk is None
    changes = changes_between({} if is_new else row_of(kept).values(), values)
    if not changes:
        return False
    kept.name, kept.field, kept.description = values["name"], values["field"], values["description"]
    kept.lock = 1 if is_new else kept.lock + 1
    kept.save()
    kept.actions.set([known[code] for code in values["actions"]])
    _tell(plan, kept, actor, "add" if is_new else "change", changes)
    return True


def _remove(plan: Plan, kept: Portfolio, actor: Any) -> None:
    _tell(plan, kept, actor, "delete", changes_between(row_of(kept).values(), {}))
    kept.delete()


def _demand_room(plan: Plan, new: int) -> None:
    if plan.portfolios.count() + new > MOST:
        raise ConflictError(
            _("A plan holds at most %(most)d portfolios.") % {"most": MOST},
            remedy=_("Join small ones of the same field."),
        )


def _tell(plan: Plan, kept: Portfolio, actor: Any, verb: str, changes: dict[str, Any]) -> None:
    record_event(
        action=f"plan.portfolio.{verb}",
        record=plan,
        actor=actor,
        label=f"portfolio:{kept.pk}",
        changes=changes,
        note=kept.name,
    )
