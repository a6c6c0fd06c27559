"""Emission factors of a city's own: first in the chain of look-ups."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.inventory.models.activity import DataQuality
from zeroward.places.models import City


class FactorBasis(models.TextChoices):
    NET = "NCV", _("net calorific value")
    GROSS = "GCV", _("gross calorific value")
    NONE = "", _("does not apply")


class FactorBoundary(models.TextChoices):
    COMBUSTION = "combustion", _("combustion only")
    UPSTREAM = "upstream", _("with upstream emissions")
    LIFE_CYCLE = "life_cycle", _("whole life cycle")


class CityFactor(Owned, Timed):
    """`values` maps gases to numbers in `unit` (kg/MWh, t/t …); `key` and `use` are those of the engine's factors."""

    city = models.ForeignKey(
        City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="emission_factors"
    )
    key = models.CharField(_("what it is for"), max_length=80)
    use = models.CharField(_("use"), max_length=40, blank=True)
    values = models.JSONField(_("value of each gas"), default=dict)
    unit = models.CharField(_("unit"), max_length=40)
    gwp_set = models.CharField(_("warming potentials in it"), max_length=20, blank=True)
    basis = models.CharField(_("basis"), max_length=3, choices=FactorBasis.choices, blank=True)
    boundary = models.CharField(
        _("covers"), max_length=10, choices=FactorBoundary.choices, default=FactorBoundary.COMBUSTION
    )
    valid_from = models.PositiveSmallIntegerField(_("first year"), validators=[MinValueValidator(1990)])
    valid_to = models.PositiveSmallIntegerField(_("last year"), validators=[MinValueValidator(1990)])
    source_text = models.CharField(_("source"), max_length=500)
    url = models.URLField(_("address"), max_length=500, blank=True)
    quality = models.CharField(_("quality"), max_length=1, choices=DataQuality.choices, blank=True)
    uncertainty_percent = models.FloatField(
        _("uncertainty, ± %"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(1000)],
    )
    note = models.TextField(_("note"), blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("factor of a city")
        verbose_name_plural = _("factors of cities")
        ordering = ["city", "key", "use", "valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(valid_to__gte=models.F("valid_from")), name="city_factor_years_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.valid_from}–{self.valid_to}"
