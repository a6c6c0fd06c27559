"""Reports of single actions: where an action stands. A report never changes; a later one takes its place."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import StoredDocument
from zeroward.monitoring.models.round import MonitoringRound
from zeroward.monitoring.models.sheet import CityMonitoring
from zeroward.plan.models import Action, Plan

TONNES = "t CO2e/year"


class ActionStatus(models.TextChoices):
    """The same words as `methods.monitoring.STATUSES`."""

    NOT_STARTED = "not_started", _("not started")
    PLANNED = "planned", _("planned")
    IN_PROGRESS = "in_progress", _("in progress")
    IMPLEMENTED = "implemented", _("implemented")
    DELAYED = "delayed", _("delayed")
    DROPPED = "dropped", _("dropped")


class ActionReport(models.Model):
    """Where an action stood on a day (`as_of`), as reported on a day (`reported_at`). None and "" are not known.

    `number`, `name` and `field` are as the plan had them, so that the report stays when the plan changes. Effects are
    in `effect_unit` for `effect_year`, costs in euros of `price_year`. `is_unchanged`: somebody looked and said that
    nothing changed. `is_current`: the newest state of its action, by the day it is about, then by when it was told.
    `taken_back_at`: it counts no more; the history keeps it.
    """

    sheet = models.ForeignKey(CityMonitoring, on_delete=models.PROTECT, related_name="reports")
    plan = models.ForeignKey(Plan, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    action = models.ForeignKey(
        Action, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports"
    )
    number = models.CharField(_("number"), max_length=20)
    name = models.CharField(_("name"), max_length=200)
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    round = models.ForeignKey(
        MonitoringRound, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports"
    )
    year = models.PositiveSmallIntegerField(_("year that it is about"))
    as_of = models.DateField(_("this was so on"))
    status = models.CharField(_("status"), max_length=11, choices=ActionStatus.choices)
    reason = models.TextField(_("why it is late or dropped"), blank=True)
    due = models.DateField(_("to be done by"), null=True, blank=True)
    expected = models.FloatField(_("expected effect"), null=True, blank=True)
    realised = models.FloatField(_("effect so far"), null=True, blank=True)
    effect_unit = models.CharField(_("unit of the effect"), max_length=60, blank=True, default=TONNES)
    effect_year = models.PositiveSmallIntegerField(_("year of the effect"), null=True, blank=True)
    cost_expected = models.FloatField(_("expected cost, EUR"), null=True, blank=True)
    cost_realised = models.FloatField(_("spent so far, EUR"), null=True, blank=True)
    price_year = models.PositiveSmallIntegerField(_("prices of"), null=True, blank=True)
    barrier = models.CharField(_("barrier, by its key"), max_length=120, blank=True)
    barrier_note = models.TextField(_("what stands in the way"), blank=True)
    note = models.TextField(_("note"), blank=True)
    evidence = models.CharField(_("what shows it"), max_length=500, blank=True)
    evidence_url = models.URLField(_("address"), max_length=500, blank=True)
    document = models.ForeignKey(
        StoredDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_unchanged = models.BooleanField(_("nothing changed"), default=False)
    is_current = models.BooleanField(default=False, db_index=True)
    taken_back_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    taken_back_reason = models.CharField(_("why it was taken back"), max_length=300, blank=True)
    reported_at = models.DateTimeField(_("reported"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("report of an action")
        verbose_name_plural = _("reports of actions")
        ordering = ["sheet", "number", "-as_of", "-pk"]
        indexes = [models.Index(fields=["sheet", "is_current"], name="monitoring_current")]
        constraints = [
            models.UniqueConstraint(
                fields=["action"], condition=models.Q(is_current=True), name="one_current_report"
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
