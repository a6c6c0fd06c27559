"""Writing figures: one at a time, with a lock against lost updates and an event in the history of the cell."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.checking import Figure, problems_of
from zeroward.inventory.domain.errors import InvalidFigureError, StaleError
from zeroward.inventory.domain.places import demand_for, demand_open, locked
from zeroward.inventory.models import Activity, CellNote, Inventory, NotationKey, Origin
from zeroward.inventory.rules import ENTER

FIELDS = tuple(Figure("").values())
MOST_FIGURES = 5_000
"""Figures of one inventory."""


def save_activity(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    figure: Figure,
    activity: Activity | None = None,
    lock: int = 0,
    origin: str = Origin.TYPED,
) -> Activity:
    """Store a new figure, or change one that was read with this `lock`.

    A notation key of the cell that says there is no figure goes away. Raises NotAllowedError; ConflictError when the
    inventory is no draft; InvalidFigureError with a problem for each field; StaleError when the figure was changed
    meanwhile.
    """
    demand_for(viewer, ENTER, inventory)
    problems = problems_of(figure)
    if problems:
        raise InvalidFigureError(problems)
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        kept = _kept(current, activity, lock) if activity is not None else _new(current, actor)
        before = {name: getattr(kept, name) for name in FIELDS} if activity is not None else {}
        for name, value in figure.values().items():
            setattr(kept, name, value)
        changes = changes_between(before, figure.values())
        if not changes and kept.origin == origin:
            return kept
        kept.origin, kept.changed_by = origin, signed_in(actor)
        kept.lock = kept.lock + 1 if activity is not None else 1
        kept.save()
        _drop_key(current, kept.source, actor)
        _tell(current, kept, actor, "change" if activity is not None else "add", changes)
    return kept


def confirm_activity(
    *, actor: Any, viewer: Viewer, inventory: Inventory, activity: Activity, lock: int
) -> Activity:
    """Say that an estimate or a figure of an earlier year holds as it is. Raises as `save_activity` does."""
    demand_for(viewer, ENTER, inventory)
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        kept = _kept(current, activity, lock)
        if kept.origin == Origin.TYPED:
            return kept
        changes = {"origin": [kept.origin, Origin.TYPED]}
        kept.origin, kept.changed_by, kept.lock = Origin.TYPED, signed_in(actor), kept.lock + 1
        kept.save()
        _tell(current, kept, actor, "confirm", changes)
    return kept


def delete_activity(
    *, actor: Any, viewer: Viewer, inventory: Inventory, activity: Activity, lock: int
) -> None:
    """Take a figure away; its values stay in the history. Raises as `save_activity` does."""
    demand_for(viewer, ENTER, inventory)
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        kept = _kept(current, activity, lock)
        before = {name: getattr(kept, name) for name in FIELDS}
        _tell(current, kept, actor, "delete", changes_between(before, {}))
        kept.delete()


def _new(inventory: Inventory, actor: Any) -> Activity:
    if inventory.activities.count() >= MOST_FIGURES:
        raise ConflictError(
            _("An inventory holds at most %(most)d figures.") % {"most": MOST_FIGURES},
            remedy=_("Sum up figures of the same kind."),
        )
    return Activity(inventory=inventory, entered_by=signed_in(actor))


def _kept(inventory: Inventory, activity: Activity, lock: int) -> Activity:
    kept = inventory.activities.select_related("changed_by").filter(pk=activity.pk).first()
    if kept is None:
        raise StaleError(current={}, lock=0, who="")
    if kept.lock != lock:
        who = kept.changed_by.get_full_name() if kept.changed_by else ""
        raise StaleError(current={name: getattr(kept, name) for name in FIELDS}, lock=kept.lock, who=who)
    return kept


def _drop_key(inventory: Inventory, source: str, actor: Any) -> None:
    note = CellNote.objects.filter(inventory=inventory, source=source).first()
    if note is not None and note.key != NotationKey.CONFIDENTIAL:
        record_event(
            action="inventory.key.clear",
            record=inventory,
            actor=actor,
            label=source,
            changes={"key": [note.key, None], "explanation": [note.explanation, ""]},
        )
        note.delete()


def _tell(inventory: Inventory, activity: Activity, actor: Any, verb: str, changes: dict[str, Any]) -> None:
    record_event(
        action=f"inventory.activity.{verb}",
        record=inventory,
        actor=actor,
        label=activity.source,
        changes=changes,
        note=activity.label or activity.carrier,
    )
