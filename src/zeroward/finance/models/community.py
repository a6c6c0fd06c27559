"""Energy communities that a city keeps: what was asked of the calculator, and measured profiles."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.places.models import City
from zeroward.plan.models.plan import new_stamp


class EnergyCommunity(Owned, Timed):
    """`asked` are the fields of the calculator as they were typed (rules, plants, members, prices, keys); the result is
    computed anew whenever it is shown. `profiles` are measured years by row ("member_2", "plant_1"): {"name": file,
    "values": 8 760 packed numbers, "whole": kWh}."""

    city = models.ForeignKey(City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="+")
    title = models.CharField(_("name"), max_length=120)
    asked = models.JSONField(_("what was asked"), default=dict)
    profiles = models.JSONField(_("measured profiles"), default=dict, blank=True)
    lock = models.PositiveIntegerField(default=1, editable=False)
    stamp = models.CharField(max_length=32, default=new_stamp, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("energy community")
        verbose_name_plural = _("energy communities")
        ordering = ["city", "title", "pk"]

    def __str__(self) -> str:
        return self.title
