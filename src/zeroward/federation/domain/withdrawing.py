"""What was withdrawn where it came from goes out of sight here too, unless it is used here or was changed."""

from typing import Any

from django.utils import timezone

from zeroward.core.models import LivingRecord
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.reading_ours import Ours
from zeroward.federation.domain.uses import is_used
from zeroward.federation.models import Held
from zeroward.federation.wire.merging import alike_here
from zeroward.plan.models import LibraryAction

State = Held.State
THERE = "It was withdrawn there."


def withdraw(*, held: Held, here: Ours | None) -> str:
    """Returns "withdrawn", "gone" (an editor decides) or "ours" (it was never theirs); saves what became of it."""
    kind = KINDS[held.kind]
    record = kind.model._default_manager.filter(pk=here.pk).first() if here else None
    if not held.follows:
        held.state, held.reason, held.pending = State.OURS, THERE, None
    elif record is None or here is None or here.flat is None:  # an editor was quicker
        held.state, held.reason, held.pending, held.follows = State.OURS, THERE, None, False
    elif is_altered(held, here.flat) or is_used(kind, record):
        held.state, held.pending = State.GONE, None
    else:
        hide(record)
        held.state, held.pending = State.WITHDRAWN, None
    # the next content is new, whatever it was before
    held.digest = ""
    held.save()
    return str(held.state)


def is_altered(held: Held, flat: Any) -> bool:
    return any(not alike_here(flat.get(path), held.ours.get(path)) for path in {*flat, *held.ours})


def hide(record: Any) -> None:
    """Out of sight of readers; nothing is deleted."""
    if isinstance(record, LivingRecord):
        record.archived_at = timezone.now()
        record.save(update_fields=["archived_at", "updated_at"])
        return
    if isinstance(record, LibraryAction):
        record.is_retired = True
    else:
        record.state = type(record).State.DRAFT
    record.save()


def bring_back(record: Any) -> None:
    if isinstance(record, LivingRecord):
        record.archived_at = None
        record.save(update_fields=["archived_at", "updated_at"])
        return
    if isinstance(record, LibraryAction):
        record.is_retired = False
    else:
        record.state = type(record).State.PUBLISHED
    record.save()
