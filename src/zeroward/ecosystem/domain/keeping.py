"""Adding, changing and deleting what a platform keeps of its profile and its map."""

from collections.abc import Iterable
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.permissions import demand
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.body_names import carry_name
from zeroward.ecosystem.domain.cleaning import cleaned
from zeroward.ecosystem.domain.kinds import EVIDENCE, Kind, Values
from zeroward.ecosystem.models import Body, Kept, Platform

MOST = 2_000
"""Records of one kind in one country."""


def keep_record(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    kind: Kind,
    values: Values,
    record: Kept | None = None,
    lock: int = 0,
    is_example: bool = False,
) -> Any:
    """Add a record of this kind, or change one. Columns that `values` leaves out become empty.

    Raises NotAllowedError, ProblemsError with every problem at once, ConflictError where it is there already, and
    StaleError when somebody saved it since `lock`.
    """
    demand(viewer, kind.action, place)
    with transaction.atomic():
        kept = held(kind, place, viewer, record) if record is not None else _new(kind, place, is_example)
        before = values_of(kind, kept) if record is not None else {}
        after, problems = cleaned(kind=kind, place=place, viewer=viewer, values=values, before=before)
        if problems:
            raise ProblemsError(problems)
        if record is not None and kept.lock != lock:
            raise StaleError(current=before, lock=kept.lock)
        _demand_room(kind, kept, after)
        _write(kept, after, is_new=record is None)
        changes = changes_between(before, after)
        if changes:
            if isinstance(kept, Body) and record is not None:
                carry_name(actor=actor, body=kept, before=before)
            verb = "change" if record is not None else "add"
            record_event(
                action=f"ecosystem.{kind.key}.{verb}", record=kept, actor=actor, changes=_told(changes)
            )
    return kept


def drop_record(*, actor: Any, viewer: Viewer, place: Workspace, kind: Kind, record: Kept) -> None:
    """Delete a record; the audit log keeps what it was called. Raises NotAllowedError."""
    demand(viewer, kind.action, place)
    with transaction.atomic():
        kept = held(kind, place, viewer, record)
        record_event(action=f"ecosystem.{kind.key}.delete", record=kept, actor=actor)
        kept.delete()


def held(kind: Kind, place: Workspace, viewer: Viewer, record: Kept) -> Any:
    """The row as it is now, held until the end of the transaction. Raises NotAllowedError."""
    rows: models.Manager[Any] = kind.model._default_manager
    kept = rows.select_for_update(of=("self",)).filter(pk=record.pk).first()
    if kept is None:
        raise ConflictError(_("Somebody deleted this meanwhile."), remedy=_("Go back to the list."))
    if kept.scope != str(place.scope) or not may_see(kept, viewer):
        raise NotAllowedError(_("This is kept by another workspace."))
    return kept


def values_of(kind: Kind, record: Any) -> dict[str, Any]:
    """What stands in the columns of a record, links as records."""
    found: dict[str, Any] = {}
    for name in kind.columns:
        column = kind.model._meta.get_field(name)
        value = getattr(record, name)
        found[name] = list(value.all()) if column.many_to_many else value
    return found


def _new(kind: Kind, place: Workspace, is_example: bool) -> Kept:
    made = kind.model(scope=str(place.scope), scope_country=place.country, is_example=is_example)
    if kind is EVIDENCE:
        profile = Platform.objects.filter(country__code=place.country).first()
        if profile is None:
            raise ConflictError(
                _("There is no profile of this country yet."), remedy=_("Ask an editor of the Mission.")
            )
        made.profile = profile  # type: ignore[attr-defined]
    return made


def _demand_room(kind: Kind, kept: Kept, after: Values) -> None:
    """Raises ConflictError where the same is there already, or too much of it."""
    rows: models.QuerySet[Any] = kind.model._default_manager.filter(scope=kept.scope).exclude(pk=kept.pk)
    if kind.unique and rows.filter(**{name: after[name] for name in kind.unique}).exists():
        raise ConflictError(
            _("This is in the list already."), place=kind.unique[0], remedy=_("Change that entry.")
        )
    if kept.pk is None and rows.count() >= MOST:
        raise ConflictError(_("There are too many already."))


def _write(kept: Any, after: Values, *, is_new: bool) -> None:
    linked: dict[str, Iterable[Any]] = {}
    for name, value in after.items():
        if kept._meta.get_field(name).many_to_many:
            linked[name] = [one for one in value if one.pk != kept.pk]
        else:
            setattr(kept, name, value)
    kept.lock += 0 if is_new else 1
    kept.save()
    for name, records in linked.items():
        getattr(kept, name).set(records)


def _told(changes: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What the audit log may say: of what stays inside the team, only which columns changed."""
    from_inside = {"why", "next_step", "stance", "influence", "interest", "contact"}
    return {name: [None, None] if name in from_inside else pair for name, pair in changes.items()}
