"""What went, and what came back."""

from collections.abc import Collection
from datetime import datetime

from zeroward.harvested.models import Shown

Place = tuple[str, str]


def went_or_came_back(kinds: Collection[str]) -> dict[Place, tuple[bool, datetime]]:
    """By kind and key: whether it is shown, since when. What was there all the time is left out. One query."""
    rows = Shown.objects.filter(kind__in=list(kinds), changed_at__isnull=False)
    found = rows.values_list("kind", "key", "is_shown", "changed_at")
    return {(kind, key): (shown, at) for kind, key, shown, at in found if at is not None}
