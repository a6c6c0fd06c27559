"""Meetings: orientation sessions with a live poll, interviews and focus groups with consent and notes."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.stream import Contact, Stream
from zeroward.core.models import Timed

LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""No vowels and nothing that looks like something else: the code is read from a screen and typed on a phone."""


def new_code() -> str:
    return "".join(secrets.choice(LETTERS) for _place in range(6))


class Session(Timed):
    """A meeting. `code` opens the poll on a phone. `silent` counts who was there and said nothing at all.

    `event_key`: the event through which people register; "" = by the link of the meeting alone.
    """

    stream = models.ForeignKey(Stream, on_delete=models.CASCADE, related_name="sessions")
    title = models.CharField(_("title"), max_length=200)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))
    zone = models.CharField(_("time zone"), max_length=40, default="Europe/Brussels")
    place = models.CharField(_("place"), max_length=200, blank=True)
    url = models.URLField(_("address of the online meeting"), max_length=500, blank=True)
    language = models.CharField(_("language"), max_length=12, default="en")
    capacity = models.PositiveSmallIntegerField(_("places"), null=True, blank=True)
    code = models.CharField(max_length=8, unique=True, default=new_code)
    state = models.CharField(
        _("state"),
        max_length=8,
        default="planned",
        choices=[("planned", _("planned")), ("running", _("running")), ("over", _("over"))],
    )
    silent = models.PositiveSmallIntegerField(_("there, but silent"), null=True, blank=True)
    consent_text = models.TextField(_("what people agree to"), blank=True)
    event_key = models.CharField(max_length=130, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["starts_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_at__lt=models.F("ends_at")), name="session_ends_after_its_start"
            )
        ]

    def __str__(self) -> str:
        return self.title


class PollQuestion(models.Model):
    """A question to the room. `text` and the labels of `choices` ([{"key", "label": {lang: text}}]) by language."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="questions")
    order = models.PositiveSmallIntegerField(default=0)
    key = models.CharField(_("key"), max_length=60, blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=8,
        choices=[
            ("one", _("one answer")),
            ("many", _("several answers")),
            ("ranking", _("in order of importance")),
            ("scale", _("from 1 to 5")),
            ("open", _("in one's own words")),
        ],
    )
    text = models.JSONField(_("question"), default=dict)
    choices = models.JSONField(_("answers to choose from"), default=list, blank=True)
    state = models.CharField(
        _("state"),
        max_length=7,
        default="waiting",
        choices=[("waiting", _("not asked yet")), ("open", _("open")), ("closed", _("closed"))],
    )
    shown = models.BooleanField(_("result is shown to the room"), default=False)

    class Meta:
        verbose_name = _("question of a poll")
        verbose_name_plural = _("questions of polls")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return f"{self.session_id} {self.order}"


class PollVoter(models.Model):
    """A phone in the room. `unit` is the city that it speaks for, "" = not said. Known again by its secret only."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="voters")
    token_digest = models.CharField(max_length=64, unique=True)
    unit = models.CharField(_("city"), max_length=120, blank=True)
    name = models.CharField(_("name"), max_length=160, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    language = models.CharField(_("language"), max_length=12, default="en")

    class Meta:
        verbose_name = _("participant of a poll")
        verbose_name_plural = _("participants of polls")

    def __str__(self) -> str:
        return self.name or str(self.pk)


class PollAnswer(models.Model):
    """`value`: key, list of keys (in order for a ranking), number, or text."""

    question = models.ForeignKey(PollQuestion, on_delete=models.CASCADE, related_name="answers")
    voter = models.ForeignKey(PollVoter, on_delete=models.CASCADE, related_name="answers")
    value = models.JSONField(_("answer"))

    class Meta:
        verbose_name = _("answer in a poll")
        verbose_name_plural = _("answers in polls")
        constraints = [models.UniqueConstraint(fields=["question", "voter"], name="one_poll_answer_each")]

    def __str__(self) -> str:
        return f"{self.question_id} {self.voter_id}"


class SessionNote(models.Model):
    """What was said, written down by somebody of the team; becomes a text to code."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("what was said"))
    unit = models.CharField(_("city"), max_length=120, blank=True)
    role = models.CharField(_("speaks as"), max_length=20, default="city")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("note of a session")
        verbose_name_plural = _("notes of sessions")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class Consent(models.Model):
    """What somebody agreed to, and when they took it back. `what`: recording, transcript, quotation, name."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="consents")
    contact = models.ForeignKey(
        Contact, null=True, blank=True, on_delete=models.CASCADE, related_name="consents"
    )
    person_name = models.CharField(_("name of the person"), max_length=160)
    what = models.JSONField(_("agreed to"), default=list)
    given_on = models.DateField(_("given"))
    withdrawn_on = models.DateField(_("taken back"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["person_name", "pk"]

    def __str__(self) -> str:
        return self.person_name
