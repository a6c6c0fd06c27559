"""Contributions of readers, with or without an account."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed


def secret_key() -> str:
    return secrets.token_urlsafe(24)


class Contribution(Timed):
    """What a reader sent, what the editors made of it, and where the reader can follow it."""

    class Kind(models.TextChoices):
        MATERIAL = "material", _("a material that is missing")
        CORRECTION = "correction", _("a fact that is wrong")
        DEAD_LINK = "dead-link", _("a link that does not work")
        EVIDENCE = "evidence", _("we used this in our city")

    class State(models.TextChoices):
        NEW = "new", _("received")
        IN_REVIEW = "in-review", _("being looked at")
        ACCEPTED = "accepted", _("taken up")
        DECLINED = "declined", _("not taken up")
        SPAM = "spam", _("unwanted")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    secret = models.CharField(max_length=64, unique=True, default=secret_key, editable=False)
    about = models.CharField(_("about which record"), max_length=160, blank=True, help_text="kind:key")
    content = models.JSONField(_("content"), default=dict)
    lang = models.CharField(_("language"), max_length=12, default="en")
    name = models.CharField(_("name of the contributor"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address of the contributor"), blank=True)
    credited = models.BooleanField(_("wants to be named"), default=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="contributions",
    )
    suspicion = models.PositiveSmallIntegerField(_("signs of spam"), default=0)
    suspicion_reasons = models.JSONField(default=list)
    answer = models.TextField(_("answer to the contributor"), blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)
    result = models.CharField(_("what it became"), max_length=160, blank=True, help_text="kind:key")

    class Meta:
        verbose_name = _("contribution")
        verbose_name_plural = _("contributions")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_state_display()})"
