"""What a city had reported on a day, frozen: with a round, or whenever it is kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import FrozenVersion, Owned
from zeroward.monitoring.models.round import MonitoringRound
from zeroward.monitoring.models.sheet import CityMonitoring


class Snapshot(Owned, FrozenVersion):
    """`data` holds the current reports and the indicators of a city as they were known `on` that day.

    A round that closes keeps one of each city that handed in. Public ones are what everyone reads.
    """

    sheet = models.ForeignKey(CityMonitoring, on_delete=models.PROTECT, related_name="snapshots")
    round = models.ForeignKey(
        MonitoringRound, null=True, blank=True, on_delete=models.SET_NULL, related_name="snapshots"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    on = models.DateField(_("as known on"))
    kept_at = models.DateTimeField(_("kept"), auto_now_add=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("snapshot of a city's monitoring")
        verbose_name_plural = _("snapshots of cities' monitoring")
        ordering = ["sheet", "-number"]
        constraints = [models.UniqueConstraint(fields=["sheet", "number"], name="one_snapshot_per_number")]

    def __str__(self) -> str:
        return f"{self.sheet_id}, {self.number}"
