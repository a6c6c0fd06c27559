"""Changing the settings of the platform."""

from typing import Any

from django.core.cache import cache
from django.db import transaction

from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.models import Instance
from zeroward.core.queries.instance import CACHE_KEY

FIELDS = (
    "name",
    "tagline",
    "country",
    "languages",
    "closed_rooms",
    "operator",
    "contact",
    "terms",
    "privacy",
)


def save_instance(*, instance: Instance, actor: Any = None) -> Instance:
    """Check and store the settings; the change is in the audit log and in force at once."""
    instance.pk = 1
    instance.full_clean()
    with transaction.atomic():
        before = Instance.objects.filter(pk=1).values(*FIELDS).first() or {}
        instance.save()
        after = {name: getattr(instance, name) for name in FIELDS}
        record_event(
            action="core.instance.change",
            record=instance,
            actor=actor,
            changes=changes_between(before, after),
        )
        transaction.on_commit(lambda: cache.delete(CACHE_KEY))
    return instance
