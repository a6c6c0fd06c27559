"""Cells without a figure say why; and people talk about cells."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.inventory.models.activity import Activity
from zeroward.inventory.models.inventory import Inventory


class NotationKey(models.TextChoices):
    NOT_OCCURRING = "NO", _("NO: does not occur in the city")
    NOT_ESTIMATED = "NE", _("NE: not estimated yet")
    ELSEWHERE = "IE", _("IE: included in another cell")
    CONFIDENTIAL = "C", _("C: confidential, counted but not shown")


class CellNote(Timed):
    """Why a cell has no figure, or (C) why its figure is not shown. `target` names the cell that includes it (IE)."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="cell_notes")
    source = models.CharField(_("cell"), max_length=60)
    key = models.CharField(_("notation key"), max_length=2, choices=NotationKey.choices)
    explanation = models.TextField(_("explanation"), blank=True)
    target = models.CharField(_("included in"), max_length=60, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("notation key of a cell")
        verbose_name_plural = _("notation keys of cells")
        ordering = ["inventory", "source"]
        constraints = [
            models.UniqueConstraint(fields=["inventory", "source"], name="one_notation_key_per_cell")
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.key}"


class CellComment(models.Model):
    """A remark on a cell, or on one of its figures; the team's own affair, never published."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="comments")
    source = models.CharField(_("cell"), max_length=60)
    activity = models.ForeignKey(
        Activity, null=True, blank=True, on_delete=models.SET_NULL, related_name="comments"
    )
    text = models.TextField(_("comment"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    resolved_at = models.DateTimeField(_("settled"), null=True, blank=True)

    class Meta:
        verbose_name = _("comment on a cell")
        verbose_name_plural = _("comments on cells")
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["inventory", "source"])]

    def __str__(self) -> str:
        return f"{self.source}: {self.text[:60]}"
