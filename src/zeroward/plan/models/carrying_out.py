"""Who carries an action out, in which steps, with what money, and what it touches elsewhere in the house."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.places.models import Organisation
from zeroward.plan.models.action import Action


class ActionStep(models.Model):
    """A step with an owner and dates."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="steps")
    order = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(_("step"), max_length=300)
    owner = models.CharField(_("owner"), max_length=200, blank=True)
    start = models.DateField(_("start"), null=True, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    done_on = models.DateField(_("done"), null=True, blank=True)

    class Meta:
        verbose_name = _("step of an action")
        verbose_name_plural = _("steps of actions")
        ordering = ["action", "order", "pk"]

    def __str__(self) -> str:
        return self.title


class PartyRole(models.TextChoices):
    RESPONSIBLE = "responsible", _("responsible")
    INVOLVED = "involved", _("involved")
    ADDRESSED = "addressed", _("addressed")


class ActionParty(models.Model):
    """A body or person who is responsible, involved or addressed; `organisation` when the house knows it."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="parties")
    role = models.CharField(_("role"), max_length=11, choices=PartyRole.choices)
    name = models.CharField(_("name"), max_length=200)
    person = models.CharField(_("person or department"), max_length=200, blank=True)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("party of an action")
        verbose_name_plural = _("parties of actions")
        ordering = ["action", "role", "pk"]

    def __str__(self) -> str:
        return self.name


class CostType(models.TextChoices):
    INVESTMENT = "investment", _("investment")
    OPERATION = "operation", _("operation and maintenance a year")
    SAVING = "saving", _("saved costs a year")
    REVENUE = "revenue", _("revenue a year")


class CostLine(models.Model):
    """Money of one action and payer in euros of the plan's price year; yearly types run from `first` to `last`."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="costs")
    type = models.CharField(_("type"), max_length=10, choices=CostType.choices)
    payer = models.CharField(_("who pays or gains"), max_length=40)
    amount = models.FloatField(_("amount, EUR"))
    first = models.PositiveSmallIntegerField(_("from"), null=True, blank=True)
    last = models.PositiveSmallIntegerField(_("to"), null=True, blank=True)
    source_text = models.CharField(_("source"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("cost of an action")
        verbose_name_plural = _("costs of actions")
        ordering = ["action", "type", "payer", "pk"]

    def __str__(self) -> str:
        return f"{self.type} {self.payer}"


class CoBenefit(models.Model):
    """A co-benefit by a method of `methods.appraisal` (`benefit` is its key), or in words when `benefit` is empty."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="co_benefits")
    benefit = models.CharField(_("method"), max_length=60, blank=True)
    inputs = models.JSONField(_("inputs"), default=dict, blank=True)
    text = models.CharField(_("in words"), max_length=300, blank=True)
    beneficiary = models.CharField(_("who gains"), max_length=40, blank=True)
    first = models.PositiveSmallIntegerField(_("from"), null=True, blank=True)
    last = models.PositiveSmallIntegerField(_("to"), null=True, blank=True)
    source_text = models.CharField(_("source"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("co-benefit")
        verbose_name_plural = _("co-benefits")
        ordering = ["action", "pk"]

    def __str__(self) -> str:
        return self.benefit or self.text


class LinkKind(models.TextChoices):
    MATERIAL = "material", _("material of the portfolio")
    SERVICE = "service", _("support service")
    OPPORTUNITY = "opportunity", _("funding opportunity")
    ACTION = "action", _("similar action of another city")
    WEB = "web", _("address on the web")


class ActionLink(models.Model):
    """A link by the key of what it points at, never by a foreign key: rooms above and beside may be closed."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("kind"), max_length=11, choices=LinkKind.choices)
    target = models.CharField(_("key or address"), max_length=500)
    label = models.CharField(_("label"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("link of an action")
        verbose_name_plural = _("links of actions")
        ordering = ["action", "kind", "pk"]

    def __str__(self) -> str:
        return self.label or self.target
