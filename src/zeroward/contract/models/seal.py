"""Sealed dossiers of contracts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models.version import ContractVersion
from zeroward.core.models.storage import private_files


class Dossier(models.Model):
    """The PDF of a version under the seal of this installation. It never changes; a newer one stands beside it.

    `code` is printed in it and leads to the page that says what is known of it. `modules` names the modules shown,
    empty = all. `digest` is the SHA-256 of the sealed file, `content_digest` that of the content shown.
    """

    version = models.ForeignKey(ContractVersion, on_delete=models.PROTECT, related_name="dossiers")
    code = models.CharField(_("code"), max_length=20, unique=True)
    modules = models.JSONField(_("modules"), default=list, blank=True)
    language = models.CharField(_("language"), max_length=12)
    file = models.FileField(upload_to="dossiers/%Y/", storage=private_files)
    size = models.PositiveIntegerField(_("bytes"))
    pages = models.PositiveSmallIntegerField(_("pages"), default=0)
    digest = models.CharField("SHA-256", max_length=64, db_index=True)
    content_digest = models.CharField("SHA-256", max_length=64)
    manifest = models.JSONField(_("manifest"))
    fingerprint = models.CharField(_("fingerprint of the certificate"), max_length=64)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("sealed"), auto_now_add=True)

    class Meta:
        verbose_name = _("sealed dossier")
        verbose_name_plural = _("sealed dossiers")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.code
