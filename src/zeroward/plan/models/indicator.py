"""Indicators of a plan (B-3.1, B-3.2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.action import Action
from zeroward.plan.models.pathway import ImpactPathway
from zeroward.plan.models.plan import Plan


class Direction(models.TextChoices):
    UP = "up", _("more is better")
    DOWN = "down", _("less is better")


class Indicator(Timed):
    """An indicator with its metadata and targets. `key` names the library entry, "" = the city's own.

    `node` names the driver or result of the model that it is the same as: baseline and targets are then derived from
    the plan's scenario unless typed. `targets` maps years to values. `metadata` holds the fields of B-3.2 that are not
    columns here, by the keys of `plan.vocabulary`.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="indicators")
    number = models.CharField(_("number"), max_length=20)
    key = models.CharField(_("from the library"), max_length=80, blank=True)
    name = models.CharField(_("name"), max_length=300)
    unit = models.CharField(_("unit"), max_length=60)
    definition = models.TextField(_("definition and calculation"), blank=True)
    direction = models.CharField(_("direction"), max_length=4, choices=Direction.choices, blank=True)
    node = models.CharField(_("in the model"), max_length=80, blank=True)
    category = models.CharField(_("category in the model"), max_length=120, blank=True)
    baseline = models.FloatField(_("baseline"), null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField(_("year of the baseline"), null=True, blank=True)
    targets = models.JSONField(_("targets"), default=dict, blank=True)
    source_text = models.CharField(_("data source"), max_length=500, blank=True)
    metadata = models.JSONField(_("further metadata"), default=dict, blank=True)
    actions = models.ManyToManyField(Action, verbose_name=_("actions"), blank=True, related_name="indicators")
    pathways = models.ManyToManyField(
        ImpactPathway, verbose_name=_("impact pathways"), blank=True, related_name="indicators"
    )
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["plan", "number", "pk"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="indicator_numbers_differ")]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
