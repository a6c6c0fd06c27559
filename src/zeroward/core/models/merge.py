"""Merged records: where an address that no longer has a record of its own leads to."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class MergedRecord(models.Model):
    """A duplicate that was merged into another record of the same kind; keeps what is needed to undo it."""

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    old_key = models.CharField(_("old key"), max_length=120)
    new_key = models.CharField(_("new key"), max_length=120)
    snapshot = models.JSONField(_("the record as it was"), default=dict)
    moved = models.JSONField(_("what was moved"), default=dict)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    merged_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("merged record")
        verbose_name_plural = _("merged records")
        constraints = [
            models.UniqueConstraint(fields=["content_type", "old_key"], name="a_key_is_merged_only_once")
        ]

    def __str__(self) -> str:
        return f"{self.old_key} → {self.new_key}"
