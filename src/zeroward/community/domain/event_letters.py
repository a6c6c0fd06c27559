"""What people who want to come are told: in their notification centre, or by a letter where they have no account.

Letters carry the event as a calendar file, so that a calendar follows changes and takes out what is cancelled.
"""

import datetime
from collections.abc import Callable, Sequence
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zeroward.community.followers import tell_place
from zeroward.community.models import Event, Registration
from zeroward.community.queries.event_calendar import event_text
from zeroward.community.queries.event_guests import without_unseen
from zeroward.community.queries.event_times import all_times, shown_time, when_words
from zeroward.community.queries.seats import HELD, WAITING
from zeroward.community.queries.texts import title_of
from zeroward.core.domain.letters import absolute
from zeroward.core.domain.notifications import notify, withdraw
from zeroward.core.queries.instance import current_instance
from zeroward.core.tasks import task

PLACES: Final = "community.places"
REMINDERS: Final = "community.reminders"

Say = Callable[[], str]


def tell_confirm(registration: Registration) -> None:
    """Ask somebody without an account to confirm from their mailbox."""
    event = registration.event
    _tell(
        registration,
        title=lambda: _("Confirm that you want to come: %(event)s") % {"event": title_of(event)},
        body=lambda: _("Somebody, hopefully you, wants a place in your name. Open the page and confirm."),
    )


def tell_registered(registration: Registration) -> None:
    """They have a place, or wait for one."""
    event = registration.event
    if registration.state == WAITING:
        _tell(
            registration,
            title=lambda: _("You are on the waiting list: %(event)s") % {"event": title_of(event)},
            body=lambda: _("As soon as a place is free, you have it and we write to you."),
        )
        return
    _tell(
        registration,
        title=lambda: _("You have a place: %(event)s") % {"event": title_of(event)},
        body=lambda: _when(event),
        calendar=True,
    )


def tell_moved_up(given: Sequence[int]) -> None:
    """Who waited has a place now; `given` are the keys of their registrations."""
    tell_places.enqueue(list(given))


@task()
def tell_places(given: list[int]) -> int:
    """Everybody who moved up, in the order of the line; returns how many. Queued in the transaction of the change."""
    found = Registration.objects.filter(pk__in=given, state=HELD).select_related("event", "user")
    for one in sorted(found, key=lambda one: given.index(one.pk)):
        with transaction.atomic():
            tell_place(one)
            _tell_moved_up(one)
    return len(given)


def _tell_moved_up(registration: Registration) -> None:
    event = registration.event
    _tell(
        registration,
        title=lambda: _("A place is free, and it is yours: %(event)s") % {"event": title_of(event)},
        body=lambda: (
            _("%(when)s. If you cannot come any more, give it back, so that the next one has it.")
            % {"when": _when(event)}
        ),
        calendar=True,
    )


def tell_changed(event: Event) -> None:
    tell_all.enqueue(event.pk, "changed")


def tell_cancelled(event: Event) -> None:
    tell_all.enqueue(event.pk, "cancelled")


def tell_skipped(event: Event, day: datetime.date) -> None:
    tell_all.enqueue(event.pk, "skipped", day.isoformat())


def tell_moved(event: Event, day: datetime.date) -> None:
    tell_all.enqueue(event.pk, "moved", day.isoformat())


@task()
def tell_all(event_pk: int, what: str, day: str = "") -> int:
    """Everybody who has a place or waits for one, and still sees the event; returns how many. Queued in the transaction
    of the change."""
    event = Event.objects.filter(pk=event_pk).first()
    if event is None:
        return 0
    title, body = {
        "changed": (_changed_title, _changed_body),
        "cancelled": (_cancelled_title, _cancelled_body),
        "skipped": (_skipped_title, _changed_body),
        "moved": (_moved_title, _moved_body),
    }[what]
    told = 0
    found = event.registrations.filter(state__in=(HELD, WAITING)).select_related("user")
    for one in without_unseen(event, found):
        one.event = event
        _tell(
            one,
            title=lambda: title(event, day),
            body=lambda: body(event, day),
            calendar=one.state == HELD,
            cancel=what == "cancelled",
        )
        told += 1
    return told


def tell_ended(registration: Registration) -> None:
    """Their place is gone with their right to see the event: which one it was is not said."""
    if registration.user is not None:
        notify(
            user=registration.user,
            kind=PLACES,
            title=lambda: _("A place of yours at an event has ended"),
            body=lambda: _(
                "You may not see this event any more: a role of yours has ended, or the event is for others now."
            ),
            url=lambda: reverse("community:my-events"),
        )


def forget_told(registration: Registration) -> None:
    """What they were told of their place, with the address of the meeting, leaves their notification centre."""
    page = f"/events/place/{registration.secret}/"
    if registration.user is not None:
        for kind in (PLACES, REMINDERS):
            withdraw(kind=kind, users=[registration.user.pk], leads=lambda url: url.endswith(page))


def tell_reminder(registration: Registration) -> None:
    event = registration.event
    _tell(
        registration,
        kind=REMINDERS,
        title=lambda: _("Soon: %(event)s") % {"event": title_of(event)},
        body=lambda: _reminder_body(event),
    )


def _reminder_body(event: Event) -> str:
    parts = [_when(event), event.place]
    if event.mode != Event.Mode.ONSITE and event.join_url:
        parts.append(event.join_url)
    parts.append(_("If you cannot come any more, give your place back."))
    return "\n".join(part for part in parts if part)


def _changed_title(event: Event, _day: str) -> str:
    return _("Changed: %(event)s") % {"event": title_of(event)}


def _changed_body(event: Event, _day: str) -> str:
    return "\n".join(part for part in (_("It is now:"), _when(event), event.place) if part)


def _cancelled_title(event: Event, _day: str) -> str:
    return _("Cancelled: %(event)s") % {"event": title_of(event)}


def _cancelled_body(event: Event, _day: str) -> str:
    return event.reason


def _skipped_title(event: Event, day: str) -> str:
    said = date_format(datetime.date.fromisoformat(day), "DATE_FORMAT")
    return _("Not on %(day)s: %(event)s") % {"day": said, "event": title_of(event)}


def _moved_title(event: Event, day: str) -> str:
    said = date_format(datetime.date.fromisoformat(day), "DATE_FORMAT")
    return _("Moved, %(day)s: %(event)s") % {"day": said, "event": title_of(event)}


def _moved_body(event: Event, day: str) -> str:
    """When this one time is now; the others stay."""
    found = next((time for time in all_times(event) if time.planned.isoformat() == day), None)
    if found is None:
        return _changed_body(event, day)
    return "\n".join([_("It is now:"), when_words(event, found), _("The other times stay as they are.")])


def _when(event: Event) -> str:
    return when_words(event, shown_time(event, timezone.now()))


def _tell(
    registration: Registration,
    *,
    title: Say,
    body: Say,
    kind: str = PLACES,
    calendar: bool = False,
    cancel: bool = False,
) -> None:
    """`title` and `body` are put together in the language of whoever reads them."""
    secret = registration.secret
    if registration.user is not None:
        notify(
            user=registration.user,
            kind=kind,
            title=title,
            body=body,
            url=lambda: reverse("community:registration", args=[secret]),
        )
    elif registration.email:
        _write(registration, title, body, calendar=calendar, cancel=cancel)


def _write(registration: Registration, title: Say, body: Say, *, calendar: bool, cancel: bool) -> None:
    with translation.override(_language(registration)):
        context: dict[str, Any] = {
            "instance": current_instance(),
            "base_url": settings.BASE_URL,
            "subject": " ".join(title().split())[:200],
            "words": body(),
            "name": registration.name,
            "asked": registration.state == Registration.State.ASKED,
            "page": absolute(reverse("community:registration", args=[registration.secret])),
        }
        letter = EmailMultiAlternatives(
            subject=context["subject"],
            body=render_to_string("community/mail/event.txt", context),
            to=[registration.email],
        )
        letter.attach_alternative(render_to_string("community/mail/event.html", context), "text/html")
        if calendar:
            page = absolute(reverse("community:event", args=[registration.event.key]))
            text = event_text(registration.event, page=page, with_link=True, cancel=cancel)
            method = "CANCEL" if cancel else "PUBLISH"
            letter.attach("event.ics", text, f"text/calendar; method={method}")
        letter.send()


def _language(registration: Registration) -> str:
    known = dict(settings.LANGUAGES)
    return registration.language if registration.language in known else settings.LANGUAGE_CODE
