"""Comments on a plan, its steps from draft to published, and the frozen versions."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.plan.models.plan import Plan, PlanState

WITHDRAWAL = {"withdrawn_at", "withdrawn_reason"}


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


class PlanVersion(models.Model):
    """A plan frozen: `data` is its content with its results and never changes.

    The team keeps versions to compare (`is_public` false); publishing makes one that everyone may read until withdrawn.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    data = models.JSONField(_("content"))
    digest = models.CharField("SHA-256", max_length=64)
    is_public = models.BooleanField(_("published"), default=False)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("kept"), auto_now_add=True)
    note = models.TextField(_("what changed"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = models.TextField(_("why it was withdrawn"), blank=True)

    class Meta:
        verbose_name = _("version of a plan")
        verbose_name_plural = _("versions of plans")
        ordering = ["plan", "-number"]
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="one_plan_version_per_number")]

    def __str__(self) -> str:
        return f"{self.plan_id}, {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises TypeError for any change but a withdrawal: what was kept stays as it was."""
        fields = kwargs.get("update_fields")
        if self.pk is not None and not (fields and WITHDRAWAL.issuperset(fields)):
            raise TypeError("A kept version never changes.")
        super().save(*args, **kwargs)

    def withdraw(self, reason: str) -> None:
        """Out of sight from now on; the only change that a version knows."""
        self.withdrawn_at, self.withdrawn_reason = timezone.now(), reason
        self.save(update_fields=[*WITHDRAWAL])
