"""A controlled vocabulary (SKOS concept scheme)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed


class Scheme(Keyed):
    title = models.CharField(_("title"), max_length=200)
    version = models.CharField(_("version"), max_length=40, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    licence = models.CharField(_("licence"), max_length=100, blank=True)
    searched = models.BooleanField(
        _("words are used in the search"),
        default=True,
        help_text=_("Synonyms and translations widen a search."),
    )

    class Meta:
        verbose_name = _("vocabulary")
        verbose_name_plural = _("vocabularies")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title
