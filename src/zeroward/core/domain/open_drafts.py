"""A draft that an editor has open learns what others write into its record: publishing it does not take that back."""

import json
from dataclasses import dataclass
from typing import Any, Final

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Revision

from zeroward.core.models import LivingRecord

Content = dict[str, Any]
"""Fields, links and children of a record, as its revisions hold them."""

STAMPS: Final = frozenset({"created_at", "updated_at"})


@dataclass(frozen=True, slots=True)
class OpenDraft:
    revision: Revision
    stood: Content
    """The record itself, before it is written to."""


def open_draft(record: LivingRecord) -> OpenDraft | None:
    """The draft of a record that is about to be written to; None where it has none."""
    if not (record.has_unpublished_changes and record.latest_revision_id):
        return None
    return OpenDraft(record.latest_revision, _content(record))


def carry_into(draft: OpenDraft | None, *, actor: Any = None) -> None:
    """Save the draft anew with what was written to its record since. What its editor changed stays theirs."""
    if draft is None:
        return
    record = draft.revision.content_type.model_class()._default_manager.get(pk=draft.revision.object_id)
    drafted, written = draft.revision.content, _content(record)
    taken = {
        name: value
        for name, value in written.items()
        if not _same(value, stood := draft.stood.get(name)) and _same(stood, drafted.get(name))
    }
    # it is checked when it is published: what is not finished yet must not stop who writes here
    record.with_content_json({**drafted, **taken}).save_revision(
        user=actor if getattr(actor, "is_authenticated", False) else None, clean=False
    )


def _same(one: Any, other: Any) -> bool:
    """Children that are saved with their record are no others for it."""
    return bool(_bare(one) == _bare(other))


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [_bare(one) for one in value]
    if isinstance(value, dict):
        return {name: one for name, one in value.items() if name not in STAMPS}
    return value


def _content(record: LivingRecord) -> Content:
    content: Content = json.loads(json.dumps(record.serializable_data(), cls=DjangoJSONEncoder))
    return content
