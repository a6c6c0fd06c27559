"""What a city makes of opportunities: projects that want money, its shortlist, the search for partners."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.funding.models.opportunity import Opportunity
from zeroward.taxonomy.models import Concept


class FundingProject(Owned, Timed):
    """Something that a city wants to pay for. `about` names where it comes from ("action:12" of a plan), "" = typed.

    `cost` is in `currency`; `cost_euro` what it comes to in euros by `rate_source`. `stage` is a key of the fact
    “project_stage”: idea, concept, feasibility, permit, tender.
    """

    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("what it is"), blank=True)
    about = models.CharField(max_length=60, blank=True, db_index=True)
    themes = models.ManyToManyField(Concept, verbose_name=_("themes"), related_name="+", blank=True)
    cost = models.DecimalField(_("cost"), max_digits=16, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    cost_euro = models.DecimalField(
        _("cost in euros"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    rate_source = models.CharField(_("exchange rate"), max_length=200, blank=True)
    stage = models.CharField(_("how far it is"), max_length=12, blank=True)
    saves_tonnes = models.FloatField(_("saves, t CO₂e a year"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("project that wants money")
        verbose_name_plural = _("projects that want money")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class Shortlisted(Owned, Timed):
    """An opportunity on a city's list, for one of its projects or for the city as a whole."""

    class State(models.TextChoices):
        WATCHED = "watched", _("watching")
        PREPARED = "prepared", _("preparing")
        APPLIED = "applied", _("applied")
        WON = "won", _("won")
        LOST = "lost", _("not won")
        DROPPED = "dropped", _("not for us")

    opportunity = models.ForeignKey(Opportunity, on_delete=models.PROTECT, related_name="shortlisted")
    project = models.ForeignKey(
        FundingProject, null=True, blank=True, on_delete=models.SET_NULL, related_name="shortlisted"
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WATCHED)
    reason = models.CharField(_("why not"), max_length=300, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who looks after it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    staff_days = models.PositiveIntegerField(_("days of work planned"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    ready = models.JSONField(_("what is ready"), default=dict, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("opportunity on a shortlist")
        verbose_name_plural = _("opportunities on shortlists")
        ordering = ["opportunity", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "opportunity", "project"], name="one_place_on_a_shortlist"
            ),
            models.UniqueConstraint(
                fields=["scope", "opportunity"],
                condition=models.Q(project=None),
                name="one_place_on_a_shortlist_of_a_city",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.opportunity_id}"


class PartnerWish(Owned, Timed):
    """A city looks for partners for an opportunity; seen by those whom its visibility lets see it."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="partner_wishes")
    offers = models.TextField(_("what we bring"), blank=True)
    seeks = models.TextField(_("whom we look for"), blank=True)
    leads = models.BooleanField(_("we would lead"), default=False)
    until = models.DateField(_("shown until"), null=True, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("search for partners")
        verbose_name_plural = _("searches for partners")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["scope", "opportunity"], name="one_partner_wish_of_a_city")
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.opportunity_id}"
