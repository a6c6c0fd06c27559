"""A record that harvesters may have seen and that is deleted for good leaves a line saying so. Light: always loaded."""

from typing import Any, Final

from django.apps import apps
from django.db.models.signals import post_delete

from zeroward.core.models import LivingRecord
from zeroward.harvested.domain.noting import note_deleted

KINDS: Final = {
    "library.Material": ("material", "key"),
    "library.Challenge": ("challenge", "code"),
    "library.Term": ("term", "key"),
    "library.DeepDive": ("deep-dive", "key"),
    "library.Recording": ("recording", "key"),
    "learning.Course": ("course", "key"),
    "community.Event": ("event", "key"),
    "services.Service": ("service", "key"),
    "places.Organisation": ("organisation", "key"),
    "places.Project": ("project", "key"),
    "funding.Programme": ("programme", "key"),
    "funding.Opportunity": ("opportunity", "key"),
    "plan.LibraryAction": ("action", "key"),
}
"""Model: its kind, and the field with its key, as `api/harvest/sources.py` has them."""


def _deleted(sender: type[Any], instance: Any, **_more: Any) -> None:
    kind, field = KINDS[sender._meta.label]
    was_public = (
        isinstance(instance, LivingRecord)
        and bool(instance.live or instance.first_published_at)
        and not getattr(instance, "is_example", False)
    )
    note_deleted(kind=kind, key=str(getattr(instance, field)), was_public=was_public)


def watch_deletions() -> None:
    for label in KINDS:
        post_delete.connect(_deleted, sender=apps.get_model(label), dispatch_uid=f"tombstone.{label}")
