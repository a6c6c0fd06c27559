"""Versions of a record that are kept as they were: frozen content that only a withdrawal takes out of sight."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

WITHDRAWAL = {"withdrawn_at", "withdrawn_reason"}


class FrozenVersion(models.Model):
    """`data` is the content with its results; it never changes. After a withdrawal number, digest and reason stay."""

    number = models.PositiveSmallIntegerField(_("version"))
    data = models.JSONField(_("content"))
    digest = models.CharField("SHA-256", max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    note = models.TextField(_("what changed"), blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = models.TextField(_("why it was withdrawn"), blank=True)

    class Meta:
        abstract = True

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
