"""Noting what harvesters see, what went and what came back."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from zeroward.harvested.models import Shown

BATCH = 500


@dataclass(frozen=True, slots=True)
class Noted:
    new: int
    back: int
    gone: int


def note_shown(there: Mapping[str, Collection[str]]) -> Noted:
    """Compare with what was noted before. `there`: the keys that are public now, for each kind that is open; other
    kinds stay as they are. One transaction; repeatable."""
    now = timezone.now()
    with transaction.atomic():
        known = {
            (one.kind, one.key): one
            for one in Shown.objects.select_for_update().filter(kind__in=there).iterator()
        }
        shown = {(kind, key) for kind, keys in there.items() for key in keys}
        new = [Shown(kind=kind, key=key) for kind, key in sorted(shown - known.keys())]
        back = [one for place, one in known.items() if place in shown and not one.is_shown]
        gone = [one for place, one in known.items() if place not in shown and one.is_shown]
        for one in (*back, *gone):
            one.is_shown, one.changed_at = not one.is_shown, now
        Shown.objects.bulk_create(new, batch_size=BATCH, ignore_conflicts=True)
        Shown.objects.bulk_update([*back, *gone], ["is_shown", "changed_at"], batch_size=BATCH)
    return Noted(len(new), len(back), len(gone))


def note_deleted(*, kind: str, key: str, was_public: bool) -> None:
    """A record is deleted for good, inside the transaction that does it. What nobody was shown leaves no line."""
    line = Shown.objects.filter(kind=kind, key=key)
    now = timezone.now()
    if not line.filter(is_shown=True).update(is_shown=False, changed_at=now) and was_public:
        Shown.objects.get_or_create(kind=kind, key=key, defaults={"is_shown": False, "changed_at": now})
