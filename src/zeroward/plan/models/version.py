"""Comments on a plan, its steps from draft to published, and the frozen versions."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import FrozenVersion
from zeroward.plan.models.plan import Plan, PlanState


class PlanComment(models.Model):
    """A remark on a part of the plan; `subject` is "plan", "action:<pk>", "target:<pk>" …"""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="comments")
    subject = models.CharField(max_length=60, default="plan")
    text = models.TextField(_("comment"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a plan")
        verbose_name_plural = _("comments on plans")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.subject}"


class PlanStep(models.Model):
    """One change of state: who, when, with which statement, about exactly which content (`digest`)."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="state_steps")
    number = models.PositiveSmallIntegerField(_("version"))
    from_state = models.CharField(max_length=9, choices=PlanState.choices)
    to_state = models.CharField(max_length=9, choices=PlanState.choices)
    statement = models.TextField(_("statement"), blank=True)
    digest = models.CharField("SHA-256", max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField(_("name"), max_length=200, blank=True)
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("step of a plan")
        verbose_name_plural = _("steps of plans")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.from_state} → {self.to_state}"


class PlanVersion(FrozenVersion):
    """A plan frozen: `data` is its content with its results and never changes.

    The team keeps versions to compare (`is_public` false); publishing makes one that everyone may read until withdrawn.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    is_public = models.BooleanField(_("published"), default=False)
    at = models.DateTimeField(_("kept"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of a plan")
        verbose_name_plural = _("versions of plans")
        ordering = ["plan", "-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_plan_version_per_number")]

    def __str__(self) -> str:
        return f"{self.plan_id}, {self.number}"
