"""Programmes: what the Mission, or a national platform, offers again and again under one name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned, Translatable


class Programme(Owned, Keyed, Translatable):
    """`kind` is a key of data/exchange/kinds.json: it says which sides there are and which steps a call takes. `scope`
    is who runs it here: "mission" or "country:AT". `source` says where a programme that others run is described."""

    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it is"), blank=True)
    kind = models.CharField(_("kind"), max_length=40)
    run_by = models.CharField(_("run by"), max_length=200, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    translatable = ("title", "summary")
    on_translation_desk = False

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title
