"""Programmes: where money comes from, for whom, from when to when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.funding.models.checks import check_rules
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept


class Programme(LivingRecord):
    """A programme, fund or facility. Its opportunities inherit what they do not say themselves.

    `instrument` is a code of the vocabulary “finance-instruments” (GRT-EU, TA, LOAN-C …); `way` is how a city gets the
    money. `rules` maps the name of a gate (country, legal_form, size, prerequisites, consortium) to a condition of
    `methods.conditions`; `country_rule` says which countries take part from when to when, see `methods.funding`.
    `rates` lists funding rates: {"who": legal form or "", "action": type of action or "", "percent": 95, "note": ""}.
    """

    class Way(models.TextChoices):
        DIRECT = "direct", _("asked for directly")
        SHARED = "shared", _("through a national or regional authority")
        CASCADE = "cascade", _("through a project that passes money on")
        LOAN = "loan", _("a loan, negotiated with a bank")
        ASSISTANCE = "assistance", _("technical assistance")
        NATIONAL = "national", _("a national programme")
        PHILANTHROPY = "philanthropy", _("a foundation")

    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("what it pays for"), blank=True)
    funder = models.CharField(_("who pays"), max_length=200, blank=True)
    level = models.CharField(_("level"), max_length=20, blank=True, help_text=_("Concept of “levels”."))
    instrument = models.CharField(_("instrument"), max_length=20, blank=True)
    way = models.CharField(_("how to get it"), max_length=12, choices=Way.choices, default=Way.DIRECT)
    country_rule = models.JSONField(_("countries that take part"), default=dict, blank=True)
    rules = models.JSONField(_("conditions"), default=dict, blank=True)
    rates = models.JSONField(_("funding rates"), default=list, blank=True)
    themes = models.ManyToManyField(Concept, verbose_name=_("themes"), related_name="+", blank=True)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("until"), null=True, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    contact = models.TextField(_("whom to ask"), blank=True)
    note = models.TextField(_("note"), blank=True)

    translatable = ("name", "description")
    entries = {"rates": dict}

    class Meta:
        verbose_name = _("funding programme")
        verbose_name_plural = _("funding programmes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        check_rules(rules=self.rules, country_rule=self.country_rule)


class CountryRoute(LivingRecord):
    """How cities of one country come to money: a route, or a gap that is named. Shown on the country's page."""

    class Kind(models.TextChoices):
        ROUTE = "route", _("a way to money")
        ACCESSION = "accession", _("help before accession")
        GAP = "gap", _("a gap: no way is known")

    country = models.ForeignKey(
        Country, verbose_name=_("country"), on_delete=models.PROTECT, related_name="funding_routes"
    )
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices, default=Kind.ROUTE)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("how it works"), blank=True)
    programme = models.ForeignKey(
        Programme, null=True, blank=True, on_delete=models.SET_NULL, related_name="routes"
    )
    order = models.PositiveSmallIntegerField(_("order"), default=10)
    valid_to = models.DateField(_("until"), null=True, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)

    translatable = ("title", "text")

    class Meta:
        verbose_name = _("way to money of a country")
        verbose_name_plural = _("ways to money of countries")
        ordering = ["country", "order", "key"]

    def __str__(self) -> str:
        return self.title
