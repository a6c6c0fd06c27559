"""What partners do together: what they want to learn, by when, and where they meet."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.exchange.models.application import Application
from zeroward.exchange.models.matches import Match


class Goal(Timed):
    """A line of the learning plan (`kind` learning) or a milestone: something that is to be reached by a day."""

    class Kind(models.TextChoices):
        LEARNING = "learning", _("learning goal")
        MILESTONE = "milestone", _("milestone")

    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="goals")
    kind = models.CharField(_("kind"), max_length=9, choices=Kind.choices, default=Kind.LEARNING)
    title = models.CharField(_("what is to be reached"), max_length=200)
    how = models.CharField(_("how"), max_length=300, blank=True)
    who = models.CharField(_("who"), max_length=120, blank=True)
    due_on = models.DateField(_("by"), null=True, blank=True)
    reached_on = models.DateField(_("reached"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("goal of a match")
        verbose_name_plural = _("goals of matches")
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.title


class Visit(Timed):
    """A visit of some partners to one of them. `emissions` are kilograms of CO₂e of the journeys, None = not known."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        HELD = "held", _("has taken place")
        CANCELLED = "cancelled", _("cancelled")

    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="visits")
    host = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    title = models.CharField(_("title"), max_length=200)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    programme = models.TextField(_("programme"), blank=True)
    travellers = models.PositiveSmallIntegerField(_("people who travel"), null=True, blank=True)
    emissions = models.FloatField(_("emissions of the journeys, kg CO₂e"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PLANNED)
    report = models.TextField(_("what we saw and learned"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("visit")
        verbose_name_plural = _("visits")
        ordering = ["starts_on", "pk"]

    def __str__(self) -> str:
        return self.title


class VisitCost(models.Model):
    """What one side pays for a visit, in euros: planned, and spent once that is known."""

    class Payer(models.TextChoices):
        PROGRAMME = "programme", _("programme")
        GUESTS = "guests", _("guests")
        HOST = "host", _("host")
        OTHER = "other", _("somebody else")

    visit = models.ForeignKey(Visit, on_delete=models.CASCADE, related_name="costs")
    payer = models.CharField(_("who pays"), max_length=9, choices=Payer.choices)
    planned = models.DecimalField(
        _("planned, in euros"), max_digits=10, decimal_places=2, null=True, blank=True
    )
    spent = models.DecimalField(_("spent, in euros"), max_digits=10, decimal_places=2, null=True, blank=True)

    class Meta:
        verbose_name = _("cost of a visit")
        verbose_name_plural = _("costs of visits")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["visit", "payer"], name="one_cost_of_a_payer")]

    def __str__(self) -> str:
        return f"{self.visit_id} {self.payer}"
