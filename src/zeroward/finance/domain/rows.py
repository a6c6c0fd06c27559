"""Saving, deleting and importing rows of the tables: one door, whatever the table."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.checking import RowInput, problems_of, values_of
from zeroward.finance.domain.errors import InvalidRowError, Problem, StaleError
from zeroward.finance.domain.writing import writing
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.tables import TableSpec

MOST_ROWS: Final = 2000
"""Of one table of a plan."""


def save_row(
    *,
    actor: Any,
    viewer: Viewer,
    investment: InvestmentPlan,
    spec: TableSpec,
    row: RowInput,
    record: Any = None,
    lock: int | None = 0,
) -> Any:
    """Add a row, or change `record`. Raises NotAllowedError; ConflictError when the plan is no draft;
    InvalidRowError with every problem; StaleError when somebody else saved it since (`lock` None asks nobody)."""
    found = problems_of(spec, row)
    if found:
        raise InvalidRowError(found)
    return store_row(
        actor=actor,
        viewer=viewer,
        investment=investment,
        spec=spec,
        values=values_of(spec, row),
        record=record,
        lock=lock,
    )


def store_row(
    *,
    actor: Any,
    viewer: Viewer,
    investment: InvestmentPlan,
    spec: TableSpec,
    values: Mapping[str, Any],
    record: Any = None,
    lock: int | None = 0,
) -> Any:
    """The same for clean values (`values_of`)."""
    with writing(viewer, investment) as current:
        kept = current_row(spec, current, record, lock) if record is not None else None
        _demand_room(spec, current, kept)
        _refuse_twin(spec, current, values, kept)
        before = columns_of_row(spec, kept) if kept is not None else {}
        changes = changes_between(before, values, fields=list(values))
        if kept is not None and not changes:
            return kept
        made = kept if kept is not None else spec.model(investment=current)
        for name, value in values.items():
            setattr(made, name, value)
        if kept is not None:
            made.lock += 1
        made.entered_by = signed_in(actor)
        made.save()
        what = "change" if kept is not None else "add"
        record_event(
            action=f"finance.{spec.key}.{what}", record=current, actor=actor, label=str(made), changes=changes
        )
    return made


def delete_row(
    *,
    actor: Any,
    viewer: Viewer,
    investment: InvestmentPlan,
    spec: TableSpec,
    record: Any,
    lock: int | None = None,
) -> None:
    """Delete a row. Raises as `save_row` does; `lock` None deletes whatever stands there."""
    with writing(viewer, investment) as current:
        kept = current_row(spec, current, record, lock)
        record_event(
            action=f"finance.{spec.key}.delete",
            record=current,
            actor=actor,
            label=str(kept),
            changes=changes_between(columns_of_row(spec, kept), {}),
        )
        kept.delete()


def current_row(spec: TableSpec, investment: InvestmentPlan, record: Any, lock: int | None) -> Any:
    """The row as it is now. Raises InvalidInputError when it is gone, StaleError when it was changed since."""
    kept = spec.model.objects.filter(investment=investment, pk=record.pk).first()
    if kept is None:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    if lock is not None and kept.lock != lock:
        raise StaleError(current=columns_of_row(spec, kept), lock=kept.lock)
    return kept


def columns_of_row(spec: TableSpec, record: Any) -> dict[str, Any]:
    """What a person could have changed."""
    names = (*(one.name for one in spec.fields), "originals")
    return {name: getattr(record, name) for name in names}


def _demand_room(spec: TableSpec, investment: InvestmentPlan, kept: Any) -> None:
    if kept is None and spec.model.objects.filter(investment=investment).count() >= MOST_ROWS:
        raise InvalidInputError(
            _("A table holds up to %(most)d rows.") % {"most": MOST_ROWS}, remedy=_("Delete some first.")
        )


def _refuse_twin(spec: TableSpec, investment: InvestmentPlan, values: Mapping[str, Any], kept: Any) -> None:
    """Rows that a file finds by their names cannot have the same ones."""
    twin = spec.model.objects.filter(investment=investment, **{name: values[name] for name in spec.match})
    if kept is not None:
        twin = twin.exclude(pk=kept.pk)
    if twin.exists():
        raise InvalidRowError([twin_problem(spec)])


def twin_problem(spec: TableSpec) -> Problem:
    return Problem(
        spec.match[-1], _("There is such a row already."), _("Change that one, or choose another name.")
    )
