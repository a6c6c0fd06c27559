"""The support menu: what a city or a national platform can ask for, from whom."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from zeroward.core.models import LivingRecord, Quality, QuickRows
from zeroward.places.models import Country
from zeroward.services.models.provider import Provider
from zeroward.taxonomy.models import Concept


class Availability(models.TextChoices):
    """Whether one can ask for it. What our sources say about it, never a guess."""

    RUNNING = "running", _("running")
    ROUNDS = "rounds", _("in rounds, with calls")
    PLANNED = "planned", _("announced")
    RECORDED = "recorded", _("over; recordings stay")
    OVER = "over", _("over")
    UNKNOWN = "unknown", _("not known")


class Doubt(models.TextChoices):
    """What the rule leaves open, beside facts that nobody has told us."""

    NOTHING = "", _("nothing")
    PASS = "pass", _("who meets the rule may still be refused")
    FAIL = "fail", _("who does not meet the rule may still be admitted")


class Effort(models.TextChoices):
    """How much of a team's time it takes. Our reading of the sources."""

    UNKNOWN = "", _("not known")
    HOUR = "hour", _("an hour or two")
    DAY = "day", _("a day")
    DAYS = "days", _("some days")
    WEEKS = "weeks", _("weeks")
    MONTHS = "months", _("months")


class Service(LivingRecord, QuickRows):
    """A service, programme, tool, instrument or body that helps. `materials` holds keys of the library.

    `rule` is a condition of `methods.conditions` on facts of data/profile/facts.json; {"all": []} admits everyone,
    and an empty rule means that who may ask is not known. `stages` without an entry: of use at any stage.
    """

    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("what it offers"), blank=True)
    providers = models.TextField(_("who offers it, one a line"), blank=True)
    offered_by = models.ManyToManyField(
        Provider, verbose_name=_("providers"), related_name="services", blank=True
    )
    level = models.CharField(_("level"), max_length=20, blank=True, help_text=_("Concept of “levels”."))
    kind = models.CharField(_("kind"), max_length=60, blank=True, help_text=_("Concept of “service-kinds”."))
    formats = models.TextField(_("formats, one a line"), blank=True)
    pathways = models.ManyToManyField(
        Concept, verbose_name=_("pathways"), related_name="services", blank=True
    )
    eligibility = models.TextField(_("for whom"), blank=True)
    rule = models.JSONField(_("who may ask, as conditions"), default=dict, blank=True)
    rule_quality = models.CharField(
        _("how sure the conditions are"), max_length=8, choices=Quality.choices, blank=True
    )
    rule_note = models.TextField(_("what the conditions leave open"), blank=True)
    doubt = models.CharField(
        _("what the conditions leave open"), max_length=4, choices=Doubt.choices, blank=True
    )
    audiences = models.JSONField(_("who asks for it"), default=list, blank=True)
    stages = models.JSONField(_("stages of implementation"), default=list, blank=True)
    shelves = models.JSONField(_("shelves"), default=list, blank=True)
    sectors = models.JSONField(_("topics"), default=list, blank=True)
    effort = models.CharField(_("effort"), max_length=8, choices=Effort.choices, blank=True)
    countries = models.ManyToManyField(
        Country, verbose_name=_("countries"), related_name="services", blank=True
    )
    reach = models.CharField(_("reach"), max_length=14, blank=True, help_text="eu, international, countries")
    languages = models.JSONField(_("languages"), default=list, blank=True)
    availability = models.CharField(
        _("can one ask for it"), max_length=8, choices=Availability.choices, default=Availability.UNKNOWN
    )
    status = models.CharField(_("status"), max_length=80, blank=True)
    period = models.CharField(_("period"), max_length=80, blank=True)
    apply_how = models.TextField(_("how to ask for it"), blank=True)
    apply_url = models.URLField(_("where to ask for it"), max_length=500, blank=True)
    apply_contact = models.EmailField(_("whom to ask"), blank=True)
    materials = models.JSONField(_("keys of materials about it"), default=list, blank=True)
    website = models.URLField(_("website"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)

    translatable = ("name", "description", "eligibility", "rule_note", "apply_how")
    entries = dict.fromkeys(("audiences", "stages", "shelves", "sectors", "languages", "materials"), str)

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Occasion(models.Model):
    """When and where a service takes place, or can be asked for. A day that is not known stays out.

    `starts` and `ends` may be a year, a month or a day ("2025", "2025-05", "2025-05-17"): no day is made up.
    """

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="occasions")
    name = models.CharField(_("name"), max_length=160)
    starts = models.CharField(_("from"), max_length=10, blank=True)
    ends = models.CharField(_("to"), max_length=10, blank=True)
    apply_from = models.DateField(_("apply from"), null=True, blank=True)
    apply_by = models.DateField(_("apply by"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    country = models.ForeignKey(
        Country, verbose_name=_("country"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    online = models.BooleanField(_("online"), default=False)
    url = models.URLField(_("address"), max_length=500, blank=True)
    quality = models.CharField(_("quality"), max_length=8, choices=Quality.choices, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    source_ref = models.JSONField(_("place in the source"), default=list, blank=True)

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("dates and places")
        ordering = ["starts", "apply_from", "pk"]

    def __str__(self) -> str:
        return self.name
