"""The register of agreements: who agreed what with whom, and who has signed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned, Timed
from zeroward.places.models import City


class Agreement(Owned, Keyed):
    """A memorandum, partnership agreement or the like. `signatories_total` is what a source says where the names are
    not known; `goals` and `parties` hold one on each line."""

    class Kind(models.TextChoices):
        MEMORANDUM = "memorandum", _("memorandum")
        PARTNERSHIP = "partnership", _("partnership agreement")
        COOPERATION = "cooperation", _("cooperation agreement")
        CLIMATE = "climate", _("climate agreement")
        OTHER = "other", _("something else")

    class State(models.TextChoices):
        PREPARED = "prepared", _("in preparation")
        IN_FORCE = "in-force", _("in force")
        ENDED = "ended", _("ended")
        UNKNOWN = "unknown", _("not known whether it still holds")

    title = models.CharField(_("name"), max_length=200)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices, default=Kind.MEMORANDUM)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.IN_FORCE)
    country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    summary = models.TextField(_("what it is"), blank=True)
    parties = models.TextField(_("parties"), blank=True, help_text=_("One body on each line."))
    goals = models.TextField(_("goals"), blank=True, help_text=_("One goal on each line."))
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    year = models.PositiveSmallIntegerField(_("year, where the day is not known"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    signatories_total = models.PositiveIntegerField(_("signatories, as stated"), null=True, blank=True)
    url = models.URLField(_("address of the text"), max_length=500, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class Signatory(Timed):
    """A city of the directory, or a body by its name, that has signed; and whether its plan was handed in."""

    class Plan(models.TextChoices):
        UNKNOWN = "", _("not known")
        EXPECTED = "expected", _("expected")
        HANDED_IN = "in", _("handed in")
        NONE = "none", _("none is asked for")

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="signatories")
    city = models.ForeignKey(City, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("name"), max_length=160, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    plan = models.CharField(_("strategic plan"), max_length=8, choices=Plan.choices, blank=True, default="")
    plan_on = models.DateField(_("handed in on"), null=True, blank=True)
    plan_url = models.URLField(_("address of the plan"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["city__name", "name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "city"], condition=~models.Q(city=None), name="a_city_signs_once"
            )
        ]

    def __str__(self) -> str:
        return self.city.name if self.city is not None else self.name
