"""Letters about notifications: plain text and simple HTML, with a way to stop them that needs no sign-in."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import ngettext

from zeroward.core.domain.preferences import unsubscribe_token
from zeroward.core.models import Notification
from zeroward.core.notices import kind_label
from zeroward.core.queries.instance import current_instance


def language_of(user: Any) -> str:
    """The language in which to write to a person: theirs, if the interface speaks it."""
    return user.language if user.language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def absolute(path: str) -> str:
    """An address that works from a letter."""
    return f"{settings.BASE_URL.rstrip('/')}{path}" if path.startswith("/") else path


def send_letter(*, user: Any, notifications: Sequence[Notification]) -> None:
    """One letter about one or more notifications, grouped by kind. Queued in the caller's transaction."""
    with translation.override(language_of(user)):
        ordered = sorted(notifications, key=lambda notification: (notification.kind, notification.pk))
        groups = [_group(user, kind, list(found)) for kind, found in groupby(ordered, key=attrgetter("kind"))]
        stop = stop_address(user, [notification.kind for notification in ordered])
        context: dict[str, Any] = {
            "instance": current_instance(),
            "base_url": settings.BASE_URL,
            "subject": _subject(ordered),
            "groups": groups,
            "preferences_url": absolute(reverse("core:preferences")),
        }
        letter = EmailMultiAlternatives(
            subject=context["subject"],
            body=render_to_string("core/mail/notifications.txt", context),
            to=[user.email],
            headers={"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
        )
        letter.attach_alternative(render_to_string("core/mail/notifications.html", context), "text/html")
        letter.send()


def _group(user: Any, kind: str, notifications: list[Notification]) -> dict[str, Any]:
    return {
        "label": kind_label(kind),
        "stop_url": stop_address(user, [kind]),
        "items": [{"title": n.title, "body": n.body, "url": absolute(n.url)} for n in notifications],
    }


def stop_address(user: Any, kinds: list[str]) -> str:
    """Where one ends letters of these kinds without signing in."""
    token = unsubscribe_token(user_pk=user.pk, kinds=sorted(set(kinds)))
    return absolute(reverse("core:unsubscribe", args=[token]))


def _subject(notifications: Sequence[Notification]) -> str:
    if len(notifications) == 1:
        return " ".join(notifications[0].title.split())
    count = len(notifications)
    return ngettext(
        "%(count)d notification from %(name)s", "%(count)d notifications from %(name)s", count
    ) % {
        "count": count,
        "name": " ".join(current_instance().name.split()),
    }
