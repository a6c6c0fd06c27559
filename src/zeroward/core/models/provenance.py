"""Provenance: where a record or a figure comes from, by what method, how good it is, who brought it and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.base import Keyed


class Source(Keyed):
    """A document, data set or page that records are taken from."""

    title = models.CharField(_("title"), max_length=300)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    licence = models.CharField(_("licence"), max_length=200, blank=True)
    digest = models.CharField(_("SHA-256 of the file"), max_length=64, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


class Wording(models.TextChoices):
    OWN = "own", _("our own words")
    SOURCE = "source", _("the words of the source")
    CONTRIBUTED = "contributed", _("words of a contributor")


class Quality(models.TextChoices):
    """How far a value can be trusted."""

    HIGH = "high", _("stated by the source")
    MEDIUM = "medium", _("read or inferred from the source")
    LOW = "low", _("assumption")
    UNKNOWN = "", _("not assessed")


class Provenanced(models.Model):
    """A record that can answer "how do we know?"."""

    source = models.ForeignKey(
        Source, verbose_name=_("source"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    source_ref = models.JSONField(_("place in the source"), default=list, blank=True)
    wording = models.CharField(_("wording"), max_length=12, choices=Wording.choices, default=Wording.OWN)
    method = models.CharField(_("method"), max_length=300, blank=True)
    quality = models.CharField(_("quality"), max_length=8, choices=Quality.choices, blank=True)
    quality_note = models.TextField(_("note on the quality"), blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("recorded by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("recorded"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True
