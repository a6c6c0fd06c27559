"""Reading notifications, and how a person wants to hear of them."""

from collections.abc import Callable, Collection

from django.db.models import QuerySet

from zeroward.core.models import Notification, NotificationPreference
from zeroward.core.notices import NoticeKind, default_rhythm, notice_kinds


def notifications_of(user_id: int) -> QuerySet[Notification]:
    """All notifications of one person, newest first."""
    return Notification.objects.filter(user_id=user_id)


def unread_count(user_id: int) -> int:
    return Notification.objects.filter(user_id=user_id, read_at=None).count()


def rhythms_for(*, user_id: int) -> Callable[[str], str]:
    """A function from a kind to the rhythm that this person chose for it, or else the kind's own."""
    chosen = dict(NotificationPreference.objects.filter(user_id=user_id).values_list("kind", "rhythm"))
    return lambda kind: chosen.get(kind) or chosen.get("") or default_rhythm(kind)


def rhythms_of_many(user_ids: Collection[int]) -> Callable[[int, str], str]:
    """The same for many people: a function from a person and a kind. One query."""
    rows = NotificationPreference.objects.filter(user_id__in=user_ids)
    chosen = {(user, kind): rhythm for user, kind, rhythm in rows.values_list("user_id", "kind", "rhythm")}
    return lambda user, kind: chosen.get((user, kind)) or chosen.get((user, "")) or default_rhythm(kind)


def rhythm_for(*, user_id: int, kind: str) -> str:
    return rhythms_for(user_id=user_id)(kind)


def preferences_of(user_id: int) -> list[tuple[NoticeKind, str]]:
    """Every kind with the rhythm that holds for this person."""
    rhythm = rhythms_for(user_id=user_id)
    return [(kind, rhythm(kind.key)) for kind in notice_kinds()]
