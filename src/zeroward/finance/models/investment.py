"""The investment plan of a city's plan: its frame, its debt, and what it says instead of a table."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import FrozenVersion, Timed
from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.models.plan import YEAR, new_stamp


class InvestmentPlan(Timed):
    """One for each plan; owner, visibility and state are the plan's.

    All amounts are kept in euros; `currency` is the one in which the team types them. `reasons` says of a table ("T5")
    why it is not available. `money_year` is the year of income, debt and debt service. `debt_limit` is the share of
    income (0–1) that debt service may reach by law or by the city's own rule. `chances` weighs sources by their state
    (0–1): {"applied": 0.5}. `stamp` is new after every change of the content.
    """

    plan = models.OneToOneField(Plan, on_delete=models.CASCADE, related_name="investment")
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    method = models.TextField(_("how costs were estimated"), blank=True)
    money_year = models.PositiveSmallIntegerField(_("financial year"), null=True, blank=True, validators=YEAR)
    income = models.FloatField(_("current income a year"), null=True, blank=True)
    debt = models.FloatField(_("debt"), null=True, blank=True)
    debt_service = models.FloatField(_("interest and repayment a year"), null=True, blank=True)
    debt_limit = models.FloatField(_("most that debt service may take of income"), null=True, blank=True)
    loan_rate = models.FloatField(_("interest on new loans"), null=True, blank=True)
    loan_years = models.PositiveSmallIntegerField(_("years to repay new loans"), null=True, blank=True)
    chances = models.JSONField(_("how likely sources are"), default=dict, blank=True)
    reasons = models.JSONField(_("why tables are not available"), default=dict, blank=True)
    originals = models.JSONField(_("amounts as they were given"), default=dict, blank=True)
    published_with_plan = models.BooleanField(_("published together with the plan"), default=False)
    lock = models.PositiveIntegerField(default=1, editable=False)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("investment plan")
        verbose_name_plural = _("investment plans")
        ordering = ["plan"]

    def __str__(self) -> str:
        return str(self.plan)


class InvestmentVersion(FrozenVersion):
    """The investment plan frozen with a version of the plan. `is_public` when it was published with it."""

    plan_version = models.OneToOneField(PlanVersion, on_delete=models.PROTECT, related_name="investment")
    is_public = models.BooleanField(_("published"), default=False)
    at = models.DateTimeField(_("kept"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of an investment plan")
        verbose_name_plural = _("versions of investment plans")
        ordering = ["plan_version"]

    def __str__(self) -> str:
        return f"{self.plan_version_id}, {self.number}"
