"""Levels of ambition that a platform set for itself and its cities, and who has reached which."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.kept import Kept
from zeroward.places.models import City


class Ambition(Kept):
    """One level. Levels stand beside each other in an order of reading; they are no ranks."""

    title = models.CharField(_("name"), max_length=160)
    what = models.TextField(_("what it asks for"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    until_year = models.PositiveSmallIntegerField(_("to be reached by"), null=True, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("level of ambition")
        verbose_name_plural = _("levels of ambition")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.title


class AmbitionStand(Kept):
    """How far a city, or the platform itself (no city), is with a level. One row each; no row: not known."""

    class State(models.TextChoices):
        NOT_STARTED = "not-started", _("not started")
        UNDER_WAY = "under-way", _("under way")
        REACHED = "reached", _("reached")
        NOT_OURS = "not-ours", _("not meant for it")

    ambition = models.ForeignKey(Ambition, on_delete=models.CASCADE, related_name="stands")
    city = models.ForeignKey(City, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=11, choices=State.choices)
    looked_on = models.DateField(_("looked at on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("state of a level of ambition")
        verbose_name_plural = _("states of levels of ambition")
        ordering = ["ambition", "city__name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ambition", "city"], condition=~models.Q(city=None), name="one_state_of_a_city"
            ),
            models.UniqueConstraint(
                fields=["ambition"], condition=models.Q(city=None), name="one_state_of_the_platform"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ambition}: {self.city or self.scope}"
