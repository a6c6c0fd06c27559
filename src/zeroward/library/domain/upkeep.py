"""Keeping the portfolio alive: who looks after a record, when it is reviewed, what answers a search."""

import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import LivingRecord, SearchMiss
from zeroward.library.domain.permission import demand_editor
from zeroward.library.queries.kinds import KINDS
from zeroward.methods.text.clean import clean_text

LONGEST_NOTE = 300


def assign_owner(
    *, actor: Any, kind: str, key: str, owner: Any, due_on: datetime.date | None = None
) -> LivingRecord:
    """Somebody looks after a record, until `due_on` if something is missing; owner None gives it back.

    Raises NotAllowedError; InvalidInputError for a record that is not there or an account that is closed.
    """
    demand_editor(actor)
    if owner is not None and not owner.is_active:
        raise InvalidInputError(
            _("This account is closed."), place="owner", remedy=_("Choose another person.")
        )
    with transaction.atomic():
        record = _locked(kind, key)
        before = [record.owner_id, record.due_on]
        record.owner, record.due_on = owner, due_on
        record.save(update_fields=["owner", "due_on", "updated_at"])
        _into_draft(record, {"owner": record.owner_id, "due_on": due_on.isoformat() if due_on else None})
        after = [owner.pk if owner is not None else None, due_on]
        record_event(
            action="library.record.assign", record=record, actor=actor, changes={"owner": [before, after]}
        )
    return record


def set_review_date(*, actor: Any, kind: str, key: str, review_by: datetime.date | None) -> LivingRecord:
    """When the record must be looked at again; None takes the date away."""
    demand_editor(actor)
    with transaction.atomic():
        record = _locked(kind, key)
        before, record.review_by = record.review_by, review_by
        record.save(update_fields=["review_by", "updated_at"])
        _into_draft(record, {"review_by": review_by.isoformat() if review_by else None})
        record_event(
            action="library.record.review",
            record=record,
            actor=actor,
            changes={"review_by": [before, review_by]},
        )
    return record


def look_after(
    *,
    actor: Any,
    kind: str,
    key: str,
    owner: Any,
    due_on: datetime.date | None,
    review_by: datetime.date | None,
) -> LivingRecord:
    """Owner, due date and review date at once: all of it or nothing. Raises like the two above."""
    with transaction.atomic():
        assign_owner(actor=actor, kind=kind, key=key, owner=owner, due_on=due_on)
        return set_review_date(actor=actor, kind=kind, key=key, review_by=review_by)


def answer_miss(*, actor: Any, pk: int, note: str) -> SearchMiss:
    """Say what answers a search that finds nothing: a material that was added, a word for the thesaurus, why not."""
    demand_editor(actor)
    words = clean_text(note, limit=LONGEST_NOTE, multiline=False)
    if not words:
        raise InvalidInputError(
            _("There is no answer yet."), place="note", remedy=_("Say what you did, or why there is nothing.")
        )
    with transaction.atomic():
        miss = SearchMiss.objects.select_for_update().filter(pk=pk).first()
        if miss is None:
            raise ConflictError(_("This search is no longer on the list."))
        before, miss.answered_note = miss.answered_note, words
        miss.save(update_fields=["answered_note"])
        changes = {"answered_note": [before, words]}
        record_event(action="library.miss.answer", record=miss, actor=actor, changes=changes)
    return miss


def _locked(kind: str, key: str) -> LivingRecord:
    model = KINDS.get(kind)
    rows = model._default_manager.select_for_update() if model is not None else None
    record: LivingRecord | None = rows.filter(key=key).first() if rows is not None else None
    if record is None:
        raise InvalidInputError(
            _("There is no record “%(record)s”.") % {"record": f"{kind}:{key}"}, place="record"
        )
    return record


def _into_draft(record: LivingRecord, values: dict[str, Any]) -> None:
    """An open draft learns it too, so that publishing it later does not take it back."""
    if record.has_unpublished_changes and record.latest_revision is not None:
        record.latest_revision.content.update(values)
        record.latest_revision.save(update_fields=["content"])
