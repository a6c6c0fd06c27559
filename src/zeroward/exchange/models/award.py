"""What comes of a call: awards of a challenge, activities and reports of a pilot."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.exchange.models.application import Application
from zeroward.exchange.models.call import Call


class Award(Timed):
    """A prize of a challenge, with what the jury says. `winner` is None while nobody got it."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="awards")
    winner = models.ForeignKey(
        Application, null=True, blank=True, on_delete=models.SET_NULL, related_name="awards"
    )
    title = models.CharField(_("award"), max_length=200)
    prize = models.CharField(_("what is given"), max_length=200, blank=True)
    reason = models.TextField(_("what the jury says"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("award")
        verbose_name_plural = _("awards")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.title


class Activity(Timed):
    """Something that a pilot does, and how far it is."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        RUNNING = "running", _("under way")
        DONE = "done", _("done")
        STOPPED = "stopped", _("stopped")

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="activities")
    title = models.CharField(_("activity"), max_length=200)
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.PLANNED)
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("activity of a pilot")
        verbose_name_plural = _("activities of pilots")
        ordering = ["starts_on", "pk"]

    def __str__(self) -> str:
        return self.title


class PilotReport(Timed):
    """What a pilot tells about a time: what was done, what changed, what others can learn. Handed in, it stays; an
    answer of the programme stands beside it."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="reports")
    title = models.CharField(_("time that it is about"), max_length=120)
    done = models.TextField(_("what was done"), blank=True)
    changed = models.TextField(_("what changed"), blank=True)
    lessons = models.TextField(_("what others can learn"), blank=True)
    spent = models.DecimalField(_("spent, in euros"), max_digits=14, decimal_places=2, null=True, blank=True)
    is_public = models.BooleanField(_("lessons are for everyone"), default=False)
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)
    answer = models.TextField(_("answer of the programme"), blank=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("report of a pilot")
        verbose_name_plural = _("reports of pilots")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
