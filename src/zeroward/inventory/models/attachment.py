"""Bills and source files behind a figure: documents of the city's store, linked to a cell."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import StoredDocument
from zeroward.inventory.models.activity import Activity
from zeroward.inventory.models.inventory import Inventory


class Attachment(models.Model):
    """`source` names the cell, "" for the whole inventory. The document's own visibility says who can open it."""

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="attachments")
    source = models.CharField(_("cell"), max_length=60, blank=True)
    activity = models.ForeignKey(
        Activity, null=True, blank=True, on_delete=models.CASCADE, related_name="attachments"
    )
    document = models.ForeignKey(
        StoredDocument, verbose_name=_("document"), on_delete=models.CASCADE, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("attached file")
        verbose_name_plural = _("attached files")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.source or self.inventory_id}: {self.document}"
