"""Funding streams across levels: who gives whom how much, and when."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.work import WorkRecord


class Level(models.TextChoices):
    EU = "eu", _("European Union")
    STATE = "state", _("state")
    REGION = "region", _("region")
    CITY = "city", _("city")
    OTHER = "other", _("others")


class MoneyStream(WorkRecord):
    """Money that goes from one level to another. `amount` is in euros over all its years; None = not known.

    `beside` is the stream that this one co-funds. `partnership`: public bodies of several levels decide together.
    """

    class State(models.TextChoices):
        PLANNED = "planned", _("announced")
        RUNNING = "running", _("running")
        ENDED = "ended", _("ended")
        UNKNOWN = "unknown", _("not known whether it still runs")

    OPEN = (State.PLANNED, State.RUNNING, State.UNKNOWN)

    giver = models.CharField(_("who gives"), max_length=160)
    giver_level = models.CharField(_("level that gives"), max_length=6, choices=Level.choices)
    receiver = models.CharField(_("who gets it"), max_length=160)
    receiver_level = models.CharField(_("level that gets it"), max_length=6, choices=Level.choices)
    amount = models.DecimalField(_("euros"), max_digits=15, decimal_places=2, null=True, blank=True)
    from_year = models.PositiveSmallIntegerField(_("from year"), null=True, blank=True)
    to_year = models.PositiveSmallIntegerField(_("to year"), null=True, blank=True)
    purpose = models.TextField(_("what it is for"), blank=True)
    beside = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="co_funded_by"
    )
    partnership = models.BooleanField(_("a partnership of public bodies"), default=False)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)
    url = models.URLField(_("address of the source"), max_length=500, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.RUNNING)

    class Meta:
        verbose_name = _("funding stream")
        verbose_name_plural = _("funding streams")
        ordering = ["giver_level", "title", "pk"]
