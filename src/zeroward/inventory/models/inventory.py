"""A city's inventory of one year: what it covers, by which rules, and how far it has come."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed, Visibility
from zeroward.places.models import City

FIRST_YEAR = 1990


class InventoryState(models.TextChoices):
    DRAFT = "draft", _("draft")
    INTERNAL_CHECK = "internal_check", _("internal check")
    VERIFIED = "verified", _("verified by a third party")
    PUBLISHED = "published", _("published")


class BoundaryKind(models.TextChoices):
    """The boundary beside the municipality's administrative one, as table I-1.1 of a contract asks."""

    SAME = "same", _("the same as the municipality")
    SMALLER = "smaller", _("smaller than the municipality")
    LARGER = "larger", _("larger than the municipality")


class ElectricityRule(models.TextChoices):
    LOCATION = "location", _("by place: the mix of the grid")
    MARKET = "market", _("by contract: what the supplier states")


class Inventory(Owned, Timed):
    """The working state. What readers see of a published inventory is its newest `InventoryVersion`.

    `inclusions` is table I-1.1: {"stationary": {"1": "included", "2": "included", "3": "not_applicable"}, …}.
    `number` is the version that is being worked on; `factor_series` the series that factors are taken from.
    """

    city = models.ForeignKey(
        City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="inventories"
    )
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(2100)]
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    boundary_kind = models.CharField(
        _("boundary"), max_length=8, choices=BoundaryKind.choices, default=BoundaryKind.SAME
    )
    boundary = models.TextField(_("description of the boundary"), blank=True)
    inclusions = models.JSONField(_("what is included"), default=dict, blank=True)
    framework = models.CharField(_("framework"), max_length=20, default="gpc")
    gwp_set = models.CharField(_("warming potentials"), max_length=20, default="AR5")
    electricity_rule = models.CharField(
        _("electricity"), max_length=8, choices=ElectricityRule.choices, default=ElectricityRule.LOCATION
    )
    factor_series = models.CharField(_("series of factors"), max_length=60, blank=True)
    state = models.CharField(
        _("state"), max_length=14, choices=InventoryState.choices, default=InventoryState.DRAFT
    )
    population = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    area_km2 = models.FloatField(_("area in km²"), null=True, blank=True)
    notes = models.TextField(_("notes"), blank=True)
    previous = models.ForeignKey(
        "self",
        verbose_name=_("continued from"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="following",
    )
    number = models.PositiveSmallIntegerField(_("version"), default=1)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("inventory")
        verbose_name_plural = _("inventories")
        ordering = ["city", "-year"]
        constraints = [
            models.UniqueConstraint(fields=["city", "year"], name="one_inventory_per_city_and_year"),
            # what is being worked on is never public: publishing makes a version
            models.CheckConstraint(
                condition=~models.Q(visibility=Visibility.PUBLIC), name="working_inventory_is_not_public"
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.scope} {self.year}"

    @property
    def is_open(self) -> bool:
        """True while figures may be changed."""
        return self.state == InventoryState.DRAFT
