"""Opportunities: money with a deadline."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zeroward.core.models import LivingRecord, QuickRows
from zeroward.funding.models.checks import check_rules, check_zone
from zeroward.funding.models.programme import Programme
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept


class OpportunityState(models.TextChoices):
    """What the funder says. Whether it can still be asked for also depends on the day."""

    FORTHCOMING = "forthcoming", _("announced")
    OPEN = "open", _("open")
    CONTINUOUS = "continuous", _("open all the time")
    CLOSED = "closed", _("closed")
    UNKNOWN = "unknown", _("not known")


class Advance(models.TextChoices):
    """Whether a city has to pay first."""

    ADVANCE = "advance", _("part is paid in advance")
    REFUND = "refund", _("the city pays first")
    LUMP = "lump", _("a fixed sum, in parts")
    NONE = "none", _("nothing is paid to the city itself")
    UNKNOWN = "", _("not known")


class Opportunity(LivingRecord, QuickRows):
    """A call, a standing offer or a round of a programme.

    Amounts are in `currency`, None = not known. `rules`, `country_rule`, `rates`: as in `Programme`; an entry here
    stands before the programme's. `consortium`: {"entities": 3, "countries": 3, "members": 1, "coordinator": …};
    empty = one city alone. `checklist`: what must be ready, as [{"key", "text", "fact": key of a fact or ""}].
    `outside_key` is what the source calls it (a topic's identifier): the same key again is the same opportunity.
    `retrieved_on` is when the source was read, `digest` of what was read. `is_example`: made up for demonstration.
    """

    programme = models.ForeignKey(
        Programme, verbose_name=_("programme"), on_delete=models.PROTECT, related_name="opportunities"
    )
    title = models.CharField(_("title"), max_length=300)
    summary = models.TextField(_("what it pays for"), blank=True)
    text = models.TextField(_("words for searching"), blank=True)
    themes = models.ManyToManyField(Concept, verbose_name=_("themes"), related_name="+", blank=True)
    instrument = models.CharField(_("instrument"), max_length=20, blank=True)
    action_type = models.CharField(_("type of action"), max_length=40, blank=True)
    state = models.CharField(
        _("state"), max_length=11, choices=OpportunityState.choices, default=OpportunityState.UNKNOWN
    )
    opens_on = models.DateField(_("opens"), null=True, blank=True)
    valid_to = models.DateField(_("until"), null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    budget = models.DecimalField(_("all money"), max_digits=16, decimal_places=2, null=True, blank=True)
    ticket_min = models.DecimalField(
        _("least for a project"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    ticket_max = models.DecimalField(
        _("most for a project"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    grants_expected = models.PositiveIntegerField(_("projects expected"), null=True, blank=True)
    rates = models.JSONField(_("funding rates"), default=list, blank=True)
    advance = models.CharField(_("who pays first"), max_length=8, choices=Advance.choices, blank=True)
    effort_days = models.PositiveIntegerField(_("days of work to apply"), null=True, blank=True)
    success_percent = models.FloatField(_("share of applications that won, %"), null=True, blank=True)
    country_rule = models.JSONField(_("countries that take part"), default=dict, blank=True)
    rules = models.JSONField(_("conditions"), default=dict, blank=True)
    consortium = models.JSONField(_("who must apply together"), default=dict, blank=True)
    checklist = models.JSONField(_("what must be ready"), default=list, blank=True)
    languages = models.JSONField(_("languages of the application"), default=list, blank=True)
    just_transition = models.BooleanField(_("for people who are hit hardest"), default=False)
    countries = models.ManyToManyField(
        Country, verbose_name=_("made for these countries"), related_name="opportunities", blank=True
    )
    website = models.URLField(_("website"), max_length=500, blank=True)
    contact = models.TextField(_("whom to ask"), blank=True)
    outside_key = models.CharField(max_length=160, blank=True, db_index=True)
    retrieved_on = models.DateField(_("source read"), null=True, blank=True)
    digest = models.CharField("SHA-256", max_length=64, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    translatable = ("title", "summary")
    entries = {"rates": dict, "checklist": dict, "languages": str}

    class Meta:
        verbose_name = _("opportunity")
        verbose_name_plural = _("opportunities")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        check_rules(rules=self.rules, country_rule=self.country_rule)


class Deadline(models.Model):
    """One of the deadlines: of a stage, or of a cut-off. `at` is the moment in UTC, `zone` the clock it was said in;
    `day_only`: the source names a day without an hour, `at` is then the end of that day in `zone`."""

    opportunity = ParentalKey(Opportunity, on_delete=models.CASCADE, related_name="deadlines")
    at = models.DateTimeField(_("when"))
    zone = models.CharField(_("time zone"), max_length=40, default="Europe/Brussels")
    day_only = models.BooleanField(_("the hour is not known"), default=False)
    part = models.CharField(_("for which part"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("deadline")
        verbose_name_plural = _("deadlines")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["opportunity", "at", "part"], name="one_deadline_of_a_moment")
        ]

    def __str__(self) -> str:
        return f"{self.opportunity_id} {self.at:%Y-%m-%d}"

    def clean(self) -> None:
        super().clean()
        check_zone(self.zone)
