"""What is left over, and what answers for it (B-2.3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.plan.models.plan import Plan


class OffsetKind(models.TextChoices):
    SINK = "sink", _("sink within the boundary")
    REMOVAL = "removal", _("removal outside the boundary")
    CREDIT = "credit", _("credit for emissions avoided elsewhere")


class Offset(Timed):
    """A line of the ledger of residual emissions (B-2.3). It never lowers the inventory."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="offsets")
    kind = models.CharField(_("kind"), max_length=7, choices=OffsetKind.choices)
    name = models.CharField(_("name"), max_length=200)
    tonnes = models.FloatField(_("t CO₂e a year"))
    year = models.PositiveSmallIntegerField(_("year"))
    standard = models.CharField(_("standard"), max_length=120, blank=True)
    vintage = models.PositiveSmallIntegerField(_("vintage"), null=True, blank=True)
    retirement = models.CharField(_("retirement number"), max_length=120, blank=True)
    permanence_years = models.PositiveSmallIntegerField(_("permanence, years"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        verbose_name = _("entry of the residual ledger")
        verbose_name_plural = _("entries of the residual ledger")
        ordering = ["plan", "year", "pk"]

    def __str__(self) -> str:
        return self.name
