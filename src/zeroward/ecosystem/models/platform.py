"""National platforms: the support structure of a country, as a profile of seven fields; and the bodies around it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.places.models import City, Country


class Platform(LivingRecord):
    """The profile of a national platform. An empty field is a gap that is shown, with its reason if one is known."""

    class Part(models.TextChoices):
        CORE = "core", _("core country")
        SUPPORTING = "supporting", _("supporting country")
        OTHER = "other", _("other country")

    country = models.OneToOneField(
        Country, verbose_name=_("country"), on_delete=models.PROTECT, related_name="platform"
    )
    part = models.CharField(_("part in the alliance"), max_length=10, choices=Part.choices)
    facilitators = models.TextField(_("facilitator, one a line"), blank=True)
    national_actors = models.TextField(_("national level actors, one a line"), blank=True)
    regional_actors = models.TextField(_("regional level actors, one a line"), blank=True)
    cities = models.ManyToManyField(City, verbose_name=_("cities"), related_name="platforms", blank=True)
    cities_note = models.TextField(_("note on the cities, one a line"), blank=True)
    formalisation_level = models.CharField(
        _("level of formalisation"),
        max_length=20,
        blank=True,
        help_text=_("Concept of “formalisation-levels”."),
    )
    formalisation = models.TextField(_("formalisation (for example a memorandum)"), blank=True)
    formats = models.TextField(_("collaboration formats and channels, one a line"), blank=True)
    support = models.TextField(_("dedicated support, one a line"), blank=True)
    missing_reasons = models.JSONField(
        _("why a field is empty"), default=dict, blank=True, help_text='{"formalisation": "…"}'
    )
    materials = models.JSONField(_("keys of materials about it"), default=list, blank=True)
    note = models.TextField(_("editors' note on the source"), blank=True)

    translatable = (
        "facilitators",
        "national_actors",
        "regional_actors",
        "cities_note",
        "formalisation",
        "formats",
        "support",
    )

    class Meta:
        verbose_name = _("national platform")
        verbose_name_plural = _("national platforms")
        ordering = ["country__name"]

    def __str__(self) -> str:
        return str(self.country)


class GovernanceBody(LivingRecord):
    """A body of the Mission's governance and whom it advises, steers or works with."""

    name = models.CharField(_("name"), max_length=200)
    role = models.TextField(_("what it does"), blank=True)
    level = models.CharField(_("level"), max_length=20, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    works_with = models.ManyToManyField("self", verbose_name=_("works with"), symmetrical=True, blank=True)

    translatable = ("name", "role")

    class Meta:
        verbose_name = _("governance body")
        verbose_name_plural = _("governance bodies")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name
