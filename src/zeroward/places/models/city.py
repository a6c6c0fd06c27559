"""Cities: municipalities, or groups of them, with their own commitment."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zeroward.core.models import LivingRecord, Provenanced, QuickRows
from zeroward.places.models.country import Country


class City(LivingRecord, QuickRows):
    """A city. Population and coordinates are display data (see `population_note`), never a denominator."""

    name = models.CharField(_("name"), max_length=120)
    country = models.ForeignKey(
        Country, verbose_name=_("country"), on_delete=models.PROTECT, related_name="cities"
    )
    is_mission_city = models.BooleanField(_("one of the 112 Mission Cities"), default=False, db_index=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)
    population = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    population_year = models.PositiveSmallIntegerField(_("year of the population"), null=True, blank=True)
    population_note = models.CharField(_("what the population covers"), max_length=200, blank=True)
    nuts3 = models.CharField(_("NUTS 3 code"), max_length=5, blank=True)
    nuts3_name = models.CharField(_("NUTS 3 region"), max_length=120, blank=True)
    lau = models.CharField(_("LAU code"), max_length=20, blank=True)
    geonames_id = models.PositiveIntegerField("GeoNames", null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    translatable = ("name",)

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class CityFact(Provenanced):
    """A dated fact about a city: Mission membership, label, contract, pilot cohort, part in a programme."""

    class Kind(models.TextChoices):
        MISSION_MEMBER = "mission-member", _("member of the Cities Mission")
        LABEL = "mission-label", _("EU Mission Label")
        CONTRACT = "ccc-submitted", _("Climate City Contract submitted")
        PILOT = "pilot-city", _("Pilot Cities Programme")
        ROLE = "role", _("part in a programme or study")

    class Answer(models.TextChoices):
        YES = "yes", _("yes")
        NO = "no", _("no")
        UNKNOWN = "unknown", _("not known")

    city = ParentalKey(City, on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices)
    answer = models.CharField(_("answer"), max_length=7, choices=Answer.choices, default=Answer.YES)
    detail = models.CharField(_("detail"), max_length=300, blank=True)
    role = models.CharField(_("part"), max_length=80, blank=True)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_to = models.DateField(_("to"), null=True, blank=True)
    url = models.URLField(_("source address"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("fact about a city")
        verbose_name_plural = _("facts about cities")
        ordering = ["city_id", "kind", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["city", "kind", "role", "detail"], name="one_fact_of_a_kind_and_detail"
            )
        ]

    def __str__(self) -> str:
        return f"{self.city_id} {self.kind} {self.detail}"
