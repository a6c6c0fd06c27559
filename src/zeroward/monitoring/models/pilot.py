"""Pilots on their way from an idea to everyday practice, or to a reasoned end; lessons that were handed on."""

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.exchange.models import Application
from zeroward.library.models import Contribution
from zeroward.places.models import City
from zeroward.plan.models import Action

NOT_NEGATIVE = [MinValueValidator(0)]


class Stage(models.TextChoices):
    IDENTIFY = "identify", _("identify")
    TEST = "test", _("test")
    REPLICATE = "replicate", _("replicate")
    SCALE = "scale", _("scale")
    STOP = "stop", _("stopped")


class Pilot(Owned, Timed):
    """One pilot. `city`: where it runs, for a pilot that a national platform keeps. Amounts are euros.

    `application`: the pilot of a call that it is, with the activities and reports that are kept there.
    """

    title = models.CharField(_("title"), max_length=200)
    stage = models.CharField(_("stage"), max_length=9, choices=Stage.choices, default=Stage.IDENTIFY)
    since = models.DateField(_("in this stage since"))
    city = models.ForeignKey(
        City, verbose_name=_("city"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    where = models.CharField(_("where exactly"), max_length=200, blank=True)
    problem = models.TextField(_("which problem it is about"), blank=True)
    hypothesis = models.TextField(_("what we believe: if we do this, then …"), blank=True)
    measure = models.TextField(
        _("how we will know: what is measured, and which value means it works"), blank=True
    )
    result = models.TextField(_("what the test showed"), blank=True)
    lessons = models.TextField(_("what we learned"), blank=True)
    transfer = models.TextField(_("what another place needs for it to work there"), blank=True)
    partners = models.TextField(_("who takes part, one body on each line"), blank=True)
    cost_planned = models.FloatField(_("planned cost, €"), null=True, blank=True, validators=NOT_NEGATIVE)
    cost_spent = models.FloatField(_("spent so far, €"), null=True, blank=True, validators=NOT_NEGATIVE)
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    ends_on = models.DateField(_("test ends"), null=True, blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    action = models.ForeignKey(
        Action,
        verbose_name=_("action of the plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    application = models.ForeignKey(
        Application,
        verbose_name=_("pilot of a call"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("pilot")
        verbose_name_plural = _("pilots")
        ordering = ["-since", "title", "pk"]

    def __str__(self) -> str:
        return self.title


class PilotMove(models.Model):
    """A pilot went from one stage to another. `on` is the day it happened, `at` when it was written down."""

    pilot = models.ForeignKey(Pilot, on_delete=models.CASCADE, related_name="moves")
    before = models.CharField(_("from"), max_length=9, choices=Stage.choices, blank=True)
    after = models.CharField(_("to"), max_length=9, choices=Stage.choices)
    on = models.DateField(_("day"))
    reason = models.TextField(_("why"), blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("written down"), auto_now_add=True)

    class Meta:
        verbose_name = _("move of a pilot")
        verbose_name_plural = _("moves of pilots")
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.pilot_id}: {self.after}"


class SentLesson(models.Model):
    """What a pilot or an entry of the log taught, sent to the editors of the portfolio as a material."""

    pilot = models.ForeignKey(Pilot, null=True, blank=True, on_delete=models.CASCADE, related_name="sent")
    entry = models.ForeignKey(
        "monitoring.LogEntry", null=True, blank=True, on_delete=models.CASCADE, related_name="sent"
    )
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("lesson sent to the portfolio")
        verbose_name_plural = _("lessons sent to the portfolio")
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pilot__isnull=True) ^ models.Q(entry__isnull=True),
                name="sent_lesson_of_one_record",
            )
        ]

    def __str__(self) -> str:
        return f"{self.contribution_id}"
