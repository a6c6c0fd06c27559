"""Whether something of ours hangs on a record, so that it should not vanish because others withdrew it."""

from typing import Any

from django.db import models

from zeroward.community.models import EventMaterial, EventSeries
from zeroward.federation.domain.kinds import Kind
from zeroward.learning.models import Activity

HISTORY = frozenset({"wagtailcore.Revision", "wagtailcore.WorkflowState", "core.Text", "core.AuditEvent"})
_BY_KEY: dict[str, tuple[tuple[type[models.Model], str], ...]] = {
    "material": ((Activity, "material"), (EventMaterial, "material"), (EventSeries, "material")),
    "challenge": ((Activity, "challenge"),),
}
"""Models that name a record by its key."""


def is_used(kind: Kind, record: Any) -> bool:
    """Something else points at it; what the record itself links to does not count."""
    for model, field in _BY_KEY.get(kind.name, ()):
        if model._default_manager.filter(**{field: getattr(record, kind.key)}).exists():
            return True
    return any(
        _points(relation, kind, record) for relation in kind.model._meta.get_fields(include_hidden=True)
    )


def _points(relation: Any, kind: Kind, record: Any) -> bool:
    if not isinstance(relation, models.ManyToOneRel) or getattr(relation, "parent_link", False):
        return False
    other: Any = relation.related_model
    if other._meta.label in HISTORY | kind.own_rows:
        return False
    if other._meta.auto_created is kind.model:  # a table of links of the record itself
        return False
    return bool(other._default_manager.filter(**{relation.field.name: record}).exists())
