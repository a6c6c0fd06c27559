"""Saving one row of a plan, or many at once: what targets, policies, offsets, values and scenarios have in common."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.plan.domain.errors import InvalidPartError, Problem, StaleError
from zeroward.plan.domain.places import writing
from zeroward.plan.models import Plan

MOST_ROWS: Final = 1000
"""Of one kind in a plan. The longest published plan has 300 actions."""

Check = Callable[[Plan, Any], list[Problem]]
Values = Callable[[Any], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Written:
    """What a bulk write did: numbers of rows."""

    added: int = 0
    changed: int = 0
    same: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of row. `problems` says what is wrong, `values` gives clean columns, `match` names the columns by which
    a row of a file is found again; `single` empties a mark that one row alone may carry before it is set."""

    model: Any
    name: str
    problems: Check
    values: Values
    match: tuple[str, ...]
    single: str = ""
    has_author: bool = False


def save_row(
    kind: Kind, *, actor: Any, viewer: Viewer, plan: Plan, row: Any, record: Any = None, lock: int = 0
) -> Any:
    """Create a row, or change `record`. Raises NotAllowedError, ConflictError for a plan that is no draft,
    InvalidPartError with every problem, StaleError when somebody else saved it since."""
    with writing(viewer, plan) as current:
        found = kind.problems(current, row)
        if found:
            raise InvalidPartError(found)
        values = kind.values(row)
        kept = _current(kind, current, record, lock) if record is not None else None
        _demand_room(kind.model.objects.filter(plan=current).count())
        _refuse_twin(kind, current, values, kept)
        return _store(kind, current, actor, values, kept)[0]


def delete_row(
    kind: Kind, *, actor: Any, viewer: Viewer, plan: Plan, record: Any, lock: int | None = None
) -> None:
    """Delete a row. Raises as `save_row` does; `lock` None deletes whatever stands there."""
    with writing(viewer, plan) as current:
        kept = _current(kind, current, record, lock)
        record_event(
            action=f"plan.{kind.name}.delete",
            record=current,
            actor=actor,
            label=str(kept),
            changes=changes_between(_columns(kind, kept), {}),
        )
        kept.delete()


def write_rows(
    kind: Kind, *, actor: Any, viewer: Viewer, plan: Plan, rows: Sequence[Any], replace: bool = False
) -> Written:
    """All rows or none, found again by `match`. `replace` deletes rows that are not named.

    Raises InvalidPartError whose places begin with "row 3: ".
    """
    with writing(viewer, plan) as current:
        found = [
            Problem(f"row {number}: {one.place}", one.message, one.remedy)
            for number, row in enumerate(rows, start=1)
            for one in kind.problems(current, row)
        ]
        if found:
            raise InvalidPartError(found)
        records = list(kind.model.objects.filter(plan=current))
        known = {tuple(getattr(one, name) for name in kind.match): one for one in records}
        _demand_room(len(rows) if replace else len(rows) + len(records))
        named: set[int] = set()
        counts = {"added": 0, "changed": 0, "same": 0}
        for row in rows:
            values = kind.values(row)
            kept = known.get(tuple(values[name] for name in kind.match))
            stored, what = _store(kind, current, actor, values, kept)
            known[tuple(values[name] for name in kind.match)] = stored
            named.add(stored.pk)
            counts[what] += 1
        gone = [one for one in records if one.pk not in named] if replace else []
        for one in gone:
            delete_row(kind, actor=actor, viewer=viewer, plan=current, record=one)
    return Written(**counts, removed=len(gone))


def _demand_room(count: int) -> None:
    if count > MOST_ROWS:
        raise InvalidInputError(
            _("A plan holds up to %(most)d of these.") % {"most": MOST_ROWS}, remedy=_("Delete some first.")
        )


def _current(kind: Kind, plan: Plan, record: Any, lock: int | None) -> Any:
    kept = kind.model.objects.filter(plan=plan, pk=record.pk).first()
    if kept is None:
        raise InvalidInputError(
            _("It is not there any more."), remedy=_("Somebody deleted it. Add it anew if it is needed.")
        )
    if lock is not None and kept.lock != lock:
        raise StaleError(current=_columns(kind, kept), lock=kept.lock)
    return kept


def _columns(kind: Kind, record: Any) -> dict[str, Any]:
    apart = {"id", "plan", "lock", "created_at", "updated_at", "entered_by"}
    return {
        one.name: getattr(record, one.name)
        for one in kind.model._meta.concrete_fields
        if one.name not in apart
    }


def _refuse_twin(kind: Kind, plan: Plan, values: Mapping[str, Any], kept: Any) -> None:
    """Rows that a file finds by their name cannot have the same one."""
    twin = kind.model.objects.filter(plan=plan, **{name: values[name] for name in kind.match})
    if kept is not None:
        twin = twin.exclude(pk=kept.pk)
    if twin.exists():
        raise InvalidPartError(
            [
                Problem(
                    kind.match[-1],
                    _("There is one of that name already."),
                    _("Change that one, or choose another name."),
                )
            ]
        )


def _store(kind: Kind, plan: Plan, actor: Any, values: Mapping[str, Any], kept: Any) -> tuple[Any, str]:
    before = _columns(kind, kept) if kept is not None else {}
    changes = changes_between(before, values, fields=list(values))
    if kept is not None and not changes:
        return kept, "same"
    if kind.single and values.get(kind.single):
        others = kind.model.objects.filter(plan=plan, **{kind.single: True})
        (others.exclude(pk=kept.pk) if kept is not None else others).update(**{kind.single: False})
    record = kept if kept is not None else kind.model(plan=plan)
    for name, value in values.items():
        setattr(record, name, value)
    if kept is not None:
        record.lock += 1
    if kind.has_author:
        record.entered_by = signed_in(actor)
    record.save()
    what = "change" if kept is not None else "add"
    record_event(
        action=f"plan.{kind.name}.{what}", record=plan, actor=actor, label=str(record), changes=changes
    )
    return record, "changed" if kept is not None else "added"
