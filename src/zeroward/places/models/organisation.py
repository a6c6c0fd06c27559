"""Organisations, networks of them, and projects."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.places.models.city import City
from zeroward.places.models.country import Country


class Organisation(LivingRecord):
    """A body: ministry, agency, university, association, company …"""

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    other_names = models.TextField(_("other names, one a line"), blank=True)
    kind = models.CharField(
        _("kind"), max_length=60, blank=True, help_text=_("Concept of “organisation-kinds”.")
    )
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="organisations",
    )
    website = models.URLField(_("website"), max_length=500, blank=True)
    description = models.TextField(_("what it does"), blank=True)

    translatable = ("description",)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.short_name or self.name


class Network(LivingRecord):
    """A lasting group of cities, bodies or countries."""

    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("what it is"), blank=True)
    level = models.CharField(_("level"), max_length=20, blank=True, help_text=_("Concept of “levels”."))
    status = models.CharField(_("status"), max_length=80, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    countries = models.ManyToManyField(
        Country, verbose_name=_("countries"), related_name="networks", blank=True
    )
    cities = models.ManyToManyField(City, verbose_name=_("cities"), related_name="networks", blank=True)
    organisations = models.ManyToManyField(
        Organisation, verbose_name=_("organisations"), related_name="networks", blank=True
    )

    translatable = ("name", "description")

    class Meta:
        verbose_name = _("network")
        verbose_name_plural = _("networks")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Project(LivingRecord):
    """A project with a beginning and an end, its themes and its cities."""

    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("what it is"), blank=True)
    programme = models.CharField(_("programme"), max_length=120, blank=True)
    period = models.CharField(_("period"), max_length=80, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    themes = models.ManyToManyField(
        "taxonomy.Concept", verbose_name=_("themes"), related_name="+", blank=True
    )
    cities = models.ManyToManyField(City, verbose_name=_("cities"), related_name="projects", blank=True)
    organisations = models.ManyToManyField(
        Organisation, verbose_name=_("organisations"), related_name="projects", blank=True
    )

    translatable = ("name", "description")

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
