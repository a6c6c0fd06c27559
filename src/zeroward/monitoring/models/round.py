"""Monitoring rounds: somebody asks, once a year, how far the actions are."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed, Visibility
from zeroward.places.models import City


class RoundState(models.TextChoices):
    OPEN = "open", _("open")
    CLOSED = "closed", _("closed")
    WITHDRAWN = "withdrawn", _("called off")


class MonitoringRound(Owned, Timed):
    """A city, a national platform or the Mission team asks cities about one year, from a day until a day.

    That a round is held is told to the cities that are asked. What they answer stays theirs: each city's own
    visibility decides who reads it. `counts` keeps how many were asked and handed in when the round was closed.
    """

    title = models.CharField(_("name"), max_length=200)
    year = models.PositiveSmallIntegerField(
        _("year that is asked about"), validators=[MinValueValidator(1990), MaxValueValidator(2100)]
    )
    opens_on = models.DateField(_("from"))
    closes_on = models.DateField(_("until"))
    note = models.TextField(_("what the cities are told"), blank=True)
    state = models.CharField(_("state"), max_length=9, choices=RoundState.choices, default=RoundState.OPEN)
    ended_at = models.DateTimeField(_("closed"), null=True, blank=True)
    ended_reason = models.TextField(_("why it was called off"), blank=True)
    counts = models.JSONField(_("when it was closed"), default=dict, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("monitoring round")
        verbose_name_plural = _("monitoring rounds")
        ordering = ["-year", "-opens_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "year"],
                condition=~models.Q(state=RoundState.WITHDRAWN),
                name="one_monitoring_round_a_year",
            ),
            models.CheckConstraint(
                condition=models.Q(opens_on__lte=models.F("closes_on")), name="monitoring_round_days_in_order"
            ),
            # what cities answer is theirs; the round itself is never a public record
            models.CheckConstraint(
                condition=~models.Q(visibility=Visibility.PUBLIC), name="monitoring_round_is_not_public"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == RoundState.OPEN


class PlaceState(models.TextChoices):
    ASKED = "asked", _("asked")
    STARTED = "started", _("begun")
    HANDED_IN = "handed-in", _("handed in")
    DECLINED = "declined", _("does not take part")


class RoundPlace(Timed):
    """One city in one round. `was` is the key of the city that was asked where another one stands for it now."""

    round = models.ForeignKey(MonitoringRound, on_delete=models.CASCADE, related_name="places")
    city = models.ForeignKey(City, on_delete=models.PROTECT, related_name="monitoring_rounds")
    was = models.CharField(_("asked as"), max_length=120, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=PlaceState.choices, default=PlaceState.ASKED)
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)
    is_late = models.BooleanField(_("after the last day"), default=False)
    reason = models.TextField(_("why it does not take part"), blank=True)
    note = models.TextField(_("note to who asks"), blank=True)
    reminded_on = models.DateField(_("last reminder"), null=True, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("city in a monitoring round")
        verbose_name_plural = _("cities in monitoring rounds")
        ordering = ["round", "city__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["round", "city"], name="a_city_is_asked_once")]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.city_id}"
