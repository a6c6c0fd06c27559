"""Writing one indicator: its sheet and links, a lock against lost updates, and an event for each change."""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.domain.indicator_checking import problems_of
from zeroward.plan.domain.indicator_sheet import COLUMNS, IndicatorSheet
from zeroward.plan.domain.observed import OWN
from zeroward.plan.domain.places import writing
from zeroward.plan.models import Indicator, Plan

MOST_INDICATORS: Final = 300
"""Indicators of one plan."""
LETTER: Final = "I"
"""Letter of numbers that the house gives: I1, I2 …"""


def save_indicator(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    sheet: IndicatorSheet,
    indicator: Indicator | None = None,
    lock: int = 0,
) -> Indicator:
    """Store a new indicator, or change one that was read with this `lock`.

    Raises NotAllowedError; ConflictError when the plan is no draft or full; InvalidPartError with a problem for each
    field; StaleError when the indicator was changed meanwhile.
    """
    with writing(viewer, plan) as current:
        problems = problems_of(current, sheet)
        if problems:
            raise InvalidPartError(problems)
        if indicator is None:
            demand_room(current, 1)
        kept = _kept(current, indicator, lock) if indicator is not None else Indicator(plan=current)
        write_sheet(current, kept, sheet, actor)
    return kept


def delete_indicator(*, actor: Any, viewer: Viewer, plan: Plan, indicator: Indicator, lock: int) -> None:
    """Take an indicator away, and what was observed for it alone; observations of the model's quantities stay."""
    with writing(viewer, plan) as current:
        remove(current, _kept(current, indicator, lock), actor)


def sheet_of(indicator: Indicator) -> IndicatorSheet:
    """The sheet of a stored indicator. Two queries, or none when its links were prefetched."""
    return IndicatorSheet(
        **{name: getattr(indicator, name) for name in COLUMNS},
        actions=tuple(sorted(one.code for one in indicator.actions.all())),
        pathways=tuple(sorted(one.order for one in indicator.pathways.all())),
    )


def next_number(numbers: Iterable[str]) -> str:
    """The next free number: one more than the highest of the kind that is used most, or I1."""
    found: dict[str, list[int]] = {}
    for number in numbers:
        match = re.fullmatch(r"(.*?)([0-9]{1,6})", number)
        if match:
            found.setdefault(match[1], []).append(int(match[2]))
    stem = max(found, key=lambda one: len(found[one]), default=LETTER)
    return f"{stem}{max(found.get(stem, [0])) + 1}"[:20]


def _kept(plan: Plan, indicator: Indicator, lock: int) -> Indicator:
    kept = plan.indicators.filter(pk=indicator.pk).first()
    if kept is None:
        raise StaleError(current={}, lock=0)
    if kept.lock != lock:
        raise StaleError(current={name: getattr(kept, name) for name in COLUMNS}, lock=kept.lock)
    return kept


def write_sheet(plan: Plan, kept: Indicator, sheet: IndicatorSheet, actor: Any) -> bool:
    """Bring an indicator to what its sheet says; True when anything changed. Checks are done."""
    values = sheet.values()
    if not values["number"]:
        values["number"] = kept.number or next_number(plan.indicators.values_list("number", flat=True))
    _demand_own_number(plan, kept, values["number"])
    is_new = kept.pk is None
    before = {} if is_new else {name: getattr(kept, name) for name in COLUMNS}
    changes = changes_between(before, values)
    for name, value in values.items():
        setattr(kept, name, value)
    if is_new:
        kept.save()
    changes |= _link(plan, kept, sheet)
    if not changes:
        return False
    if not is_new:
        _renumber(plan, before["number"], kept.number)
        kept.lock += 1
        kept.save()
    _tell(plan, kept, actor, "plan.indicator.add" if is_new else "plan.indicator.change", changes)
    return True


def _link(plan: Plan, kept: Indicator, sheet: IndicatorSheet) -> dict[str, list[Any]]:
    changes: dict[str, list[Any]] = {}
    if sheet.actions is not None:
        before = sorted(kept.actions.values_list("code", flat=True))
        after = sorted(set(sheet.actions))
        if before != after:
            kept.actions.set(plan.actions.filter(code__in=after))
            changes["actions"] = [before, after]
    if sheet.pathways is not None:
        had = sorted(kept.pathways.values_list("order", flat=True))
        wanted = sorted(set(sheet.pathways))
        if had != wanted:
            kept.pathways.set(plan.impact_pathways.filter(order__in=wanted))
            changes["pathways"] = [had, wanted]
    return changes


def _renumber(plan: Plan, old: str, new: str) -> None:
    if old != new:
        plan.observations.filter(node=f"{OWN}{old}").update(node=f"{OWN}{new}")


def remove(plan: Plan, kept: Indicator, actor: Any) -> None:
    before: Mapping[str, Any] = {name: getattr(kept, name) for name in COLUMNS}
    _tell(plan, kept, actor, "plan.indicator.delete", changes_between(before, {}))
    plan.observations.filter(node=f"{OWN}{kept.number}").delete()
    kept.delete()


def demand_room(plan: Plan, new: int) -> None:
    if plan.indicators.count() + new > MOST_INDICATORS:
        raise ConflictError(
            _("A plan holds at most %(most)d indicators.") % {"most": MOST_INDICATORS},
            remedy=_("Delete some that nobody reads."),
        )


def _demand_own_number(plan: Plan, kept: Indicator, number: str) -> None:
    if plan.indicators.filter(number=number).exclude(pk=kept.pk).exists():
        raise InvalidPartError(
            [
                Problem(
                    "number",
                    _("Another indicator has the number %(number)s.") % {"number": number},
                    _("Leave it empty to get the next free one."),
                )
            ]
        )


def _tell(plan: Plan, kept: Indicator, actor: Any, event: str, changes: Mapping[str, Any]) -> None:
    record_event(
        action=event,
        record=plan,
        actor=actor,
        label=f"indicator:{kept.pk}",
        changes=changes,
        note=str(kept),
    )
