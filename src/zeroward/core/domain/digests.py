"""Letters that gather the notifications of a day or a week."""

import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from zeroward.core.domain.letters import send_letter
from zeroward.core.models import Notification, Rhythm
from zeroward.core.queries.notifications import rhythms_for

MONDAY = 0
WEEK = datetime.timedelta(days=7)
TOO_OLD = datetime.timedelta(days=30)


def send_digests(*, now: datetime.datetime | None = None) -> int:
    """Write to everyone who has unread news due; returns how many letters were sent.

    Meant to run once a day. Daily news are due each time; weekly ones on Mondays, or when they have waited for a
    week. What was read, was written about or is older than thirty days is left out, so a second run sends nothing.
    """
    moment = now or timezone.now()
    waiting = Notification.objects.filter(
        mailed_at=None, read_at=None, created_at__gte=moment - TOO_OLD, user__is_active=True
    )
    people = list(waiting.order_by("user_id").values_list("user_id", flat=True).distinct())
    return sum(_send_to(user_id, moment) for user_id in people)


def _send_to(user_id: int, moment: datetime.datetime) -> bool:
    user = get_user_model().objects.get(pk=user_id)
    with transaction.atomic():
        waiting = list(
            Notification.objects.select_for_update().filter(
                user=user, mailed_at=None, read_at=None, created_at__gte=moment - TOO_OLD
            )
        )
        due = _due(user, waiting, moment)
        if not due:
            return False
        send_letter(user=user, notifications=due)
        Notification.objects.filter(pk__in=[notification.pk for notification in due]).update(mailed_at=moment)
    return True


def _due(user: Any, waiting: list[Notification], moment: datetime.datetime) -> list[Notification]:
    rhythms = rhythms_for(user_id=user.pk)
    by_rhythm: dict[str, list[Notification]] = {Rhythm.DAILY: [], Rhythm.WEEKLY: []}
    for notification in waiting:
        by_rhythm.setdefault(rhythms(notification.kind), []).append(notification)
    weekly = by_rhythm[Rhythm.WEEKLY]
    week_is_over = timezone.localtime(moment).weekday() == MONDAY or any(
        moment - notification.created_at >= WEEK for notification in weekly
    )
    return by_rhythm[Rhythm.DAILY] + (weekly if week_is_over else [])
