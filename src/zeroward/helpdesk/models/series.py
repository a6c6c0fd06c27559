"""Coaching: several meetings of one city with one person, towards a goal that the city set."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed


class Series(Timed):
    """`scope` is the city that is coached. Its team and the coach read it, nobody else."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        ENDED = "ended", _("ended early")

    scope = models.CharField(_("city"), max_length=130, db_index=True)
    scope_country = models.CharField(_("country"), max_length=2, blank=True)
    topic = models.CharField(_("topic"), max_length=40)
    title = models.CharField(_("title"), max_length=160)
    goal = models.TextField(_("what the city wants to be able to do in the end"))
    coach = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PLANNED)
    result = models.TextField(_("what came of it"), blank=True)
    lock = models.PositiveIntegerField(default=0)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("coaching series")
        verbose_name_plural = _("coaching series")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Meeting(models.Model):
    """One meeting of a series; `agreed` is what the city does until the next."""

    series = models.ForeignKey(Series, on_delete=models.CASCADE, related_name="meetings")
    starts_at = models.DateTimeField(_("begins"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=60)
    subject = models.CharField(_("about"), max_length=160)
    note = models.TextField(_("what was said"), blank=True)
    agreed = models.CharField(_("until the next time"), max_length=300, blank=True)
    took_place = models.BooleanField(_("took place"), null=True, blank=True)

    class Meta:
        verbose_name = _("coaching meeting")
        verbose_name_plural = _("coaching meetings")
        ordering = ["starts_at", "pk"]

    def __str__(self) -> str:
        return self.subject
