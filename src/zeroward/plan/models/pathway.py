"""Portfolios of actions (B-2.1) and impact pathways (B-1.1)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.action import Action
from zeroward.plan.models.plan import Plan


class Portfolio(Timed):
    """Actions of one field that belong together."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="portfolios")
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    actions = models.ManyToManyField(Action, verbose_name=_("actions"), blank=True, related_name="portfolios")
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("portfolio of actions")
        verbose_name_plural = _("portfolios of actions")
        ordering = ["plan", "field", "name"]

    def __str__(self) -> str:
        return self.name


class ImpactPathway(Timed):
    """A row of B-1.1: from a lever in a field to changes, outcomes and impacts."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="impact_pathways")
    order = models.PositiveSmallIntegerField(default=0)
    field = models.CharField(_("field of action"), max_length=40)
    lever = models.CharField(_("systemic lever"), max_length=40)
    early_changes = models.TextField(_("early changes, 1 to 2 years"), blank=True)
    late_outcomes = models.TextField(_("late outcomes, 3 to 4 years"), blank=True)
    direct_impacts = models.TextField(_("direct impacts: emissions"), blank=True)
    indirect_impacts = models.TextField(_("indirect impacts: co-benefits"), blank=True)
    actions = models.ManyToManyField(
        Action, verbose_name=_("actions"), blank=True, related_name="impact_pathways"
    )
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("impact pathway")
        verbose_name_plural = _("impact pathways")
        ordering = ["plan", "order", "pk"]

    def __str__(self) -> str:
        return f"{self.field}: {self.lever}"
