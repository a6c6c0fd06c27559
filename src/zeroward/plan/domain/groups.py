"""Rows that hold several actions of a plan, portfolios and impact pathways: how they are kept, written and told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.models import Action, Plan


@dataclass(frozen=True, slots=True)
class Group:
    """One kind of such rows. `relation` leads from the plan to them, `columns` are stored as `values()` gives them,
    `row_of` gives the row of a record; `full` is said, with %(most)d, when a plan holds too many, `join` what to do."""

    name: str
    relation: str
    columns: tuple[str, ...]
    row_of: Callable[[Any], Any]
    full: str | Promise
    join: str | Promise
    most: int = 100

    def kept(self, plan: Plan, record: Any, lock: int) -> Any:
        """The record as it stands, read with this `lock`. Raises StaleError when somebody changed or deleted it."""
        found = getattr(plan, self.relation).filter(pk=record.pk).first()
        if found is None or found.lock != lock:
            current = self.row_of(found).values() if found else {}
            raise StaleError(current=current, lock=found.lock if found else 0)
        return found

    def demand_room(self, plan: Plan, new: int) -> None:
        """Raises ConflictError when the plan would hold more than `most`."""
        if getattr(plan, self.relation).count() + new > self.most:
            raise ConflictError(str(self.full) % {"most": self.most}, remedy=str(self.join))

    def write(self, plan: Plan, record: Any, row: Any, known: dict[str, Action], actor: Any) -> bool:
        """Store the row in the record. False when nothing changed."""
        values = row.values()
        is_new = record.pk is None
        changes = changes_between({} if is_new else self.row_of(record).values(), values)
        if not changes:
            return False
        for name in self.columns:
            setattr(record, name, values[name])
        record.lock = 1 if is_new else record.lock + 1
        record.save()
        record.actions.set([known[code] for code in values["actions"]])
        self._tell(plan, record, actor, "add" if is_new else "change", changes)
        return True

    def remove(self, plan: Plan, record: Any, actor: Any) -> None:
        """Delete the record; its actions stay."""
        self._tell(plan, record, actor, "delete", changes_between(self.row_of(record).values(), {}))
        record.delete()

    def _tell(self, plan: Plan, record: Any, actor: Any, verb: str, changes: dict[str, Any]) -> None:
        record_event(
            action=f"plan.{self.name}.{verb}",
            record=plan,
            actor=actor,
            label=f"{self.name}:{record.pk}",
            changes=changes,
            note=str(record),
        )


def demand_sound(rows: Sequence[Any], problems_of: Callable[[Any], list[Problem]]) -> None:
    """Raises InvalidPartError with the problems of all rows, each named by its row ("row 3: lever")."""
    found = [
        Problem(_("row %(number)d: %(field)s") % {"number": at, "field": one.place}, one.message, one.remedy)
        for at, row in enumerate(rows, start=1)
        for one in problems_of(row)
    ]
    if found:
        raise InvalidPartError(found)
