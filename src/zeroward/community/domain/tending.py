"""What has to be done for events once a day: remind, give freed places on, forget names."""

import datetime
from typing import Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from zeroward.community.domain.event_letters import tell_reminder
from zeroward.community.domain.event_work import held_row
from zeroward.community.domain.places_ending import end_unseen
from zeroward.community.domain.waiting import move_up
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_guests import without_unseen
from zeroward.community.queries.event_times import is_over, next_time
from zeroward.community.queries.seats import HELD, WAITING

AHEAD: Final = datetime.timedelta(hours=48)
KEPT: Final = datetime.timedelta(days=60)
"""After the last time of an event, names, addresses and needs are deleted."""
UNCONFIRMED: Final = datetime.timedelta(days=3)


def remind(now: datetime.datetime) -> int:
    """Tell those who have a place and still see the event, once for each time of it, within two days before. Returns
    how many."""
    told = 0
    for event in _current(now):
        time = next_time(event, now)
        if time is None or not now < time.starts <= now + AHEAD:
            continue
        since = time.starts - AHEAD
        waiting = event.registrations.filter(state=HELD).filter(
            Q(reminded_at=None) | Q(reminded_at__lt=since)
        )
        # who took a place within these two days has just read when it is
        for one in without_unseen(event, waiting.filter(queued_at__lt=since).select_related("user")):
            one.event = event
            with transaction.atomic():
                one.reminded_at = now
                one.save(update_fields=["reminded_at", "updated_at"])
                tell_reminder(one)
            told += 1
    return told


def give_on(now: datetime.datetime) -> int:
    """Places of people who may not see the event any more, or whose account was closed, go to those who wait. Returns
    how many were given."""
    closed = _current(now).exclude(visibility=Event.Visibility.PUBLIC)
    held = closed.filter(registrations__state__in=(HELD, WAITING)).distinct()
    given = sum(end_unseen(event, now) for event in held)
    for event in _current(now).filter(registrations__state=WAITING).distinct():
        with transaction.atomic():
            given += move_up(held_row(event))
    return given


def forget(now: datetime.datetime) -> int:
    """Delete names, addresses and needs of events that are long over, and what was never confirmed. What stays tells
    how many came from which country. Returns how many registrations were emptied or deleted."""
    old = Registration.objects.filter(state=Registration.State.ASKED, updated_at__lt=now - UNCONFIRMED)
    count = old.count()
    old.delete()
    named = Registration.objects.filter(forgotten_at=None, event__ends_at__lt=now - KEPT)
    for event in Event.objects.filter(pk__in=named.values("event")):
        if event.repeats_until is not None and event.repeats_until > (now - KEPT).date():
            continue
        if not is_over(event, now):
            continue
        count += named.filter(event=event).update(
            user=None, name="", email="", needs="", scope="", forgotten_at=timezone.now()
        )
    return count


def _current(now: datetime.datetime) -> QuerySet[Event]:
    today = now.date()
    return Event.objects.filter(state=Event.State.PUBLISHED).filter(
        Q(ends_at__gte=now) | Q(repeats_until__gte=today - datetime.timedelta(days=1)) | ~Q(moved={})
    )
