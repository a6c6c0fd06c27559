"""Targets of a plan, and the scenarios that are held against them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.plan import Plan


class TargetKind(models.TextChoices):
    ABSOLUTE = "absolute", _("less than in the base year")
    INTENSITY = "intensity", _("less per head or per unit than in the base year")
    BAU = "bau", _("less than without further action")
    FIXED = "fixed", _("a fixed level")
    NET = "net", _("net zero, with a stated residue")


class PathKind(models.TextChoices):
    LINEAR = "linear", _("the same amount every year")
    EXPONENTIAL = "exponential", _("the same share every year")
    LOGISTIC = "logistic", _("slow, fast, slow")
    PIECEWISE = "piecewise", _("through milestones")


class Target(Timed):
    """One target. The reference value is stored beside the percentage, because published pairs often disagree.

    `percent` is the reduction in percent, `level` the emissions of the target year in t CO2e (kinds "fixed" and "net":
    the residue). `reference` is the emissions (or, for an intensity, t CO2e per unit) that `percent` refers to.
    `milestones` maps years to t CO2e. `sectors` empty = the whole city.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="targets")
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=9, choices=TargetKind.choices, default=TargetKind.ABSOLUTE)
    base_year = models.PositiveSmallIntegerField(_("base year"))
    reference = models.FloatField(_("reference value, t CO₂e"), null=True, blank=True)
    percent = models.FloatField(_("reduction, %"), null=True, blank=True)
    level = models.FloatField(_("level in the target year, t CO₂e"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("target year"), default=2030)
    intensity_driver = models.CharField(_("per"), max_length=80, blank=True)
    sectors = models.JSONField(_("sectors"), default=list, blank=True)
    path = models.CharField(_("path"), max_length=11, choices=PathKind.choices, default=PathKind.LINEAR)
    milestones = models.JSONField(_("milestones"), default=dict, blank=True)
    is_main = models.BooleanField(_("the main target of the plan"), default=False)
    source_text = models.CharField(_("where it was decided"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["plan", "-is_main", "year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan"], condition=models.Q(is_main=True), name="one_main_target_per_plan"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Scenario(Timed):
    """A scenario that someone kept: `content` is the text of `methods.pathways.to_json`, `digest` its identity."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="scenarios")
    title = models.CharField(_("title"), max_length=200)
    content = models.JSONField(_("content"))
    digest = models.CharField("SHA-256", max_length=64)
    note = models.TextField(_("note"), blank=True)
    is_plan = models.BooleanField(_("this is the plan"), default=False)
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("scenario")
        verbose_name_plural = _("scenarios")
        ordering = ["plan", "-is_plan", "title"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "title"], name="scenario_titles_differ"),
            models.UniqueConstraint(
                fields=["plan"], condition=models.Q(is_plan=True), name="one_plan_scenario"
            ),
        ]

    def __str__(self) -> str:
        return self.title
