"""Telling many people at once: a few queries, however many they are; letters leave through a background task."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone, translation

from zeroward.core.domain.letters import language_of, send_letter
from zeroward.core.domain.notifications import Words, made_for
from zeroward.core.models import Notification, Rhythm
from zeroward.core.notices import notice_kind
from zeroward.core.queries.notifications import rhythms_of_many
from zeroward.core.tasks import task

CHUNK = 500
LETTERS = 50


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that one person is told; as the arguments of `notify`."""

    user: Any
    kind: str
    title: Words
    body: Words = ""
    url: Words = ""


def notify_many(notices: Iterable[Notice]) -> list[Notification]:
    """Tell each. `kind` must be registered, else KeyError; closed accounts are passed over."""
    rows = [one for one in notices if one.user is not None and one.user.is_active]
    for kind in {one.kind for one in rows}:
        notice_kind(kind)
    made = []
    for one in rows:
        with translation.override(language_of(one.user)):
            made.append(made_for(one.user, one.kind, one.title, one.body, one.url))
    Notification.objects.bulk_create(made, batch_size=CHUNK)
    rhythm = rhythms_of_many({one.user_id for one in made})
    at_once = [one.pk for one in made if rhythm(one.user_id, one.kind) == Rhythm.AT_ONCE]
    if at_once:
        send_letters.enqueue(at_once)
    return made


@task()
def send_letters(keys: Sequence[int]) -> None:
    """A letter for each of these that no letter has told yet; letters and what is kept of them go together."""
    waiting = list(keys)
    for start in range(0, len(waiting), LETTERS):
        chunk = waiting[start : start + LETTERS]
        with transaction.atomic():
            rows = Notification.objects.filter(pk__in=chunk, mailed_at=None).select_related("user")
            for one in rows.order_by("user_id", "pk"):
                send_letter(user=one.user, notifications=[one])
            Notification.objects.filter(pk__in=chunk, mailed_at=None).update(mailed_at=timezone.now())
