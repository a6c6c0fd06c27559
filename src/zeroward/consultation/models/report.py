"""How answers are weighted to the frame, what was published, and with what it may be compared."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.consultation import Consultation
from zeroward.core.models import FrozenVersion, Timed


class WeightScheme(Timed):
    """How the cities that answered are made to stand for the frame. `margins`: [["size"], ["region"] …]; `collapse`:
    {"size": {"small": "up to 50 000"}}, declared before; `low`, `high` bound the factors. `diagnostics` is what the
    last run said (design effect, effective n, extremes, differences before and after)."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="schemes")
    title = models.CharField(_("title"), max_length=200)
    method = models.CharField(_("method"), max_length=20, default="raking")
    margins = models.JSONField(_("adjusted on"), default=list)
    collapse = models.JSONField(_("classes put together"), default=dict, blank=True)
    low = models.FloatField(_("smallest factor"), null=True, blank=True)
    high = models.FloatField(_("largest factor"), null=True, blank=True)
    is_main = models.BooleanField(_("used in the report"), default=True)
    diagnostics = models.JSONField(_("diagnostics"), default=dict, blank=True)

    class Meta:
        verbose_name = _("weighting")
        verbose_name_plural = _("weightings")
        ordering = ["-is_main", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["consultation"], condition=models.Q(is_main=True), name="one_main_weighting"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Report(FrozenVersion):
    """A published report: frozen tables with numerator, denominator, unit, base, weighting and interval of each figure.
    Anonymous or small cells are suppressed before it is frozen, not when it is shown."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="reports")
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    summary = models.TextField(_("in short"), blank=True)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "number"], name="one_report_version_number")
        ]

    def __str__(self) -> str:
        return f"{self.consultation_id} {self.number}"


class Comparability(Timed):
    """What somebody judged about comparing one figure with the iteration before; what the platform can tell by itself
    (wording, base, stream, codebook) is computed and stands beside it."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="comparability")
    figure = models.CharField(_("figure"), max_length=120)
    earlier = models.CharField(_("figure of the iteration before"), max_length=120, blank=True)
    comparable = models.BooleanField(_("may be compared"), null=True)
    note = models.TextField(_("why"), blank=True)

    class Meta:
        verbose_name = _("comparability of a figure")
        verbose_name_plural = _("comparability of figures")
        ordering = ["figure"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "figure"], name="one_comparability_per_figure")
        ]

    def __str__(self) -> str:
        return self.figure
