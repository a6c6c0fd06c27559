"""What a city does about monitoring: who sees its reports."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.places.models import City


class CityMonitoring(Owned, Timed):
    """One for each city that reports. Its visibility decides who sees all reports of the city's actions.

    `answers` says who answers questions about the figures, as the city wants it shown.
    """

    city = models.OneToOneField(
        City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="monitoring"
    )
    answers = models.CharField(_("who answers questions about the figures"), max_length=200, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("monitoring of a city")
        verbose_name_plural = _("monitoring of cities")
        ordering = ["city__name", "pk"]

    def __str__(self) -> str:
        return str(self.city_id)
