"""Who comes to an event, and a person's own calendar address."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models.event import Event
from zeroward.core.models import Timed

LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""No vowels and nothing that looks like something else: codes are read aloud at a door and typed on a phone."""


def new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _place in range(6))


def new_secret() -> str:
    return secrets.token_urlsafe(24)


class Registration(Timed):
    """Somebody wants to come. `secret` opens their own page, `code` is said at the door.

    "asked": written without an account, and not yet confirmed from the mailbox; it holds no place. A closed account
    takes its registrations along. 60 days after the event name, address and needs are deleted; `country` and `came_at`
    stay, so that figures can be told. `agreed_at`: they agreed that a room which follows the event writes their place
    down too; `followed`: it did.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("not confirmed yet")
        HELD = "held", _("has a place")
        WAITING = "waiting", _("on the waiting list")
        GONE = "gone", _("given back")

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="registrations")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="event_registrations",
    )
    name = models.CharField(_("name"), max_length=160, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    scope = models.CharField(_("comes for"), max_length=130, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    needs = models.TextField(_("what you need to take part"), blank=True)
    online = models.BooleanField(_("takes part online"), default=False)
    language = models.CharField(_("language of letters"), max_length=12, default="en")
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.HELD)
    queued_at = models.DateTimeField(_("since"), null=True, blank=True)
    code = models.CharField(max_length=8, default=new_code)
    secret = models.CharField(max_length=40, unique=True, default=new_secret)
    came_at = models.DateTimeField(_("came"), null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(_("name and address deleted"), null=True, blank=True)
    agreed_at = models.DateTimeField(
        _("agreed that the place is written down elsewhere"), null=True, blank=True
    )
    followed = models.BooleanField(default=False, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["queued_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["event", "code"], name="one_code_at_an_event"),
            models.UniqueConstraint(
                fields=["event", "user"], condition=~models.Q(user=None), name="one_registration_of_a_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.code}"


class CalendarKey(models.Model):
    """The secret part of the address at which a person's calendar reads their events. A new one ends the old one."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="event_calendar"
    )
    secret = models.CharField(max_length=40, unique=True, default=new_secret)

    class Meta:
        verbose_name = _("address of a calendar")
        verbose_name_plural = _("addresses of calendars")

    def __str__(self) -> str:
        return str(self.user_id)
