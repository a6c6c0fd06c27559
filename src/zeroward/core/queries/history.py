"""What became of a public record, in plain words: when it was published and which fields changed. Nobody is named."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from zeroward.core.models import AuditEvent

# Only acts that changed what readers see. Drafts, comments and refused proposals are nobody else's business.
_VERBS: dict[str, Promise] = {
    "publish": _("Published"),
    "unpublish": _("Withdrawn"),
    "archive": _("Archived"),
    "restore": _("Restored"),
    "merge": _("Merged with a duplicate"),
    "import": _("Taken from the source"),
    "fill": _("Completed"),
    "correct": _("Corrected"),
}

_EDITORS_ACTS: dict[str, Promise] = {
    "wagtail.publish": _("Published"),
    "wagtail.unpublish": _("Withdrawn"),
    "wagtail.revert": _("Put back to an earlier version"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """`fields` are the names of changed fields as a reader knows them; they may be empty."""

    at: datetime.datetime
    what: str | Promise
    fields: tuple[str, ...] = ()


def public_history(record: models.Model, *, limit: int = 10) -> list[Change]:
    """The newest changes of a published record, newest first. Two queries."""
    kind = ContentType.objects.get_for_model(record)
    endings = models.Q()
    for verb in _VERBS:
        endings |= models.Q(action__endswith=f".{verb}")
    events = AuditEvent.objects.filter(endings, content_type=kind, object_id=str(record.pk))[:limit]
    acts = ModelLogEntry.objects.filter(
        content_type=kind, object_id=str(record.pk), action__in=[*_EDITORS_ACTS]
    ).order_by("-timestamp")[:limit]
    changes = [
        *(
            Change(event.at, _VERBS[event.action.rpartition(".")[2]], field_names(record, event.changes))
            for event in events
        ),
        *(Change(act.timestamp, _EDITORS_ACTS[act.action]) for act in acts),
    ]
    return sorted(changes, key=lambda change: change.at, reverse=True)[:limit]


def field_names(record: models.Model, names: Iterable[str]) -> tuple[str, ...]:
    """Field names as a reader knows them; a translated field ("name[de]") counts as its field."""
    known = {field.name: field for field in record._meta.get_fields() if hasattr(field, "verbose_name")}
    plain = {name.partition("[")[0] for name in names}
    return tuple(sorted(str(known[name].verbose_name) for name in plain if name in known))
