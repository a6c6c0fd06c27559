"""What a city knows of the model's drivers: assumptions for the model, and values observed since."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.inventory.models import DataQuality
from zeroward.plan.models.plan import Plan


class DriverValue(Timed):
    """The city's own value of one driver; without a row the similar cities' or the reference value holds.

    `cells` is what `methods.pathways.resolve` takes: a number, {"2030": number} or {category: …}, in the unit of the
    driver. `uncertainty_percent` is the half-width of the 95 % interval.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="values")
    driver = models.CharField(_("driver"), max_length=80)
    cells = models.JSONField(_("value"))
    uncertainty_percent = models.FloatField(_("uncertainty, ± %"), null=True, blank=True)
    quality = models.CharField(_("quality"), max_length=1, choices=DataQuality.choices, blank=True)
    source_text = models.CharField(_("where the figure comes from"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("value of a driver")
        verbose_name_plural = _("values of drivers")
        ordering = ["plan", "driver"]
        constraints = [models.UniqueConstraint(fields=["plan", "driver"], name="one_value_per_driver")]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.driver}"


class Observation(Timed):
    """A value as observed: of a driver or result of the model ("progress" runs on these), or of an indicator.

    `node` names the driver or result, in its unit; or "indicator:<number>" for an indicator that the model does not
    know, in the indicator's unit. `year` is the year that the value describes, `published_on` when it became known.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="observations")
    node = models.CharField(_("driver or result"), max_length=80)
    category = models.CharField(_("category"), max_length=120, blank=True)
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.FloatField(_("value"))
    published_on = models.DateField(_("published on"), null=True, blank=True)
    source_text = models.CharField(_("where the figure comes from"), max_length=500, blank=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("observed value")
        verbose_name_plural = _("observed values")
        ordering = ["plan", "node", "category", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "node", "category", "year"], name="one_observation_per_year"
            )
        ]

    def __str__(self) -> str:
        return f"{self.plan_id}: {self.node} {self.year}"
