"""Translated text: one row per record, field and language, beside the record that holds the source text."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class Origin(models.TextChoices):
    HUMAN = "human", _("written by a person")
    MACHINE = "machine", _("translated by machine")
    IMPORTED = "imported", _("imported with the data")


class Text(models.Model):
    """The text of one field of one record in one language.

    `source_digest` is the digest of the source text that this translation was made from: when the source
    changes, the digests differ and the translation is *stale* – a fact that is computed, not a flag.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey("content_type", "object_id")
    field = models.CharField(_("field"), max_length=60)
    lang = models.CharField(_("language"), max_length=12)
    body = models.TextField(_("text"))
    origin = models.CharField(_("origin"), max_length=8, choices=Origin.choices, default=Origin.HUMAN)
    source_digest = models.CharField(max_length=16)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("translated text")
        verbose_name_plural = _("translated texts")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "field", "lang"], name="one_text_per_field_and_language"
            )
        ]
        indexes = [models.Index(fields=["lang", "origin"])]

    def __str__(self) -> str:
        return f"{self.content_type_id}:{self.object_id}.{self.field} [{self.lang}]"
