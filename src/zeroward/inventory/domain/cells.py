"""Cells without a figure: notation keys with their explanation. And what people say about a cell."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.visibility import Viewer
from zeroward.inventory.domain.errors import StaleError
from zeroward.inventory.domain.places import demand_for, demand_open, locked
from zeroward.inventory.models import Activity, CellComment, CellNote, Inventory, NotationKey
from zeroward.inventory.queries.sources import source_or_none
from zeroward.inventory.rules import COMMENT, ENTER
from zeroward.methods.text.clean import clean_text

MOST_TEXT = 2000
FIELDS = ("key", "explanation", "target")
WITHOUT_FIGURE = (NotationKey.NOT_OCCURRING, NotationKey.NOT_ESTIMATED, NotationKey.ELSEWHERE)


def set_key(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    source: str,
    key: str,
    explanation: str = "",
    target: str = "",
    lock: int = 0,
) -> CellNote:
    """Say why a cell has no figure, or that its figure is confidential.

    `lock` is that of the key that was read, 0 when there was none. Raises InvalidInputError for a key without its
    explanation or target, ConflictError where figures stand, StaleError when the key was changed meanwhile.
    """
    demand_for(viewer, ENTER, inventory)
    values = clean_key(source=source, key=key, explanation=explanation, target=target)
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        figures = current.activities.filter(source=source).exists()
        if figures and key in WITHOUT_FIGURE:
            raise ConflictError(
                _("This cell holds figures."), place="key", remedy=_("Delete them first, or choose C.")
            )
        kept = _kept_key(current, source, lock)
        before = {name: getattr(kept, name) for name in FIELDS} if kept.pk else {}
        for name, value in values.items():
            setattr(kept, name, value)
        changes = changes_between(before, values)
        if changes:
            kept.set_by = signed_in(actor)
            kept.lock = kept.lock + 1 if kept.pk else 1
            kept.save()
            record_event(
                action="inventory.key.set", record=current, actor=actor, label=source, changes=changes
            )
    return kept


def clean_key(*, source: str, key: str, explanation: str, target: str) -> dict[str, str]:
    """The values of a notation key as they may be stored. Raises InvalidInputError at the field that is wrong."""
    if source_or_none(source) is None:
        raise InvalidInputError(_("There is no such cell."), place="source")
    if key not in NotationKey.values:
        raise InvalidInputError(_("Choose NO, NE, IE or C."), place="key")
    said = clean_text(explanation, limit=MOST_TEXT)
    if key == NotationKey.NOT_ESTIMATED and not said:
        raise InvalidInputError(
            _("NE needs a reason."),
            place="explanation",
            remedy=_("Say why there is no estimate yet, and when there will be one."),
        )
    if key != NotationKey.ELSEWHERE:
        return {"key": key, "explanation": said, "target": ""}
    if source_or_none(target) is None or target == source:
        raise InvalidInputError(
            _("IE needs the other cell."), place="target", remedy=_("Choose the cell that includes this one.")
        )
    return {"key": key, "explanation": said, "target": target}


def clear_key(*, actor: Any, viewer: Viewer, inventory: Inventory, source: str, lock: int) -> None:
    """Take the notation key of a cell away. Raises as `set_key` does."""
    demand_for(viewer, ENTER, inventory)
    with transaction.atomic():
        current = locked(inventory)
        demand_open(current)
        kept = _kept_key(current, source, lock)
        if kept.pk:
            changes = changes_between({name: getattr(kept, name) for name in FIELDS}, {})
            record_event(
                action="inventory.key.clear", record=current, actor=actor, label=source, changes=changes
            )
            kept.delete()


def _kept_key(inventory: Inventory, source: str, lock: int) -> CellNote:
    kept = inventory.cell_notes.select_related("set_by").filter(source=source).first()
    if kept is None:
        return CellNote(inventory=inventory, source=source)
    if kept.lock != lock:
        who = kept.set_by.get_full_name() if kept.set_by else ""
        raise StaleError(current={name: getattr(kept, name) for name in FIELDS}, lock=kept.lock, who=who)
    return kept


def add_comment(
    *,
    actor: Any,
    viewer: Viewer,
    inventory: Inventory,
    source: str,
    text: str,
    activity: Activity | None = None,
) -> CellComment:
    """Say something about a cell; anybody of the city may, in every state. Raises InvalidInputError."""
    demand_for(viewer, COMMENT, inventory)
    said = clean_text(text, limit=MOST_TEXT)
    if not said:
        raise InvalidInputError(_("The comment is empty."), place="text", remedy=_("Write a sentence."))
    if source_or_none(source) is None or (activity is not None and activity.inventory_id != inventory.pk):
        raise InvalidInputError(_("There is no such cell."), place="source")
    return CellComment.objects.create(
        inventory=inventory, source=source, activity=activity, text=said, by=signed_in(actor)
    )


def settle_comment(*, actor: Any, viewer: Viewer, inventory: Inventory, comment: CellComment) -> None:
    """Mark a comment as dealt with. Whoever may comment may settle."""
    demand_for(viewer, COMMENT, inventory)
    if comment.inventory_id != inventory.pk:
        raise InvalidInputError(_("There is no such comment."))
    CellComment.objects.filter(pk=comment.pk, resolved_at=None).update(
        resolved_at=timezone.now(), resolved_by=signed_in(actor)
    )
