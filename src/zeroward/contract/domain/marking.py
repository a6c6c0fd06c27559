"""What a person says of an item of a reading: right, put right, or wrong."""

from collections.abc import Mapping
from math import isfinite
from typing import Any, Final

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.contract.domain.contract_files import place_of_file
from zeroward.contract.domain.errors import Problem, ProblemsError
from zeroward.contract.followers import tell_followers
from zeroward.contract.models import ContractFile, Mark, MarkState, Reading
from zeroward.contract.models.contract_file import new_stamp
from zeroward.contract.queries.reading_items import Item, items_of, kind_of
from zeroward.contract.reading_kinds import Field
from zeroward.contract.reading_rules import READ_FILES
from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

LARGEST: Final = 1e13


def mark_item(
    *,
    actor: Any,
    viewer: Viewer,
    file: ContractFile,
    item: str,
    state: str,
    values: Mapping[str, Any] | None = None,
    stamp: str = "",
) -> Mark:
    """Mark one item. `values` are the corrected fields; when none differs from what was read, it is confirmed.

    `stamp` is that of the mark which the person saw, "" for none: ConflictError when somebody else marked it since.
    Raises NotAllowedError, InvalidInputError for an item that is not there, ProblemsError for wrong values.
    """
    demand(viewer, READ_FILES, place_of_file(file))
    with transaction.atomic():
        reading = Reading.objects.select_for_update().filter(of=file).first()
        found = _found(reading.data if reading else {}, item)
        kept = Mark.objects.filter(of=file, item=item).first()
        if (kept.stamp if kept else "") != stamp:
            raise ConflictError(
                _("Somebody else has marked this meanwhile."), remedy=_("Look at it again, then decide.")
            )
        changed = _changed(found, values or {}) if state == MarkState.CORRECTED else {}
        if state == MarkState.CORRECTED and not changed:
            state = MarkState.CONFIRMED
        if state not in MarkState.values:
            raise InvalidInputError(_("There is no such choice."), place="state")
        before = [kept.state, kept.value] if kept else None
        mark, _made = Mark.objects.update_or_create(
            of=file,
            item=item,
            defaults={
                "kind": found.kind.key,
                "state": state,
                "value": changed,
                "seen": found.digest,
                "by": signed_in(actor),
                "stamp": new_stamp(),
            },
        )
        changes = {"mark": [before, [state, changed]]}
        record_event(action="contract.file.mark", record=file, actor=actor, label=item, changes=changes)
        tell_followers(file.pk)
    return mark


def unmark_item(*, actor: Any, viewer: Viewer, file: ContractFile, item: str) -> None:
    """Take a mark back."""
    demand(viewer, READ_FILES, place_of_file(file))
    with transaction.atomic():
        kept = Mark.objects.select_for_update().filter(of=file, item=item).first()
        if kept is None:
            return
        kept.delete()
        changes = {"mark": [[kept.state, kept.value], None]}
        record_event(action="contract.file.mark", record=file, actor=actor, label=item, changes=changes)
        tell_followers(file.pk)


def _found(data: Mapping[str, Any], item: str) -> Item:
    kind = kind_of(item)
    found = next((one for one in items_of(data, kind.key) if one.id == item), None) if kind else None
    if found is None:
        raise InvalidInputError(
            _("The reading does not have this item any more."), place="item", remedy=_("Go back to the list.")
        )
    return found


def _changed(item: Item, values: Mapping[str, Any]) -> dict[str, Any]:
    """Fields that differ from what was read. Raises ProblemsError with every field that is wrong."""
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for one in item.fields:
        if one.name not in values:
            continue
        try:
            value = _clean(one, values[one.name])
        except ValueError:
            remedy = _("Write digits only, for example 1234.5.")
            problems.append(Problem(one.name, _("This is no number that can be right."), remedy))
            continue
        if value != (item.values[one.name] if item.values[one.name] is not None else _nothing(one)):
            found[one.name] = value
    if problems:
        raise ProblemsError(problems)
    return found


def _nothing(one: Field) -> Any:
    return "" if one.type in ("text", "choice") else None


def _clean(one: Field, value: Any) -> Any:
    """Raises ValueError for what is no number or no choice."""
    if one.type == "text":
        return clean_text(str(value or ""), limit=2000, multiline=False)
    if one.type == "choice":
        if value not in ("", *(key for key, _name in one.choices)):
            raise ValueError(value)
        return value
    if value in (None, ""):
        return None
    number = float("".join(str(value).split()))  # people write 12 345
    if not isfinite(number) or abs(number) > LARGEST or (one.type == "whole" and number != int(number)):
        raise ValueError(value)
    return int(number) if number == int(number) else number
