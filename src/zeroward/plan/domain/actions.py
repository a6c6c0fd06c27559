"""Writing one action: the sheet with its parts, a lock against lost updates, and an event for each change."""

import datetime
import re
from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.plan.domain.checking import problems_of
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.domain.parts import rows_of, write_parts
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.sheet import FIELDS, PARTS, Sheet
from zeroward.plan.models import Action, ActionParty, ActionState, Plan

MOST_ACTIONS: Final = 500
"""Actions of one plan."""
LETTER: Final = "M"
"""Letter of numbers that the house gives: M1, M2 …"""


def save_action(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    sheet: Sheet,
    action: Action | None = None,
    lock: int = 0,
) -> Action:
    """Store a new action, or change one that was read with this `lock`; parts that are None stay as they are.

    Raises NotAllowedError; ConflictError when the plan is no draft or full; InvalidPartError with a problem for each
    field; StaleError when the action was changed meanwhile.
    """
    with writing(viewer, plan) as current:
        problems = problems_of(current, sheet)
        if problems:
            raise InvalidPartError(problems)
        if action is None:
            demand_room(current, 1)
        kept = kept_action(current, action, lock) if action is not None else Action(plan=current)
        write_sheet(current, kept, sheet, actor)
    return kept


def delete_action(*, actor: Any, viewer: Viewer, plan: Plan, action: Action, lock: int) -> None:
    """Take an action away with its parts; what it said stays in the history. Raises as `save_action` does."""
    with writing(viewer, plan) as current:
        remove(current, kept_action(current, action, lock), actor)


def set_state(*, actor: Any, viewer: Viewer, plan: Plan, action: Action, state: str, lock: int) -> Action:
    """Say how far an action has come; also when the plan is no draft any more. Raises as `save_action` does."""
    if state not in ActionState.values:
        raise InvalidPartError(
            [Problem("state", _("There is no such choice."), _("Choose one from the list."))]
        )
    with writing(viewer, plan, closed=True) as current:
        kept = kept_action(current, action, lock)
        _change(current, kept, {"state": state}, actor, "plan.action.state")
    return kept


def keep_promise(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    action: Action,
    outcome: str,
    kept_on: datetime.date | None,
    lock: int,
) -> Action:
    """Say what became of a quick win; also when the plan is no draft any more. Raises as `save_action` does."""
    with writing(viewer, plan, closed=True) as current:
        kept = kept_action(current, action, lock)
        told = {"quick_win_outcome": outcome, "quick_win_kept_on": kept_on}
        sheet = Sheet(**{**{name: getattr(kept, name) for name in FIELDS}, **told})
        problems = [one for one in problems_of(current, sheet) if one.place.startswith("quick_win")]
        if problems:
            raise InvalidPartError(problems)
        values = sheet.values()
        _change(current, kept, {name: values[name] for name in told}, actor, "plan.action.promise")
    return kept


def sheet_of(action: Action) -> Sheet:
    """The whole sheet of a stored action. Five queries, or none after `with_parts`."""
    parts: dict[str, Any] = {part: rows_of(action, part) for part in PARTS}
    return Sheet(**{name: getattr(action, name) for name in FIELDS}, **parts)


def with_parts(actions: QuerySet[Action]) -> QuerySet[Action]:
    """The actions with all that their sheets hold."""
    parties = Prefetch("parties", ActionParty.objects.select_related("organisation"))
    return actions.prefetch_related(parties, *(part for part in PARTS if part != "parties"))


def kept_action(plan: Plan, action: Action, lock: int) -> Action:
    """The row as it is now. Raises StaleError when it is not what was read. Inside a transaction."""
    kept = plan.actions.select_related("entered_by").filter(pk=action.pk).first()
    if kept is None:
        raise StaleError(current={}, lock=0)
    if kept.lock != lock:
        who = kept.entered_by.get_full_name() if kept.entered_by else ""
        current = {name: getattr(kept, name) for name in FIELDS}
        parts = {part: [row.values() for row in rows_of(kept, part)] for part in PARTS}
        raise StaleError(current={**current, **parts}, lock=kept.lock, who=who)
    kept.plan = plan
    return kept


def write_sheet(plan: Plan, kept: Action, sheet: Sheet, actor: Any) -> bool:
    """Bring an action to what its sheet says; True when anything changed. Inside a transaction; checks are done."""
    values = sheet.values()
    if not values["code"]:
        values["code"] = kept.code or next_code(plan.actions.values_list("code", flat=True))
    _demand_own_code(plan, kept, values["code"])
    is_new = kept.pk is None
    before = {} if is_new else {name: getattr(kept, name) for name in FIELDS}
    changes = changes_between(before, values)
    for name, value in values.items():
        setattr(kept, name, value)
    kept.entered_by = signed_in(actor)
    if is_new:
        kept.save()
    changes |= write_parts(kept, sheet)
    if not changes:
        return False
    if not is_new:
        kept.lock += 1
        kept.save()
    _tell(plan, kept, actor, "plan.action.add" if is_new else "plan.action.change", changes)
    return True


def remove(plan: Plan, kept: Action, actor: Any) -> None:
    """Delete an action and say so. Inside a transaction."""
    before = {name: getattr(kept, name) for name in FIELDS}
    _tell(plan, kept, actor, "plan.action.delete", changes_between(before, {}))
    kept.delete()


def demand_room(plan: Plan, new: int) -> None:
    """Raises ConflictError when the plan cannot hold so many more."""
    if plan.actions.count() + new > MOST_ACTIONS:
        raise ConflictError(
            _("A plan holds at most %(most)d actions.") % {"most": MOST_ACTIONS},
            remedy=_("Join small ones into one action with several steps."),
        )


def next_code(codes: Iterable[str]) -> str:
    """The next free number: one more than the highest of the kind that is used most, or M1."""
    numbers: dict[str, list[int]] = {}
    for code in codes:
        found = re.fullmatch(r"(.*?)([0-9]{1,6})", code)
        if found:
            numbers.setdefault(found[1], []).append(int(found[2]))
    stem = max(numbers, key=lambda one: len(numbers[one]), default=LETTER)
    return f"{stem}{max(numbers.get(stem, [0])) + 1}"[:20]


def _demand_own_code(plan: Plan, kept: Action, code: str) -> None:
    if plan.actions.filter(code=code).exclude(pk=kept.pk).exists():
        raise InvalidPartError(
            [
                Problem(
                    "code",
                    _("Another action has the number %(code)s.") % {"code": code},
                    _("Leave it empty to get the next free one."),
                )
            ]
        )


def _change(plan: Plan, kept: Action, values: dict[str, Any], actor: Any, event: str) -> None:
    changes = changes_between({name: getattr(kept, name) for name in values}, values)
    if not changes:
        return
    for name, value in values.items():
        setattr(kept, name, value)
    kept.lock, kept.entered_by = kept.lock + 1, signed_in(actor)
    kept.save(update_fields=[*values, "lock", "entered_by", "updated_at"])
    _tell(plan, kept, actor, event, changes)


def _tell(plan: Plan, kept: Action, actor: Any, event: str, changes: dict[str, Any]) -> None:
    record_event(
        action=event, record=plan, actor=actor, label=f"action:{kept.pk}", changes=changes, note=str(kept)
    )
