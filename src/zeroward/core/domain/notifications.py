"""Telling people what happened: a row in their notification centre, and a letter if they want one at once."""

from collections.abc import Callable, Collection
from typing import Any

from django.db import transaction
from django.utils import timezone, translation
from django.utils.functional import Promise

from zeroward.core.domain.letters import language_of, send_letter
from zeroward.core.models import Notification, Rhythm
from zeroward.core.notices import notice_kind
from zeroward.core.queries.notifications import rhythm_for
from zeroward.methods.text.clean import clean_text

Words = str | Promise | Callable[[], str]
"""Text in the language of whoever reads it: a function is called when that language is active."""


def notify(
    *,
    user: Any,
    kind: str,
    title: Words,
    body: Words = "",
    url: Words = "",
    letter: Callable[[], None] | None = None,
) -> Notification | None:
    """Tell one person. `kind` must be registered (core.notices), else KeyError; a closed account is passed over.

    Text with placeholders is best given as a function, so that it is put together in the person's own language.
    `letter` sends a letter of the room's own, in place of the usual one, to who wants to be told at once.
    """
    notice_kind(kind)
    if user is None or not user.is_active:
        return None
    with transaction.atomic(), translation.override(language_of(user)):
        made = made_for(user, kind, title, body, url)
        made.save()
        if rhythm_for(user_id=user.pk, kind=kind) == Rhythm.AT_ONCE:
            if letter is not None:
                letter()
            else:
                send_letter(user=user, notifications=[made])
            made.mailed_at = timezone.now()
            made.save(update_fields=["mailed_at"])
    return made


def made_for(user: Any, kind: str, title: Words, body: Words, url: Words) -> Notification:
    """The row as it is going to be saved, in the language that is active now."""
    return Notification(
        user=user,
        kind=kind,
        title=clean_text(_said(title), limit=200, multiline=False),
        body=clean_text(_said(body), limit=2000),
        url=_said(url)[:500],
    )


def _said(words: Words) -> str:
    return str(words() if callable(words) else words)


def withdraw(*, kind: str, users: Collection[int], leads: Callable[[str], bool]) -> int:
    """Take back what people were told of something that is gone, or that they may not read any more: it leaves their
    notification centre, and no later letter tells it. `leads` says of an address whether it leads there. Returns how
    many were taken back."""
    told = Notification.objects.filter(kind=kind, user__in=users).values_list("pk", "url")
    gone = [pk for pk, url in told if leads(url)]
    if gone:
        Notification.objects.filter(pk__in=gone).delete()
    return len(gone)


def mark_read(*, user: Any, pk: int) -> Notification | None:
    """Mark one notification of this person as read; None when there is no such one of theirs."""
    found = Notification.objects.filter(user=user, pk=pk).first()
    if found is not None and found.read_at is None:
        found.read_at = timezone.now()
        found.save(update_fields=["read_at"])
    return found


def mark_all_read(*, user: Any) -> int:
    """Mark all of a person's notifications as read; returns how many were not."""
    return Notification.objects.filter(user=user, read_at=None).update(read_at=timezone.now())
