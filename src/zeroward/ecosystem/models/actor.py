"""Actors of a country's ecosystem, how they are linked, and where they stand for the platform."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.kept import Kept


class Actor(Kept):
    """An organisation of the governance map. `money` is what it gave in `money_year`, in euros; None: not known."""

    class Level(models.TextChoices):
        EU = "eu", _("European Union")
        NATIONAL = "national", _("national")
        REGIONAL = "regional", _("regional")
        LOCAL = "local", _("local")

    class Kind(models.TextChoices):
        MINISTRY = "ministry", _("ministry")
        AGENCY = "agency", _("agency")
        REGION = "region", _("region")
        CITY = "city", _("city")
        ASSOCIATION = "association", _("association of cities")
        RESEARCH = "research", _("university or research")
        COMPANY = "company", _("company")
        CIVIL = "civil", _("civil society")
        FUNDER = "funder", _("bank or fund")
        OTHER = "other", _("other")

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    level = models.CharField(_("level"), max_length=8, choices=Level.choices)
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices, default=Kind.OTHER)
    role = models.TextField(_("what it does for the cities"), blank=True)
    mandate = models.TextField(_("what it may decide"), blank=True)
    money = models.DecimalField(
        _("money given, in euros"), max_digits=15, decimal_places=2, null=True, blank=True
    )
    money_year = models.PositiveSmallIntegerField(_("in the year"), null=True, blank=True)
    money_for = models.CharField(_("for what"), max_length=200, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class Tie(Kept):
    """One actor does something for or with another. Seen by who may see it and both its ends."""

    class Kind(models.TextChoices):
        STEERS = "steers", _("steers")
        FUNDS = "funds", _("gives money to")
        ADVISES = "advises", _("advises")
        REPORTS = "reports", _("reports to")
        WORKS = "works", _("works with")
        SPEAKS = "speaks", _("speaks for")

    source = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="ties_out")
    target = models.ForeignKey(Actor, on_delete=models.CASCADE, related_name="ties_in")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    words = models.CharField(_("in a few words"), max_length=200, blank=True)
    since_on = models.DateField(_("since"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("link between actors")
        verbose_name_plural = _("links between actors")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "kind"], name="actors_are_linked_once")
        ]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"


class Standing(Kept):
    """Where an actor stands, as the platform sees it: how much influence, how much interest. None: not looked at.
    It never becomes public."""

    class Grade(models.IntegerChoices):
        LOW = 1, _("low")
        MIDDLE = 2, _("medium")
        HIGH = 3, _("high")

    class Stance(models.TextChoices):
        UNKNOWN = "", _("not known")
        SUPPORTS = "supports", _("supports it")
        OPEN = "open", _("open")
        DOUBTS = "doubts", _("has doubts")
        AGAINST = "against", _("is against it")

    actor = models.OneToOneField(Actor, on_delete=models.CASCADE, related_name="standing")
    influence = models.PositiveSmallIntegerField(_("influence"), choices=Grade.choices, null=True, blank=True)
    interest = models.PositiveSmallIntegerField(_("interest"), choices=Grade.choices, null=True, blank=True)
    stance = models.CharField(_("stance"), max_length=8, choices=Stance.choices, blank=True, default="")
    why = models.TextField(_("why"), blank=True)
    next_step = models.CharField(_("next step"), max_length=300, blank=True)
    looked_on = models.DateField(_("looked at on"), null=True, blank=True)

    class Meta:
        verbose_name = _("place of a stakeholder")
        verbose_name_plural = _("places of stakeholders")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.actor)
