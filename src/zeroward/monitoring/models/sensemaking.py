"""Sensemaking sessions: a team looks at what it logged, finds what it means, and agrees on what to do."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Event
from zeroward.core.models import Owned, Timed
from zeroward.monitoring.models.learning import LogEntry


class SessionState(models.TextChoices):
    PLANNED = "planned", _("planned")
    HELD = "held", _("has taken place")
    CANCELLED = "cancelled", _("cancelled")


class Sensemaking(Owned, Timed):
    """A session. `participants` holds names, one on each line, and is for the team alone, whoever sees the rest."""

    title = models.CharField(_("title"), max_length=200)
    held_on = models.DateField(_("day"))
    state = models.CharField(
        _("state"), max_length=9, choices=SessionState.choices, default=SessionState.PLANNED
    )
    place = models.CharField(_("place"), max_length=300, blank=True)
    question = models.CharField(_("the question of the day"), max_length=300, blank=True)
    agenda = models.TextField(_("agenda, one point on each line"), blank=True)
    participants = models.TextField(_("who takes part, one on each line"), blank=True)
    head_count = models.PositiveSmallIntegerField(_("how many were there"), null=True, blank=True)
    patterns = models.TextField(_("patterns that we see"), blank=True)
    minutes = models.TextField(_("minutes"), blank=True)
    entries = models.ManyToManyField(
        LogEntry, verbose_name=_("entries that are looked at"), blank=True, related_name="sessions"
    )
    event = models.ForeignKey(
        Event,
        verbose_name=_("event to which people come"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("sensemaking session")
        verbose_name_plural = _("sensemaking sessions")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return self.title


class NextStep(Timed):
    """Something that a session or an entry of the log led to: who does it by when, and what came of it."""

    session = models.ForeignKey(
        Sensemaking, null=True, blank=True, on_delete=models.CASCADE, related_name="steps"
    )
    entry = models.ForeignKey(LogEntry, null=True, blank=True, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(_("what is done"), max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who of the team"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    who = models.CharField(_("or who else"), max_length=200, blank=True)
    due = models.DateField(_("by"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)
    result = models.TextField(_("what came of it"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(session__isnull=True) ^ models.Q(entry__isnull=True),
                name="next_step_of_one_record",
            )
        ]

    def __str__(self) -> str:
        return self.title
