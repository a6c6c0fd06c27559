"""Activities: the figures from which emissions are computed."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.inventory.models.inventory import Inventory


class DataQuality(models.TextChoices):
    HIGH = "H", _("high: measured or counted here")
    MEDIUM = "M", _("medium: modelled with sound assumptions")
    LOW = "L", _("low: rough, or taken over from elsewhere")


class Origin(models.TextChoices):
    TYPED = "typed", _("entered by hand")
    IMPORTED = "imported", _("taken from a file")
    PREVIOUS_YEAR = "previous_year", _("taken over from an earlier year")
    PROXY = "proxy", _("estimate from national figures")


class Activity(Timed):
    """One figure of one cell. A cell ("residential.fuel") may hold several: one for each carrier, plant or fleet.

    `amount` is in `unit`, as it was typed; the engine converts. `inputs` holds what the method needs besides,
    by the keys of its inputs. `factor` is the id of a factor that the user chose, "" = looked up.
    `uncertainty_*` are half-widths of the 95 % interval in percent, empty = by quality.
    `lock` grows with every change: whoever saves names the one that they saw.
    """

    inventory = models.ForeignKey(Inventory, on_delete=models.CASCADE, related_name="activities")
    source = models.CharField(_("cell"), max_length=60)
    carrier = models.CharField(_("energy carrier or material"), max_length=60, blank=True)
    method = models.CharField(_("method"), max_length=80, default="activity-factor")
    label = models.CharField(_("name"), max_length=200, blank=True)
    amount = models.FloatField(_("amount"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    inputs = models.JSONField(_("further inputs"), default=dict, blank=True)
    factor = models.CharField(_("factor"), max_length=120, blank=True)
    quality_activity = models.CharField(
        _("quality of the figure"), max_length=1, choices=DataQuality.choices, blank=True
    )
    quality_factor = models.CharField(
        _("quality of the factor"), max_length=1, choices=DataQuality.choices, blank=True
    )
    uncertainty_activity = models.FloatField(
        _("uncertainty of the figure, ± %"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(1000)],
    )
    uncertainty_factor = models.FloatField(
        _("uncertainty of the factor, ± %"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(1000)],
    )
    origin = models.CharField(_("origin"), max_length=13, choices=Origin.choices, default=Origin.TYPED)
    note = models.TextField(_("note"), blank=True)
    source_text = models.CharField(_("where the figure comes from"), max_length=500, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["inventory", "source", "carrier", "pk"]
        indexes = [models.Index(fields=["inventory", "source"])]

    def __str__(self) -> str:
        return self.label or " ".join(part for part in (self.source, self.carrier) if part)
