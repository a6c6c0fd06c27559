"""Texts to be coded: open answers, notes, transcripts, documents; and their segments."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.consultation import Consultation
from zeroward.consultation.models.session import Session
from zeroward.consultation.models.stream import Stream
from zeroward.core.models import Timed


class SourceText(Timed):
    """A text, kept with its line endings as it came: positions of segments count its Unicode code points.

    `unit` is the city that speaks, "" where that is not known or was promised not to be kept. `answer` and `question`
    lead back to an answer in identified mode. `erased_at`: the text was removed on request; its place stays.
    """

    class Kind(models.TextChoices):
        ANSWER = "answer", _("open answer")
        POLL = "poll", _("answer in a poll")
        NOTE = "note", _("note of a session")
        TRANSCRIPT = "transcript", _("transcript")
        DOCUMENT = "document", _("document")

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="texts")
    stream = models.ForeignKey(Stream, null=True, blank=True, on_delete=models.CASCADE, related_name="texts")
    session = models.ForeignKey(
        Session, null=True, blank=True, on_delete=models.SET_NULL, related_name="texts"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    title = models.CharField(_("title"), max_length=200)
    language = models.CharField(_("language"), max_length=12, default="en")
    text = models.TextField(_("text"))
    digest = models.CharField("SHA-256", max_length=64)
    unit = models.CharField(_("city"), max_length=120, blank=True, db_index=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    role = models.CharField(_("speaks as"), max_length=20, default="city")
    answer = models.UUIDField(null=True, blank=True)
    question = models.CharField(_("question"), max_length=60, blank=True)
    origin_key = models.CharField(max_length=120, blank=True)
    said_on = models.DateField(_("said"), null=True, blank=True)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("text")
        verbose_name_plural = _("texts")
        ordering = ["kind", "title", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "origin_key"],
                condition=~models.Q(origin_key=""),
                name="one_text_per_origin",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Segment(models.Model):
    """A passage: code points `start` up to but not including `end`. An open answer is one segment as a whole."""

    text = models.ForeignKey(SourceText, on_delete=models.CASCADE, related_name="segments")
    start = models.PositiveIntegerField(_("from"))
    end = models.PositiveIntegerField(_("to"))
    unit = models.CharField(_("city"), max_length=120, blank=True)
    role = models.CharField(_("speaks as"), max_length=20, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("segment")
        verbose_name_plural = _("segments")
        ordering = ["text_id", "start", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["text", "start", "end"], name="one_segment_per_passage"),
            models.CheckConstraint(condition=models.Q(start__lt=models.F("end")), name="segment_has_length"),
        ]

    def __str__(self) -> str:
        return f"{self.text_id} {self.start}-{self.end}"
