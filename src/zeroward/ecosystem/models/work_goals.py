"""What a platform wants to reach, and what it promised its cities."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.work import WorkRecord


class Goal(WorkRecord):
    """A goal of the platform by its horizon."""

    class Horizon(models.TextChoices):
        SHORT = "short", _("short term: up to one year")
        MEDIUM = "medium", _("medium term: one to three years")
        LONG = "long", _("long term: more than three years")

    class State(models.TextChoices):
        SET = "set", _("set, not begun")
        RUNNING = "running", _("on the way")
        REACHED = "reached", _("reached")
        MISSED = "missed", _("not reached in time")
        DROPPED = "dropped", _("no longer pursued")

    OPEN = (State.SET, State.RUNNING)

    horizon = models.CharField(_("horizon"), max_length=6, choices=Horizon.choices)
    text = models.TextField(_("what it means"), blank=True)
    sign = models.CharField(_("how one sees that it is reached"), max_length=300, blank=True)
    due = models.DateField(_("to be reached by"), null=True, blank=True)
    review_on = models.DateField(_("to be looked at again on"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.SET)

    class Meta:
        verbose_name = _("goal of a platform")
        verbose_name_plural = _("goals of platforms")
        ordering = ["due", "pk"]


class Promise(WorkRecord):
    """Something promised to cities: to whom, by when, what became of it. Quick wins show in 6 to 12 months."""

    class State(models.TextChoices):
        OPEN = "open", _("promised")
        KEPT = "kept", _("kept")
        PARTLY = "partly", _("kept in part")
        BROKEN = "broken", _("not kept")
        WITHDRAWN = "withdrawn", _("taken back")

    OPEN = (State.OPEN,)

    to_whom = models.CharField(_("to whom"), max_length=300, blank=True)
    where = models.CharField(_("where it was promised"), max_length=300, blank=True)
    quick_win = models.BooleanField(_("a quick win"), default=False)
    promised_on = models.DateField(_("promised on"))
    due = models.DateField(_("by when"))
    outcome = models.TextField(_("what became of it"), blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.OPEN)

    class Meta:
        verbose_name = _("promise of a platform")
        verbose_name_plural = _("promises of platforms")
        ordering = ["due", "pk"]
