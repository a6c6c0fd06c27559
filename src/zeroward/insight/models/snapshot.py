"""Figures frozen with what they were counted from, so that they can be cited."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import ContractFile, ContractVersion, Publication


class Snapshot(models.Model):
    """`data` never changes: filters, counts of all kinds, and each contract with the digest of its reading.

    Who may see it is who may see every contract in it: `files`, `publications` and `versions` are those that still
    exist, `size` is how many there were.
    """

    number = models.PositiveIntegerField(_("number"), unique=True)
    title = models.CharField(_("title"), max_length=160)
    data = models.JSONField(_("content"))
    digest = models.CharField("SHA-256", max_length=64, unique=True)
    files: Any = models.ManyToManyField(ContractFile, related_name="+")
    publications: Any = models.ManyToManyField(Publication, related_name="+")
    versions: Any = models.ManyToManyField(ContractVersion, related_name="+")
    size = models.PositiveIntegerField()
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(_("frozen"), auto_now_add=True)

    class Meta:
        verbose_name = _("frozen count")
        verbose_name_plural = _("frozen counts")
        ordering = ["-number"]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises TypeError for any change: what is cited stays as it was."""
        if self.pk is not None:
            raise TypeError("A frozen count never changes.")
        super().save(*args, **kwargs)
