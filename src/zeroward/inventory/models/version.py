"""Steps of an inventory from draft to published, and the frozen versions that publishing makes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import FrozenVersion
from zeroward.inventory.models.inventory import Inventory, InventoryState


class InventoryStep(models.Model):
    """One change of state: who, when, with which statement, about exactly which content (`digest`)."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="steps")
    number = models.PositiveSmallIntegerField(_("version"))
    from_state = models.CharField(max_length=14, choices=InventoryState.choices)
    to_state = models.CharField(max_length=14, choices=InventoryState.choices)
    statement = models.TextField(_("statement"), blank=True)
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    digest = models.CharField("SHA-256", max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    by_name = models.CharField(_("name"), max_length=200, blank=True)
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("step of an inventory")
        verbose_name_plural = _("steps of inventories")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.inventory_id}: {self.from_state} → {self.to_state}"


class InventoryVersion(FrozenVersion):
    """A published inventory, frozen. `data` is the content with its results; it never changes.

    Everyone may read a version unless it was withdrawn; then its number, digest and reason stay.
    """

    inventory = models.ForeignKey(Inventory, on_delete=models.PROTECT, related_name="versions")
    is_verified = models.BooleanField(_("verified by a third party"), default=False)
    at = models.DateTimeField(_("published"), auto_now_add=True)

    class Meta:
        verbose_name = _("version of an inventory")
        verbose_name_plural = _("versions of inventories")
        ordering = ["inventory", "-number"]
        constraints = [models.UniqueConstraint(fields=["inventory", "number"], name="one_version_per_number")]

    def __str__(self) -> str:
        return f"{self.inventory_id}, {self.number}"
