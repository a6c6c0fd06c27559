"""Policies in force (A-2.1), which already save something."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.plan import Plan


class PolicyType(models.TextChoices):
    REGULATION = "regulation", _("regulation")
    POLICY = "policy", _("policy")
    STRATEGY = "strategy", _("strategy")
    ACTION_PLAN = "action_plan", _("action plan")


class PolicyLevel(models.TextChoices):
    LOCAL = "local", _("local")
    REGIONAL = "regional", _("regional")
    NATIONAL = "national", _("national")
    EU = "eu", _("European Union")


class Policy(Timed):
    """A row of A-2.1. `reductions` is {sector: t CO2e a year in the target year}: line 3 of the gap (A-2.3)."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="policies")
    type = models.CharField(_("type"), max_length=11, choices=PolicyType.choices)
    level = models.CharField(_("level"), max_length=8, choices=PolicyLevel.choices)
    name = models.CharField(_("name and title"), max_length=300)
    description = models.TextField(_("description"), blank=True)
    relevance = models.TextField(_("what it means for climate neutrality"), blank=True)
    need_for_action = models.TextField(_("what still has to be done"), blank=True)
    reductions = models.JSONField(_("reduction by sector, t CO₂e a year"), default=dict, blank=True)
    source_text = models.CharField(_("source"), max_length=500, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("policy in force")
        verbose_name_plural = _("policies in force")
        ordering = ["plan", "level", "name"]

    def __str__(self) -> str:
        return self.name
