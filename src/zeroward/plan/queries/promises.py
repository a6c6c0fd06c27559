"""Quick wins: what was promised to people, by when, and what became of it."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from zeroward.plan.queries.load import LoadedPlan

State = Literal["overdue", "open", "kept", "late"]
ORDER: tuple[State, ...] = ("overdue", "open", "late", "kept")


@dataclass(frozen=True, slots=True)
class Promise:
    """`state`: kept in time, kept late, open, or overdue; `days` to the date, negative when it has passed."""

    action: int
    code: str
    name: str
    by: datetime.date
    promise: str
    origin: str
    outcome: str
    kept_on: datetime.date | None
    state: State
    days: int


def promise_of(row: Mapping[str, Any], today: datetime.date) -> Promise | None:
    """The promise of one action as it is loaded, or None."""
    if not row["quick_win_by"]:
        return None
    by = datetime.date.fromisoformat(row["quick_win_by"])
    kept = datetime.date.fromisoformat(row["quick_win_kept_on"]) if row["quick_win_kept_on"] else None
    state: State = (
        ("kept" if kept <= by else "late") if kept is not None else "overdue" if by < today else "open"
    )
    return Promise(
        row["id"],
        row["code"],
        row["name"],
        by,
        row["quick_win_promise"],
        row["quick_win_origin"],
        row["quick_win_outcome"],
        kept,
        state,
        (by - today).days,
    )


def promises_of(loaded: LoadedPlan, today: datetime.date) -> tuple[Promise, ...]:
    """All promises of a plan: overdue ones first, then those to come, then those that were kept."""
    found = [promise for row in loaded.actions if (promise := promise_of(row, today)) is not None]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.state), one.by, one.code)))
