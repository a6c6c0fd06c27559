"""The action library: actions that others have planned, to start from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed, Translatable
from zeroward.places.models import City


class LibraryAction(Translatable, Timed):
    """Facts about an action, in our own words, with their source; `facts` are figures with unit, year and source.

    `origin` names where it came from ("shipped", "contract:leipzig"); a repeated import updates by `key`.
    """

    key = models.SlugField(max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    field = models.CharField(_("field of action"), max_length=40)
    lever = models.CharField(_("systemic lever"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=8)
    model_action = models.CharField(_("in the Mission's model"), max_length=80, blank=True)
    effect = models.JSONField(default=dict, blank=True)
    facts = models.JSONField(default=list, blank=True)
    steps = models.JSONField(default=list, blank=True)
    co_benefits = models.JSONField(default=list, blank=True)
    indicators = models.JSONField(default=list, blank=True)
    materials = models.JSONField(default=list, blank=True)
    city = models.ForeignKey(City, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    origin = models.CharField(max_length=80, default="shipped")
    source_text = models.CharField(_("source"), max_length=500)
    is_retired = models.BooleanField(default=False)

    translatable = ("name", "description")

    class Meta:
        verbose_name = _("action of the library")
        verbose_name_plural = _("actions of the library")
        ordering = ["field", "name"]

    def __str__(self) -> str:
        return self.name
