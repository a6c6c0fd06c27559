"""The support menu: what a city or a national platform can ask for, from whom."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept


class Service(LivingRecord):
    """A service, programme, tool, instrument or body that helps. `materials` holds keys of the library."""

    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("what it offers"), blank=True)
    providers = models.TextField(_("who offers it, one a line"), blank=True)
    level = models.CharField(_("level"), max_length=20, blank=True, help_text=_("Concept of “levels”."))
    kind = models.CharField(_("kind"), max_length=60, blank=True, help_text=_("Concept of “service-kinds”."))
    formats = models.TextField(_("formats, one a line"), blank=True)
    pathways = models.ManyToManyField(
        Concept, verbose_name=_("pathways"), related_name="services", blank=True
    )
    eligibility = models.TextField(_("for whom"), blank=True)
    countries = models.ManyToManyField(
        Country, verbose_name=_("countries"), related_name="services", blank=True
    )
    reach = models.CharField(_("reach"), max_length=14, blank=True, help_text="eu, international, countries")
    languages = models.JSONField(_("languages"), default=list, blank=True)
    status = models.CharField(_("status"), max_length=80, blank=True)
    period = models.CharField(_("period"), max_length=80, blank=True)
    materials = models.JSONField(_("keys of materials about it"), default=list, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)

    translatable = ("name", "description", "eligibility")

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
