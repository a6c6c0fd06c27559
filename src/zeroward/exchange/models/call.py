"""Calls of a programme: who may apply until when, how it is judged, how far it is."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Translatable
from zeroward.exchange.models.programme import Programme
from zeroward.questionnaires.models import Collection, QuestionnaireVersion


class CallState(models.TextChoices):
    DRAFT = "draft", _("in preparation")
    OPEN = "open", _("open")
    REVIEWING = "reviewing", _("being reviewed")
    MATCHING = "matching", _("being matched")
    DECIDED = "decided", _("decided")
    RUNNING = "running", _("running")
    CLOSED = "closed", _("over")


class Side(models.TextChoices):
    LEARNER = "learner", _("learns")
    HOST = "host", _("hosts")
    SINGLE = "single", _("applies")


class Call(Keyed, Translatable):
    """`zone` is the IANA time zone in which the deadline is said. `criteria`: [{key, title, weight, most}]; `phases`:
    [{key, title, how: alone | together, blind}]; `phase` is the one that runs. `keep_until`: then the names in the
    forms go. `known`: what a source tells of a call that ran elsewhere, {"counts": [[label, number]], "places":
    [{city, name, country, with, source}], "unknown": [what no source tells]}. `lock` counts the changes."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="calls")
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what is offered"), blank=True)
    rules = models.TextField(_("rules in words"), blank=True)
    state = models.CharField(_("state"), max_length=9, choices=CallState.choices, default=CallState.DRAFT)
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    zone = models.CharField(_("time zone"), max_length=60, default="Europe/Brussels")
    decided_by = models.DateField(_("decided by"), null=True, blank=True)
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    keep_until = models.DateField(_("forms are kept until"), null=True, blank=True)
    contact = models.CharField(_("whom to ask"), max_length=200, blank=True)
    criteria = models.JSONField(_("criteria"), default=list, blank=True)
    phases = models.JSONField(_("phases of the review"), default=list, blank=True)
    phase = models.CharField(_("phase that runs"), max_length=40, blank=True)
    shows_results = models.BooleanField(_("who was chosen is published"), default=True)
    announced_at = models.DateTimeField(_("decisions told"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    known = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    translatable = ("title", "summary", "rules")
    on_translation_desk = False

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        ordering = ["-opens_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def scope(self) -> str:
        """Who runs it: the owner of the programme."""
        return self.programme.scope


class CallSide(models.Model):
    """One side of a call. `conditions`: who may apply, as `methods.conditions` reads it, {} = everybody; `most`:
    places, None = as many as fit. `collection` holds the answers to the form, once the call was opened."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="sides")
    side = models.CharField(_("side"), max_length=7, choices=Side.choices)
    conditions = models.JSONField(_("who may apply"), default=dict, blank=True)
    version = models.ForeignKey(
        QuestionnaireVersion,
        verbose_name=_("form"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    most = models.PositiveIntegerField(_("places"), null=True, blank=True)
    collection = models.ForeignKey(
        Collection, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("side of a call")
        verbose_name_plural = _("sides of calls")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["call", "side"], name="one_side_of_a_call")]

    def __str__(self) -> str:
        return f"{self.call_id} {self.side}"
