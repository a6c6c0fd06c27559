"""Costs that are not an action's own, and where the money for actions comes from (tables T6, T8 and T9)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.finance.models.row import ActionRow
from zeroward.plan.models.plan import YEAR


class Frequency(models.TextChoices):
    ONCE = "once", _("once")
    YEARLY = "yearly", _("every year")
    OTHER = "other", _("otherwise")


class CostRow(ActionRow):
    """T6 and T8 by hand: a lever or action whose costs the plan does not have, with the split by who pays.

    Where the plan has costs of the action, those count; what stands here is shown beside them.
    """

    field = models.CharField(_("field of action"), max_length=40, blank=True)
    name = models.CharField(_("action or lever"), max_length=300)
    capex = models.FloatField(_("investment"), null=True, blank=True)
    opex = models.FloatField(_("running costs a year, less savings"), null=True, blank=True)
    impact = models.FloatField(_("t CO₂e saved a year"), null=True, blank=True)
    indicator = models.CharField(_("indicator"), max_length=300, blank=True)
    indirect = models.TextField(_("other benefits"), blank=True)
    benefit = models.FloatField(_("other benefits in money, a year"), null=True, blank=True)
    city = models.FloatField(_("paid by the city"), null=True, blank=True)
    public = models.FloatField(_("paid by other public bodies"), null=True, blank=True)
    third = models.FloatField(_("paid by third parties"), null=True, blank=True)
    households = models.FloatField(_("paid by households"), null=True, blank=True)
    frequency = models.CharField(
        _("how often"), max_length=7, choices=Frequency.choices, default=Frequency.ONCE
    )

    class Meta:
        verbose_name = _("cost by hand")
        verbose_name_plural = _("costs by hand")
        ordering = ["field", "action_code", "name", "pk"]

    def __str__(self) -> str:
        return self.name


class SourceState(models.TextChoices):
    SECURED = "secured", _("secured")
    APPLIED = "applied", _("applied for")
    IDEA = "idea", _("idea")


class FundingSource(ActionRow):
    """T9. Money for an action (or for the plan as a whole, without an action), and how sure it is.

    `chance` (0–1) replaces the weight of its state; `rate` is what it costs a year, as a fraction; `repaid_in` years.
    """

    name = models.CharField(_("where it comes from"), max_length=200)
    instrument = models.CharField(_("instrument"), max_length=20, blank=True)
    payer = models.CharField(_("whose money"), max_length=40, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=SourceState.choices, default=SourceState.IDEA)
    chance = models.FloatField(_("chance"), null=True, blank=True)
    amount = models.FloatField(_("amount"))
    rate = models.FloatField(_("interest"), null=True, blank=True)
    repaid_in = models.PositiveSmallIntegerField(_("repaid in years"), null=True, blank=True)
    first = models.PositiveSmallIntegerField(_("from year"), null=True, blank=True, validators=YEAR)
    allocation = models.CharField(_("what it pays for"), max_length=300, blank=True)
    opportunity = models.CharField(_("funding opportunity"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("source of money")
        verbose_name_plural = _("sources of money")
        ordering = ["action_code", "state", "name", "pk"]

    def __str__(self) -> str:
        return self.name
