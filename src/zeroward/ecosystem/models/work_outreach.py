"""Cities that a platform does not reach yet. It stays with the team: cities never see that they are on a list."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.work import WorkRecord
from zeroward.places.models import City


class OutreachCity(WorkRecord):
    """A city, how far the platform came with it, and the steps of its beginning. `title` is its name.

    `city` is set for cities of the directory. `steps` maps the key of a step to the day it was done. `notes` name
    people: they are seen by the team only, whatever the visibility says, and end with the record.
    """

    class State(models.TextChoices):
        NEW = "new", _("not contacted")
        CONTACTED = "contacted", _("contacted")
        INTERESTED = "interested", _("interested")
        MEMBER = "member", _("takes part")
        LATER = "later", _("not now")

    OPEN = (State.NEW, State.CONTACTED, State.INTERESTED)

    city = models.ForeignKey(City, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    region = models.CharField(_("region"), max_length=120, blank=True)
    inhabitants = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)
    contacted_on = models.DateField(_("last contact"), null=True, blank=True)
    due = models.DateField(_("next contact"), null=True, blank=True)
    notes = models.TextField(_("notes on contacts"), blank=True)
    steps = models.JSONField(_("steps that are done"), default=dict, blank=True)

    class Meta:
        verbose_name = _("city on the outreach list")
        verbose_name_plural = _("cities on outreach lists")
        ordering = ["title", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "city"], condition=~models.Q(city=None), name="a_city_is_listed_once"
            )
        ]
