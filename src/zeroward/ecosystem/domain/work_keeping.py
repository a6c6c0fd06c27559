"""What all pieces of a platform's work share when they are written: who may, what is wrong, states with their day."""

from dataclasses import asdict
from datetime import date
from typing import Any, Final, TypeVar

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import languages, wrong_choice
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_rows import Kind, WorkRow
from zeroward.ecosystem.models import WorkRecord, WorkState
from zeroward.ecosystem.rules import WORK
from zeroward.methods.text.clean import clean_text
from zeroward.people.queries.team import members_of

LONG: Final = 20_000
FIRST_DAY: Final = date(1950, 1, 1)
LAST_DAY: Final = date(2150, 12, 31)
Record = TypeVar("Record", bound=WorkRecord)


def keep(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    kind: Kind,
    row: WorkRow,
    record: WorkRecord | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Any:
    """Add a record of this kind to the workspace, or change one. A change of state is kept with its day.

    Raises NotAllowedError, ProblemsError with every problem, StaleError when somebody saved it since.
    """
    demand(viewer, WORK, place)
    with transaction.atomic():
        kept = _held(kind, place, record, is_example)
        before = kind.values_of(kept) if record is not None else {}
        values, problems = _cleaned(kind, place, row, kept)
        problems += kind.check(row)
        before_state = str(before.get("state", ""))
        moved = kind.has_state and values["state"] != before_state
        problems += _state_problems(kind, row) if moved else _unmoved_problems(row)
        if problems:
            raise ProblemsError(problems)
        if record is not None and kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        kept.lock += 1 if record is not None else 0
        for name, value in values.items():
            setattr(kept, name, value)
        kept.save()
        if moved:
            _write_state(kept, before_state, row, actor)
        changes = changes_between(before, kind.values_of(kept))
        if changes:
            _tell("change" if record is not None else "add", kind, kept, actor, changes)
    return kept


def drop(*, actor: Any, viewer: Viewer, place: Workspace, kind: Kind, record: WorkRecord) -> None:
    """Delete a record with its course of states; the audit log keeps its title. Raises NotAllowedError."""
    demand(viewer, WORK, place)
    with transaction.atomic():
        kept = _held(kind, place, record, False)
        title = "" if kind.private else kept.title
        _tell("delete", kind, kept, actor, {"title": [title, None]})
        WorkState.objects.filter(about=kept.work_kind, record=kept.pk).delete()
        kept.delete()


def _held(kind: Kind, place: Workspace, record: WorkRecord | None, is_example: bool) -> WorkRecord:
    if record is None:
        made: WorkRecord = kind.model(
            scope=str(place.scope), scope_country=place.country, is_example=is_example
        )
        return made
    rows: models.Manager[Any] = kind.model._default_manager
    kept: WorkRecord = rows.select_for_update(of=("self",)).get(pk=record.pk)
    if kept.scope != str(place.scope):
        raise NotAllowedError(_("This is kept by another workspace."))
    return kept


def _cleaned(
    kind: Kind, place: Workspace, row: WorkRow, kept: WorkRecord
) -> tuple[dict[str, Any], list[Problem]]:
    """The values as they are stored, and what is wrong with those that every kind has."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in kind.columns:
        value = getattr(row, name)
        if name == "owner" or name in kind.refs:
            values[f"{name}_id"] = value
            known = (
                value is None or value == getattr(kept, f"{name}_id") or _is_ours(kind, place, name, value)
            )
        else:
            values[name] = _stored(kind, name, value)
            column: Any = kind.model._meta.get_field(name)
            known = not column.choices or value in dict(column.flatchoices)
        if not known:
            problems.append(wrong_choice(name))
        if isinstance(value, date) and not FIRST_DAY <= value <= LAST_DAY:
            problems.append(Problem(name, _("This cannot be the day."), _("Look at the year.")))
    if not values["title"]:
        problems.append(Problem("title", _("It needs a name."), _("A few words are enough.")))
    if row.lang not in languages():
        problems.append(wrong_choice("lang"))
    if kind.private:
        values["visibility"] = Visibility.CITY
    return values, problems


def _stored(kind: Kind, name: str, value: Any) -> Any:
    """A value as it is kept; words are cleaned and cut at what their field takes."""
    if not isinstance(value, str):
        return value
    if name in kind.long:
        return clean_text(value, limit=LONG)
    column: Any = kind.model._meta.get_field(name)
    return clean_text(value, limit=column.max_length or LONG, multiline=False)


def _is_ours(kind: Kind, place: Workspace, name: str, number: int) -> bool:
    """Whether a number names a member of the team, or a record that this workspace may point at."""
    if name == "owner":
        return members_of(place.scope).filter(user_id=number).exists()
    rows: models.Manager[Any] = kind.refs[name]._default_manager
    found = rows.filter(pk=number)
    has_owner = any(one.name == "scope" for one in kind.refs[name]._meta.fields)
    return found.filter(scope=str(place.scope)).exists() if has_owner else found.exists()


def _state_problems(kind: Kind, row: WorkRow) -> list[Problem]:
    problems = []
    if row.state_on is not None and row.state_on > timezone.localdate():
        problems.append(
            Problem("state_on", _("This day is still to come."), _("Choose the day on which it happened."))
        )
    if asdict(row)["state"] in kind.reasons and not clean_text(row.why, limit=500, multiline=False):
        problems.append(Problem("why", _("Say why."), _("A sentence is enough; it stays in the course.")))
    return problems


def _unmoved_problems(row: WorkRow) -> list[Problem]:
    """A day or a reason without a change of state would be lost."""
    remedy = _("Leave it empty, or choose another state.")
    given = (("state_on", row.state_on is not None), ("why", bool(row.why.strip())))
    return [Problem(name, _("The state stays as it is."), remedy) for name, is_given in given if is_given]


def _write_state(record: WorkRecord, before: str, row: WorkRow, actor: Any) -> None:
    WorkState.objects.create(
        scope=record.scope,
        about=record.work_kind,
        record=record.pk,
        before=before,
        after=asdict(row)["state"],
        on=row.state_on or timezone.localdate(),
        note=clean_text(row.why, limit=500, multiline=False),
        actor=signed_in(actor),
    )


def _tell(what: str, kind: Kind, record: WorkRecord, actor: Any, changes: dict[str, Any]) -> None:
    """One audit event; of private kinds it says which fields changed, and no word of what stands there."""
    said = {name: [None, None] for name in changes} if kind.private else changes
    record_event(
        action=f"ecosystem.{record.work_kind}.{what}",
        record=record,
        actor=actor,
        changes=said,
        label=str(record._meta.verbose_name) if kind.private else "",
    )
