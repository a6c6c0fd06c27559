"""Local pacts: a lighter form than a contract, made of deals between the municipality and others in the city."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.places.models import City, Organisation

YEAR = [MinValueValidator(2000), MaxValueValidator(2100)]


class Pact(Owned, Timed):
    """A local climate agreement. `visibility` "public" = published; what is drafted is for the team."""

    city = models.ForeignKey(City, verbose_name=_("city"), on_delete=models.PROTECT, related_name="pacts")
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it wants to reach"), blank=True)
    language = models.CharField(_("language"), max_length=12, default="en")
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("local pact")
        verbose_name_plural = _("local pacts")
        ordering = ["city", "title", "pk"]

    def __str__(self) -> str:
        return self.title


class PartyKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("municipality")
    PUBLIC = "public", _("public body or company")
    BUSINESS = "business", _("business")
    HOUSING = "housing", _("housing provider")
    CIVIL = "civil", _("association or initiative")
    KNOWLEDGE = "knowledge", _("university or school")
    RESIDENTS = "residents", _("group of residents")
    OTHER = "other", _("other")


class Party(models.Model):
    """Who takes part in a pact. Organisations and groups, no persons."""

    pact = models.ForeignKey(Pact, on_delete=models.CASCADE, related_name="parties")
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=12, choices=PartyKind.choices, default=PartyKind.OTHER)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    joined_on = models.DateField(_("joined on"), null=True, blank=True)
    left_on = models.DateField(_("left on"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("party of a pact")
        verbose_name_plural = _("parties of pacts")
        ordering = ["pact", "name", "pk"]
        constraints = [models.UniqueConstraint(fields=["pact", "name"], name="one_party_per_pact_and_name")]

    def __str__(self) -> str:
        return self.name


class DealState(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    AGREED = "agreed", _("agreed")
    RUNNING = "running", _("under way")
    REACHED = "reached", _("reached")
    STOPPED = "stopped", _("stopped")


class Deal(models.Model):
    """One deal: what some of the parties do together. `theme` is a field of action (`plan.vocabulary.FIELDS`)."""

    pact = models.ForeignKey(Pact, on_delete=models.CASCADE, related_name="deals")
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=200)
    theme = models.CharField(_("theme"), max_length=20, blank=True)
    text = models.TextField(_("what is agreed"), blank=True)
    goal = models.CharField(_("goal"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=DealState.choices, default=DealState.PROPOSED)
    starts = models.PositiveSmallIntegerField(_("from"), null=True, blank=True, validators=YEAR)
    ends = models.PositiveSmallIntegerField(_("until"), null=True, blank=True, validators=YEAR)
    tonnes = models.FloatField(_("t CO₂e a year"), null=True, blank=True)
    tonnes_source = models.CharField(_("source of the figure"), max_length=200, blank=True)
    news = models.TextField(_("what has happened"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("deal")
        verbose_name_plural = _("deals")
        ordering = ["pact", "number"]
        constraints = [
            models.UniqueConstraint(fields=["pact", "number"], name="one_deal_per_pact_and_number")
        ]

    def __str__(self) -> str:
        return self.title


class DealParty(models.Model):
    """A party in a deal, and what it brings."""

    deal = models.ForeignKey(Deal, on_delete=models.CASCADE, related_name="shares")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="shares")
    leads = models.BooleanField(_("leads"), default=False)
    brings = models.CharField(_("what it brings"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("party of a deal")
        verbose_name_plural = _("parties of deals")
        ordering = ["deal", "-leads", "party__name"]
        constraints = [models.UniqueConstraint(fields=["deal", "party"], name="one_share_per_deal_and_party")]

    def __str__(self) -> str:
        return f"{self.deal_id}: {self.party_id}"
