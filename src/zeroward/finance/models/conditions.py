"""What stands in the way of investment, what opens it, what can go wrong (tables T5, T10 to T13)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.finance.models.row import ActionRow, FinanceRow
from zeroward.plan.models.plan import YEAR


class Typology(models.TextChoices):
    STRUCTURAL = "structural", _("structural")
    POLICY = "policy", _("policy")
    ECONOMIC = "economic", _("economic")
    FINANCIAL = "financial", _("financial")
    SOCIAL = "social", _("social")


class InvestmentBarrier(FinanceRow):
    """T5. `typology` is a list of keys of `Typology`; `code` one of the platform's barriers."""

    name = models.CharField(_("barrier"), max_length=300)
    typology = models.JSONField(_("kind"), default=list, blank=True)
    description = models.TextField(_("description"), blank=True)
    solution = models.TextField(_("what could solve it"), blank=True)
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    stakeholders = models.TextField(_("who is concerned"), blank=True)

    class Meta:
        verbose_name = _("barrier to investment")
        verbose_name_plural = _("barriers to investment")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class MeasureKind(models.TextChoices):
    ECONOMIC = "economic", _("economic")
    FINANCIAL = "financial", _("financial, by sector")


class MoneyIndicator(FinanceRow):
    """T10 and T11."""

    kind = models.CharField(_("kind"), max_length=9, choices=MeasureKind.choices)
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    name = models.CharField(_("indicator"), max_length=300)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    baseline = models.FloatField(_("value at the start"), null=True, blank=True)
    baseline_year = models.PositiveSmallIntegerField(
        _("year of that value"), null=True, blank=True, validators=YEAR
    )
    target = models.FloatField(_("target for 2030"), null=True, blank=True)

    class Meta:
        verbose_name = _("indicator of money")
        verbose_name_plural = _("indicators of money")
        ordering = ["kind", "field", "name", "pk"]

    def __str__(self) -> str:
        return self.name


class PolicyState(models.TextChoices):
    ENACTED = "enacted", _("in force")
    IN_PROCESS = "in_process", _("being decided")
    DEVELOPMENT = "development", _("being drafted")


class CapitalPolicy(FinanceRow):
    """T12. A policy that brings capital, and how much it may bring."""

    name = models.CharField(_("policy"), max_length=300)
    state = models.CharField(_("state"), max_length=11, choices=PolicyState.choices, blank=True)
    description = models.TextField(_("description"), blank=True)
    outcome = models.TextField(_("what it should do for capital"), blank=True)
    low = models.FloatField(_("brings from"), null=True, blank=True)
    high = models.FloatField(_("brings up to"), null=True, blank=True)

    class Meta:
        verbose_name = _("policy for capital")
        verbose_name_plural = _("policies for capital")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Level(models.TextChoices):
    HIGH = "high", _("high")
    MEDIUM = "medium", _("medium")
    LOW = "low", _("low")


class RiskReach(models.TextChoices):
    PROJECT = "project", _("one project")
    SECTOR = "sector", _("a sector")
    CITY = "city", _("the whole city")


class InvestmentRisk(ActionRow):
    """T13."""

    field = models.CharField(_("field of action"), max_length=40, blank=True)
    reach = models.CharField(_("what it concerns"), max_length=7, choices=RiskReach.choices, blank=True)
    project = models.CharField(_("project"), max_length=300, blank=True)
    name = models.CharField(_("risk"), max_length=300)
    description = models.TextField(_("description"), blank=True)
    likelihood = models.CharField(_("likelihood"), max_length=6, choices=Level.choices, blank=True)
    priority = models.CharField(_("priority"), max_length=6, choices=Level.choices, blank=True)
    mitigation = models.TextField(_("what is done about it"), blank=True)
    residual = models.CharField(_("what is left of it"), max_length=6, choices=Level.choices, blank=True)
    owner = models.CharField(_("who watches it"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("risk of investment")
        verbose_name_plural = _("risks of investment")
        ordering = ["field", "name", "pk"]

    def __str__(self) -> str:
        return self.name
