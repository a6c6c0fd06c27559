"""Municipalities that merged: who stands for whom since when."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.places.models.city import City


class CityMerger(Timed):
    """On a day several municipalities became one: a new one, or one of them that took in the others.

    Both stay in the directory: what was recorded for a part keeps its name, and the one that it became stands for it.
    """

    into = models.ForeignKey(City, verbose_name=_("became"), on_delete=models.PROTECT, related_name="mergers")
    on = models.DateField(_("on"))
    source_text = models.CharField(_("where this is known from"), max_length=500)
    note = models.TextField(_("note"), blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("merger of municipalities")
        verbose_name_plural = _("mergers of municipalities")
        ordering = ["on", "into__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["into", "on"], name="one_merger_a_day")]

    def __str__(self) -> str:
        return f"{self.into_id}, {self.on}"


class CityMergerPart(models.Model):
    """One municipality that is part of another one since then. `inhabitants` weigh shares and figures per head."""

    merger = models.ForeignKey(CityMerger, on_delete=models.CASCADE, related_name="parts")
    city = models.ForeignKey(City, verbose_name=_("was"), on_delete=models.PROTECT, related_name="merged")
    inhabitants = models.PositiveIntegerField(
        _("inhabitants when it merged"), null=True, blank=True, validators=[MinValueValidator(1)]
    )

    class Meta:
        verbose_name = _("part of a merger")
        verbose_name_plural = _("parts of mergers")
        ordering = ["city__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["merger", "city"], name="a_city_merges_once")]

    def __str__(self) -> str:
        return f"{self.city_id} → {self.merger_id}"
