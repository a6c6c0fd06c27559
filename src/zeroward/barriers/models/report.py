"""A report of a barrier: who met it where, in which words, and who may read them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.models.barrier import Barrier
from zeroward.core.models import Owned, Timed
from zeroward.places.models import City


class Origin(models.TextChoices):
    DIRECT = "direct", _("reported here")
    CONTRACT = "contract", _("from a contract")
    CASE = "case", _("from a question to the helpdesk")
    CONSULTATION = "consultation", _("from a needs assessment")
    MONITORING = "monitoring", _("from a report on an action")
    FILE = "file", _("from a file")


class Consent(models.TextChoices):
    """What of a report may stand on a public page."""

    NO = "no", _("nothing of it")
    UNNAMED = "unnamed", _("the quote, without our name")
    NAMED = "named", _("the quote, the figure and our name")
    PUBLISHED = "published", _("it is published already")


class Report(Owned, Timed):
    """`scope` keeps it: the city that met the barrier, or a platform that took it from somewhere. `city` is the city it
    is about and follows a merger of municipalities; `reported_as` is its name at the time.

    `emissions_t` are tonnes of CO₂ equivalent a year that cannot be saved because of it; None is not known.
    """

    city = models.ForeignKey(
        City, null=True, blank=True, on_delete=models.PROTECT, related_name="barrier_reports"
    )
    reported_as = models.CharField(_("name at the time"), max_length=160, blank=True)
    barrier = models.ForeignKey(
        Barrier, null=True, blank=True, on_delete=models.SET_NULL, related_name="reports"
    )
    origin = models.CharField(
        _("where it comes from"), max_length=12, choices=Origin.choices, default=Origin.DIRECT
    )
    origin_key = models.CharField(max_length=200, blank=True, editable=False)
    title = models.CharField(_("in one sentence"), max_length=200)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    quote = models.TextField(_("in your own words"), blank=True)
    source = models.CharField(_("where it stands"), max_length=300, blank=True)
    source_url = models.CharField(_("address of the source"), max_length=500, blank=True)
    family = models.CharField(_("family"), max_length=40, blank=True)
    action = models.CharField(_("what it holds up"), max_length=200, blank=True)
    emissions_t = models.FloatField(_("tonnes a year that wait"), null=True, blank=True)
    emissions_source = models.CharField(_("where the figure comes from"), max_length=300, blank=True)
    met_on = models.DateField(_("met on"))
    entered_on = models.DateField(_("entered"))
    consent = models.CharField(
        _("on public pages"), max_length=9, choices=Consent.choices, default=Consent.NO
    )
    withdrawn_on = models.DateField(_("taken back"), null=True, blank=True)
    withdrawn_reason = models.CharField(_("why it was taken back"), max_length=300, blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("report of a barrier")
        verbose_name_plural = _("reports of barriers")
        ordering = ["-met_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "origin", "origin_key"],
                condition=~models.Q(origin_key=""),
                name="a_source_is_taken_once",
            ),
            models.CheckConstraint(
                condition=models.Q(emissions_t=None) | models.Q(emissions_t__gte=0),
                name="waiting_tonnes_are_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_late(self) -> bool:
        """Entered on a later day than the barrier was met."""
        return self.entered_on > self.met_on

    @property
    def renamed(self) -> bool:
        """The city goes by another name now, for example after a merger."""
        return bool(self.city and self.reported_as and self.city.name != self.reported_as)
