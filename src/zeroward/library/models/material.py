"""Learning materials: one record a material, however many challenges it serves."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zeroward.core.models import LivingRecord, QuickRows, Timed
from zeroward.library.models.challenge import Challenge
from zeroward.places.models import City, Country, Organisation
from zeroward.taxonomy.models import Concept


class Reach(models.TextChoices):
    COUNTRIES = "countries", _("the countries named")
    EU = "eu", _("European level")
    INTERNATIONAL = "international", _("international")


class Material(LivingRecord, QuickRows):
    """A report, event, programme, toolkit, network … that answers a challenge."""

    title = models.CharField(_("title"), max_length=250)
    title_variants = models.TextField(_("other titles in the source, one a line"), blank=True)
    summary = models.TextField(_("summary"), blank=True)
    key_features = models.TextField(_("key features, one a line"), blank=True)
    format = models.ForeignKey(
        Concept, verbose_name=_("format"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    format_label = models.CharField(_("format as the source calls it"), max_length=200, blank=True)
    reach = models.CharField(_("reach"), max_length=14, choices=Reach.choices, default=Reach.COUNTRIES)
    countries = models.ManyToManyField(
        Country, verbose_name=_("countries"), related_name="materials", blank=True
    )
    country_note = models.CharField(_("note on the countries"), max_length=300, blank=True)
    year_from = models.PositiveSmallIntegerField(_("first year"), null=True, blank=True)
    year_to = models.PositiveSmallIntegerField(_("last year"), null=True, blank=True)
    year_note = models.CharField(_("note on the years"), max_length=300, blank=True)
    partners = models.ManyToManyField(
        Organisation, verbose_name=_("national partners"), related_name="materials", blank=True
    )
    organisations = models.ManyToManyField(
        Organisation, verbose_name=_("other organisations"), related_name="mentioned_in", blank=True
    )
    hashtags = models.ManyToManyField(
        Concept, verbose_name=_("hashtags"), related_name="materials", blank=True
    )
    related = models.ManyToManyField(
        "self", verbose_name=_("related materials"), symmetrical=True, blank=True
    )
    challenges = models.ManyToManyField(
        Challenge, verbose_name=_("challenges"), through="Placement", related_name="materials"
    )
    note = models.TextField(_("editors' note on the source"), blank=True)

    translatable = ("title", "summary", "key_features")

    class Meta:
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(year_from__isnull=True)
                | models.Q(year_to__isnull=True)
                | models.Q(year_to__gte=models.F("year_from")),
                name="material_years_in_order",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Placement(LivingRecord):
    """A material in the context of one challenge, with its own focus there."""

    material = models.ForeignKey(
        Material, verbose_name=_("material"), on_delete=models.CASCADE, related_name="placements"
    )
    challenge = models.ForeignKey(
        Challenge, verbose_name=_("challenge"), on_delete=models.CASCADE, related_name="placements"
    )
    focus = models.TextField(_("its use for this challenge"), blank=True)
    key_features = models.TextField(_("key features here, one a line"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    note = models.TextField(_("editors' note on the source"), blank=True)

    translatable = ("focus", "key_features")

    class Meta:
        verbose_name = _("placement")
        verbose_name_plural = _("placements")
        ordering = ["challenge_id", "order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["material", "challenge"], name="one_placement_per_challenge")
        ]

    def __str__(self) -> str:
        return f"{self.material} → {self.challenge.code}"


class Link(Timed):
    """Where a material can be read or watched. An empty address means that the source gave only a label."""

    class State(models.TextChoices):
        UNKNOWN = "unknown", _("not checked yet")
        OK = "ok", _("answers")
        MOVED = "moved", _("moved")
        DEAD = "dead", _("does not answer")
        MISSING = "missing", _("no address in the source")

    material = ParentalKey(Material, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(_("label"), max_length=300)
    url = models.URLField(_("address"), max_length=1000, blank=True)
    lang = models.CharField(_("language"), max_length=12, blank=True)
    kind = models.CharField(_("kind"), max_length=60, blank=True, help_text=_("Concept of “link-kinds”."))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.UNKNOWN)
    checked_at = models.DateTimeField(_("last check"), null=True, blank=True)
    failures = models.PositiveSmallIntegerField(_("failed checks in a row"), default=0)
    answer = models.CharField(_("what the server said"), max_length=200, blank=True)
    moved_to = models.URLField(_("moved to"), max_length=1000, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["material_id", "order", "pk"]

    def __str__(self) -> str:
        return self.label


class Evidence(LivingRecord):
    """A city used a material, and what came of it."""

    class Outcome(models.TextChoices):
        HELPED = "helped", _("it helped")
        PARTLY = "partly", _("it helped in part")
        NOT = "not", _("it did not help")
        EARLY = "early", _("too early to tell")

    material = models.ForeignKey(
        Material, verbose_name=_("material"), on_delete=models.CASCADE, related_name="evidence"
    )
    city = models.ForeignKey(
        City,
        verbose_name=_("city"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="evidence",
    )
    place = models.CharField(_("place, when it is no city of ours"), max_length=120, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome.choices)
    text = models.TextField(_("what was done and what came of it"))
    credit = models.CharField(_("contributed by"), max_length=200, blank=True)

    translatable = ("text",)

    class Meta:
        verbose_name = _("evidence of use")
        verbose_name_plural = _("evidence of use")
        ordering = ["-year", "pk"]

    def __str__(self) -> str:
        return f"{self.city or self.place}: {self.material}"
