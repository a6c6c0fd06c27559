"""Meetings of a platform and its bodies, and the log of what was decided."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import StoredDocument
from zeroward.ecosystem.models.work import WorkRecord


class Meeting(WorkRecord):
    """A meeting of the platform or of one of its bodies. `agenda` has one item a line.

    A meeting that is an event has its agenda, minutes and people there (`event` is its key); here stays the way to it.
    """

    body = models.CharField(_("body"), max_length=160, blank=True)
    held_on = models.DateField(_("day"))
    place = models.CharField(_("place or link"), max_length=300, blank=True)
    participants = models.TextField(_("who took part, one a line"), blank=True)
    agenda = models.TextField(_("agenda, one item a line"), blank=True)
    minutes = models.TextField(_("minutes"), blank=True)
    document = models.ForeignKey(
        StoredDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    event = models.CharField(_("key of the event"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-held_on", "-pk"]


class Decision(WorkRecord):
    """Something that was decided, or is going to be: by which body, when, who carries it out, by when."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        DECIDED = "decided", _("decided")
        RUNNING = "running", _("being carried out")
        DONE = "done", _("done")
        DROPPED = "dropped", _("dropped")

    OPEN = (State.PROPOSED, State.DECIDED, State.RUNNING)

    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.SET_NULL, related_name="decisions"
    )
    body = models.CharField(_("body"), max_length=160, blank=True)
    text = models.TextField(_("what was decided, and why"), blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    due = models.DateField(_("by when"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.PROPOSED)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["due", "-decided_on", "pk"]
