"""Reminding people of deadlines of what is on their city's list."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.domain.notifications import notify
from zeroward.core.models import Notification
from zeroward.core.rules import COORDINATORS, EDITORS
from zeroward.funding.models import Shortlisted
from zeroward.funding.queries.shortlist import ACTIVE, Entry, as_entries
from zeroward.funding.queries.timing import left_words
from zeroward.people.queries.team import members_of

KIND: Final = "funding.deadline"
STEPS: Final = (30, 14, 7, 2)
"""Days before a deadline at which somebody is told, once each."""


def remind(now: datetime) -> int:
    """Tell whoever looks after an entry, else everybody who edits for the city. Returns how many were told; the same
    step is never told twice. Run once a day."""
    waiting = Shortlisted.objects.filter(state__in=ACTIVE)
    told = 0
    for entry in as_entries(waiting, now):
        step = _step(entry)
        if step is None:
            continue
        since = _since(entry, step)
        url = reverse("funding:entry", args=[entry.record.scope, entry.record.pk])
        for user in _whom(entry):
            if not Notification.objects.filter(
                user=user, kind=KIND, url__endswith=_tail(url), created_at__gte=since
            ).exists():
                _tell(user, entry)
                told += 1
    return told


def _tell(user: Any, entry: Entry) -> None:
    scope, pk, days = entry.record.scope, entry.record.pk, entry.day.days_left if entry.day else None
    title, when = entry.title, entry.when
    notify(
        user=user,
        kind=KIND,
        title=lambda: _("%(left)s: %(title)s") % {"left": left_words(days or 0), "title": title},
        body=lambda: _("The deadline is on %(when)s.") % {"when": when},
        url=lambda: reverse("funding:entry", args=[scope, pk]),
    )


def _step(entry: Entry) -> int | None:
    """The nearest step that has been reached; None while there is time."""
    left = entry.day.days_left if entry.day is not None else None
    reached = [step for step in STEPS if left is not None and left <= step]
    return min(reached) if reached else None


def _since(entry: Entry, step: int) -> datetime:
    """When this step was reached."""
    assert entry.deadline is not None
    return entry.deadline - timedelta(days=step + 1)


def _tail(url: str) -> str:
    """An address without its language."""
    return url[url.index("/me/") :]


def _whom(entry: Entry) -> Iterable[Any]:
    """The person named, while they still belong to the city; else its editors and coordinators."""
    members = list(members_of(entry.record.scope))
    named = [one.user for one in members if one.user_id == entry.record.person_id]
    if named:
        return named
    writing = {COORDINATORS["city"], *EDITORS["city"]}
    return list({one.user_id: one.user for one in members if one.role in writing}.values())
