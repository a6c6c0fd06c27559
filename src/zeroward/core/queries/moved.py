"""Where the address of a merged record leads now."""

from typing import Any

from django.urls import NoReverseMatch, reverse

from zeroward.core.models import MergedRecord

MOST_MERGES = 10


def moved_address(match: Any) -> str:
    """The address of the record that a merged one was merged into; "" when nothing of the address was merged.

    `match` is the resolved address of a page that was not found: its parts may hold the old key.
    """
    parts = dict(getattr(match, "kwargs", None) or {})
    moved = {
        name: kept for name, value in parts.items() if isinstance(value, str) and (kept := kept_key(value))
    }
    if not moved:
        return ""
    try:
        return reverse(match.view_name, kwargs={**parts, **moved})
    except NoReverseMatch:
        return ""


def kept_key(key: str) -> str:
    """The key that is in force for a merged one, through several merges; "" for a key that was never merged."""
    found = ""
    for _step in range(MOST_MERGES):
        row = MergedRecord.objects.filter(old_key=found or key).first()
        if row is None:
            break
        found = row.new_key
    return found
