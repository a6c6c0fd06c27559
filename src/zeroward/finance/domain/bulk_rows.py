"""Many rows of the tables in one go, as a file brings them: the rules of one, in a bounded number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, event_of, record_events
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import AuditEvent
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.checking import RowInput, problems_of, values_of
from zeroward.finance.domain.errors import InvalidRowError
from zeroward.finance.domain.rows import MOST_ROWS, columns_of_row, twin_problem
from zeroward.finance.domain.writing import writing
from zeroward.finance.models import InvestmentPlan
from zeroward.finance.tables import TableSpec

BATCH: Final = 200


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row to add (`pk` None), to change, or to delete (`row` None)."""

    spec: TableSpec
    pk: int | None
    row: RowInput | None


@dataclass(slots=True)
class _Table:
    """One table while it is written: its rows as they are now by key, and what becomes of them."""

    spec: TableSpec
    rows: dict[int, Any]
    keys: dict[tuple[Any, ...], int]
    added: list[Any] = field(default_factory=list)
    changed: list[Any] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    events: list[AuditEvent] = field(default_factory=list)


def write_rows(
    *, actor: Any, viewer: Viewer, investment: InvestmentPlan, changes: Sequence[RowChange]
) -> None:
    """All of them or none. Raises NotAllowedError; ConflictError when the plan is no draft, or when a row to change is
    not there any more; InvalidRowError with every problem of a row; InvalidInputError for too many."""
    with writing(viewer, investment) as current:
        for spec in {one.spec.key: one.spec for one in changes}.values():
            table = _table(spec, current)
            own = [one for one in changes if one.spec.key == spec.key]
            for one in sorted(own, key=lambda one: one.row is not None):
                _apply(table, current, actor, one)
            _store(table)


def _table(spec: TableSpec, investment: InvestmentPlan) -> _Table:
    rows = {one.pk: one for one in spec.model.objects.filter(investment=investment)}
    return _Table(spec, rows, {_key(spec, one): pk for pk, one in rows.items()})


def _key(spec: TableSpec, record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name in spec.match)


def _apply(table: _Table, investment: InvestmentPlan, actor: Any, change: RowChange) -> None:
    kept = None
    if change.pk is not None:
        kept = table.rows.get(change.pk)
        if kept is None:
            raise ConflictError(
                _("Something that the file changes is not there any more."), remedy=_("Check the file again.")
            )
    if change.row is None:
        if kept is not None:
            _delete(table, investment, actor, kept)
        return
    found = problems_of(table.spec, change.row)
    if found:
        raise InvalidRowError(found)
    _save(table, investment, actor, kept, values_of(table.spec, change.row))


def _save(table: _Table, investment: InvestmentPlan, actor: Any, kept: Any, values: dict[str, Any]) -> None:
    spec = table.spec
    key = tuple(values[name] for name in spec.match)
    twin = table.keys.get(key)
    if twin is not None and (kept is None or twin != kept.pk):
        raise InvalidRowError([twin_problem(spec)])
    before = columns_of_row(spec, kept) if kept is not None else {}
    differs = changes_between(before, values, fields=list(values))
    if kept is not None and not differs:
        return
    if kept is None and len(table.rows) + len(table.added) >= MOST_ROWS:
        raise InvalidInputError(
            _("A table holds up to %(most)d rows.") % {"most": MOST_ROWS}, remedy=_("Delete some first.")
        )
    made = kept if kept is not None else spec.model(investment=investment)
    if kept is not None:
        table.keys.pop(_key(spec, kept), None)
        made.lock += 1
        made.updated_at = timezone.now()
    for name, value in values.items():
        setattr(made, name, value)
    made.entered_by = signed_in(actor)
    (table.changed if kept is not None else table.added).append(made)
    table.keys[key] = made.pk or 0
    _note(table, investment, actor, "change" if kept is not None else "add", made, differs)


def _delete(table: _Table, investment: InvestmentPlan, actor: Any, kept: Any) -> None:
    _note(table, investment, actor, "delete", kept, changes_between(columns_of_row(table.spec, kept), {}))
    table.keys.pop(_key(table.spec, kept), None)
    del table.rows[kept.pk]
    table.gone.append(kept.pk)


def _note(
    table: _Table, investment: InvestmentPlan, actor: Any, what: str, record: Any, changes: dict[str, Any]
) -> None:
    action = f"finance.{table.spec.key}.{what}"
    table.events.append(
        event_of(action=action, record=investment, actor=actor, label=str(record), changes=changes)
    )


def _store(table: _Table) -> None:
    model = table.spec.model
    names = (*(one.name for one in table.spec.fields), "originals", "lock", "entered_by", "updated_at")
    for part in _parts(table.gone):
        model.objects.filter(pk__in=part).delete()
    model.objects.bulk_create(table.added, batch_size=BATCH)
    if table.changed:
        model.objects.bulk_update(table.changed, names, batch_size=BATCH)
    record_events(table.events)


def _parts(keys: Sequence[int]) -> Iterable[Sequence[int]]:
    return (keys[at : at + BATCH] for at in range(0, len(keys), BATCH))
