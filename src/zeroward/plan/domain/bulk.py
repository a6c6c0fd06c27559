"""Many actions at once, from a file or from the library. All of them, or none."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as with_fields
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.plan.domain.actions import demand_room, next_code, remove, with_parts, write_sheet
from zeroward.plan.domain.checking import problems_of
from zeroward.plan.domain.errors import InvalidPartError, Problem
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.sheet import Sheet
from zeroward.plan.models import Action, Plan


@dataclass(frozen=True, slots=True)
class Written:
    """What a bulk write did. `actions` are those that the sheets became, in their order."""

    added: int
    changed: int
    same: int
    removed: int
    actions: tuple[Action, ...] = ()


def write_actions(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    sheets: Sequence[Sheet],
    replace: bool = False,
    note: str = "",
) -> Written:
    """Add actions, or change those with the same number, in one transaction. A sheet without a number is that of the
    action with the same name (of several alike, each in its order), or new.

    With `replace`, actions that no sheet names are deleted. `note` says where they came from; it becomes the source
    of actions that name none. Raises InvalidPartError whose problems name the row ("row 3: name"), and as
    `save_action` does.
    """
    with writing(viewer, plan) as current:
        stored = {action.code: action for action in with_parts(current.actions.all())}
        told = _told(sheets, stored, note)
        problems = _problems(current, told)
        if problems:
            raise InvalidPartError(problems)
        named = {sheet.code for sheet in told}
        gone = [action for code, action in stored.items() if code not in named] if replace else []
        for action in gone:
            remove(current, action, actor)
        demand_room(current, len(named - set(stored)))
        counts: Counter[str] = Counter()
        written = []
        for sheet in told:
            kept = stored.get(sheet.code) or Action(plan=current)
            is_new = kept.pk is None
            changed = write_sheet(current, kept, sheet, actor)
            counts["added" if is_new else "changed" if changed else "same"] += 1
            written.append(kept)
    return Written(counts["added"], counts["changed"], counts["same"], len(gone), tuple(written))


def _told(sheets: Sequence[Sheet], stored: dict[str, Action], note: str) -> list[Sheet]:
    """Every sheet with its number and its source."""
    given = [sheet.values() for sheet in sheets]
    taken = {values["code"] for values in given}
    named: dict[str, list[str]] = defaultdict(list)
    for code, action in stored.items():
        if code not in taken:
            named[action.name.casefold()].append(code)
    taken |= set(stored)
    told = []
    for sheet, values in zip(sheets, given, strict=True):
        alike = named[values["name"].casefold()]
        code = values["code"] or (alike.pop(0) if alike else next_code(taken))
        taken.add(code)
        told.append(with_fields(sheet, code=code, source_text=sheet.source_text or note))
    return told


def _problems(plan: Plan, sheets: Sequence[Sheet]) -> list[Problem]:
    found = [
        Problem(
            _("row %(number)d: %(field)s") % {"number": number, "field": one.place}, one.message, one.remedy
        )
        for number, sheet in enumerate(sheets, start=1)
        for one in problems_of(plan, sheet)
    ]
    rows: dict[str, int] = {}
    for number, sheet in enumerate(sheets, start=1):
        if sheet.code in rows:
            found.append(
                Problem(
                    _("row %(number)d: %(field)s") % {"number": number, "field": "code"},
                    _("Row %(number)d has the number %(code)s too.")
                    % {"number": rows[sheet.code], "code": sheet.code},
                    _("Give each action its own number."),
                )
            )
        rows.setdefault(sheet.code, number)
    return found
