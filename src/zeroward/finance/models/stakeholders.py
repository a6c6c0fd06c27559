"""Who has to invest, and what their engagement costs the city (tables T14 and T15)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.finance.models.conditions import Level
from zeroward.finance.models.row import FinanceRow
from zeroward.plan.models.plan import YEAR


class Investor(FinanceRow):
    """T14. A body that should invest."""

    name = models.CharField(_("stakeholder"), max_length=200)
    amount = models.FloatField(_("investment needed of it"), null=True, blank=True)
    network = models.TextField(_("network"), blank=True)
    influence = models.CharField(_("influence"), max_length=6, choices=Level.choices, blank=True)
    interest = models.CharField(_("interest"), max_length=6, choices=Level.choices, blank=True)
    engagement = models.TextField(_("how it is engaged"), blank=True)

    class Meta:
        verbose_name = _("stakeholder who invests")
        verbose_name_plural = _("stakeholders who invest")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class InvestorActivity(FinanceRow):
    """T15. What is done to engage a stakeholder."""

    stakeholder = models.CharField(_("stakeholder"), max_length=200)
    name = models.CharField(_("activity"), max_length=300)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, validators=YEAR)
    cost = models.FloatField(_("cost to the city"), null=True, blank=True)

    class Meta:
        verbose_name = _("activity with a stakeholder")
        verbose_name_plural = _("activities with stakeholders")
        ordering = ["stakeholder", "name", "pk"]

    def __str__(self) -> str:
        return self.name
