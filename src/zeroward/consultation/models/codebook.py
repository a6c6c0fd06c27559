"""Codebooks and their versions; a version that was used never changes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned


class Codebook(Owned, Keyed):
    """A list of codes for one question, in versions."""

    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(_("what is coded with it"), blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("codebook")
        verbose_name_plural = _("codebooks")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class CodebookVersion(models.Model):
    """`codes`: [{"key", "name": {lang: text}, "definition": {lang: text}, "parent", "examples": [], "colour"}].
    `successors`: code of the version before → list of codes here; a code that is missing there has to be coded anew.
    `phrases`: words that point to a code, [{"code", "lang", "phrases": [], "not_with": []}]."""

    codebook = models.ForeignKey(Codebook, on_delete=models.CASCADE, related_name="versions")
    number = models.CharField(_("version"), max_length=12)
    order = models.PositiveSmallIntegerField(default=1)
    codes = models.JSONField(_("codes"), default=list)
    successors = models.JSONField(_("what became of the codes before"), default=dict, blank=True)
    phrases = models.JSONField(_("words that point to a code"), default=list, blank=True)
    digest = models.CharField("SHA-256", max_length=64, blank=True)
    frozen = models.BooleanField(_("in use"), default=False)
    note = models.TextField(_("what changed"), blank=True)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("version of a codebook")
        verbose_name_plural = _("versions of codebooks")
        ordering = ["-order"]
        constraints = [
            models.UniqueConstraint(fields=["codebook", "number"], name="one_codebook_version_number"),
        ]

    def __str__(self) -> str:
        return f"{self.codebook_id} {self.number}"
