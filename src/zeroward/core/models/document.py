"""The document store of a city or a national platform: versions, visibility, quota."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.base import Timed
from zeroward.core.models.storage import private_files
from zeroward.core.models.visibility import Owned


class StoredDocument(Owned, Timed):
    """A document with its versions; the newest version is what readers get."""

    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("what it is"), blank=True)
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class DocumentVersion(models.Model):
    """One uploaded file. Stored under a random name; the original name is only ever shown as text."""

    document = models.ForeignKey(StoredDocument, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(_("version"))
    file = models.FileField(upload_to="documents/%Y/", storage=private_files)
    file_name = models.CharField(_("file name"), max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    digest = models.CharField("SHA-256", max_length=64)
    note = models.CharField(_("what changed"), max_length=200, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("version of a document")
        verbose_name_plural = _("versions of documents")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="one_file_per_version")]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.number})"
