"""Current state of climate investment: budgets, money by field, income and capital (tables T1 to T4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.finance.models.row import FinanceRow
from zeroward.plan.models.plan import YEAR


class BudgetState(models.TextChoices):
    SPENT = "spent", _("spent")
    APPROVED = "approved", _("approved")


class BudgetKind(models.TextChoices):
    WHOLE = "whole", _("whole budget")
    CURRENT = "current", _("current expenditure")
    CAPITAL = "capital", _("capital expenditure")


class BudgetYear(FinanceRow):
    """T1. A year of the city, or of a company that it owns (`holder`, "" = the city)."""

    year = models.PositiveSmallIntegerField(_("year"), validators=YEAR)
    holder = models.CharField(_("whose budget"), max_length=200, blank=True)
    kind = models.CharField(_("part"), max_length=8, choices=BudgetKind.choices, default=BudgetKind.WHOLE)
    state = models.CharField(_("state"), max_length=8, choices=BudgetState.choices, blank=True)
    budget = models.FloatField(_("budget"), null=True, blank=True)
    climate = models.FloatField(_("of it for climate"), null=True, blank=True)

    class Meta:
        verbose_name = _("budget of a year")
        verbose_name_plural = _("budgets of years")
        ordering = ["holder", "kind", "year", "pk"]

    def __str__(self) -> str:
        return f"{self.holder} {self.year}".strip()


class FieldMoney(FinanceRow):
    """T2. What went into a field of action in a year."""

    field = models.CharField(_("field of action"), max_length=40)
    subsector = models.CharField(_("part of the field"), max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), validators=YEAR)
    amount = models.FloatField(_("amount"), null=True, blank=True)

    class Meta:
        verbose_name = _("money by field")
        verbose_name_plural = _("money by field")
        ordering = ["field", "subsector", "year", "pk"]

    def __str__(self) -> str:
        return f"{self.field} {self.subsector} {self.year}"


class IncomeSource(FinanceRow):
    """T3. Money that comes in every year."""

    name = models.CharField(_("where it comes from"), max_length=200)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, validators=YEAR)
    amount = models.FloatField(_("income a year"), null=True, blank=True)

    class Meta:
        verbose_name = _("income")
        verbose_name_plural = _("income")
        ordering = ["name", "year", "pk"]

    def __str__(self) -> str:
        return self.name


class CapitalLevel(models.TextChoices):
    PUBLIC = "public", _("public")
    PRIVATE = "private", _("private")
    MIXED = "mixed", _("mixed")


class CapitalSource(FinanceRow):
    """T4. Capital that the city can reach: how much of it, from whom, on which terms."""

    name = models.CharField(_("kind of capital"), max_length=200)
    instrument = models.CharField(_("instrument"), max_length=20, blank=True)
    low = models.FloatField(_("from"), null=True, blank=True)
    high = models.FloatField(_("up to"), null=True, blank=True)
    left = models.FloatField(_("not yet used"), null=True, blank=True)
    level = models.CharField(_("public or private"), max_length=7, choices=CapitalLevel.choices, blank=True)
    provider = models.CharField(_("who gives it"), max_length=200, blank=True)
    granted = models.PositiveSmallIntegerField(_("granted in year"), null=True, blank=True, validators=YEAR)
    earmark = models.CharField(_("earmarked for"), max_length=300, blank=True)
    description = models.TextField(_("cost and conditions"), blank=True)

    class Meta:
        verbose_name = _("source of capital")
        verbose_name_plural = _("sources of capital")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
