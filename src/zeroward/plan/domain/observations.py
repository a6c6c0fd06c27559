"""Writing what was observed. It goes on after a plan is adopted: the plan stays, the figures come in."""

import dataclasses
from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.plan.domain.errors import InvalidPartError, Problem
from zeroward.plan.domain.observed import ObservedRow, observed_problems
from zeroward.plan.domain.places import writing
from zeroward.plan.domain.writing import Written
from zeroward.plan.models import Observation, Plan

MOST_OBSERVATIONS: Final = 5000
KEPT: Final = ("value", "published_on", "source_text")


def save_observation(*, actor: Any, viewer: Viewer, plan: Plan, row: ObservedRow) -> Observation:
    """Store a value; one of the same quantity, category and year is corrected, and the history keeps what it was.

    Taken also when the plan is no draft any more. Raises NotAllowedError, InvalidPartError, ConflictError.
    """
    with writing(viewer, plan, closed=True) as current:
        problems = observed_problems(current, row, _numbers(current))
        if problems:
            raise InvalidPartError(problems)
        _demand_room(current, 1)
        kept, _did = _write(current, row, actor)
    return kept


def delete_observation(*, actor: Any, viewer: Viewer, plan: Plan, observation: Observation) -> None:
    """Take a value away; the history keeps what it was. Raises NotAllowedError, ConflictError."""
    with writing(viewer, plan, closed=True) as current:
        kept = current.observations.filter(pk=observation.pk).first()
        if kept is None:
            raise ConflictError(_("This value is gone already."), remedy=_("Reload the page."))
        changes = changes_between({name: getattr(kept, name) for name in KEPT}, {})
        _tell(current, kept, actor, "plan.observation.delete", changes)
        kept.delete()


def write_observations(
    *,
    actor: Any,
    viewer: Viewer,
    plan: Plan,
    rows: Sequence[ObservedRow],
    replace: bool = False,
    note: str = "",
) -> Written:
    """Store many values in one transaction. `note` becomes the source of rows that name none.

    With `replace`, values that no row names are deleted. Raises InvalidPartError whose problems name the row.
    """
    with writing(viewer, plan, closed=True) as current:
        told = [dataclasses.replace(row, source_text=row.source_text or note) for row in rows]
        problems = _row_problems(current, told)
        if problems:
            raise InvalidPartError(problems)
        named = {(row.node.strip(), row.category.strip(), row.year) for row in told}
        gone = []
        if replace:
            gone = [one for one in current.observations.all() if _key(one) not in named]
            for one in gone:
                _tell(current, one, actor, "plan.observation.delete", {"value": [one.value, None]})
                one.delete()
        _demand_room(current, len(told))
        counts = Counter(_write(current, row, actor)[1] for row in told)
    return Written(counts["added"], counts["changed"], counts["same"], len(gone))


def _write(plan: Plan, row: ObservedRow, actor: Any) -> tuple[Observation, str]:
    values = row.values()
    place = {name: values.pop(name) for name in ("node", "category", "year")}
    kept = plan.observations.filter(**place).first() or Observation(plan=plan, **place)
    is_new = kept.pk is None
    before = {} if is_new else {name: getattr(kept, name) for name in KEPT}
    changes = changes_between(before, values)
    if not is_new and not changes:
        return kept, "same"
    for name, value in values.items():
        setattr(kept, name, value)
    kept.entered_by = signed_in(actor)
    kept.save()
    _tell(plan, kept, actor, "plan.observation.add" if is_new else "plan.observation.change", changes)
    return kept, "added" if is_new else "changed"


def _row_problems(plan: Plan, rows: Sequence[ObservedRow]) -> list[Problem]:
    numbers = _numbers(plan)
    found = []
    first: dict[tuple[str, str, int], int] = {}
    for number, row in enumerate(rows, start=1):
        problems = observed_problems(plan, row, numbers)
        key = (row.node.strip(), row.category.strip(), row.year)
        if key in first:
            problems.append(
                Problem(
                    "year",
                    _("Row %(number)d gives a value of the same year.") % {"number": first[key]},
                    _("Keep one of them."),
                )
            )
        first.setdefault(key, number)
        found += [
            Problem(
                _("row %(number)d: %(field)s") % {"number": number, "field": one.place},
                one.message,
                one.remedy,
            )
            for one in problems
        ]
    return found


def _numbers(plan: Plan) -> frozenset[str]:
    return frozenset(plan.indicators.values_list("number", flat=True))


def _key(one: Observation) -> tuple[str, str, int]:
    return one.node, one.category, one.year


def _demand_room(plan: Plan, new: int) -> None:
    if plan.observations.count() + new > MOST_OBSERVATIONS:
        raise ConflictError(
            _("A plan holds at most %(most)d observed values.") % {"most": MOST_OBSERVATIONS},
            remedy=_("Delete some that are no longer used."),
        )


def _tell(plan: Plan, kept: Observation, actor: Any, event: str, changes: dict[str, list[Any]]) -> None:
    record_event(
        action=event,
        record=plan,
        actor=actor,
        label=f"observation:{kept.node} {kept.category} {kept.year}".strip(),
        changes=changes,
    )
