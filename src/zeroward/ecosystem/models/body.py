"""Bodies of a national platform: the platforms themselves, steering, policy groups, networks, working groups."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.ecosystem.models.actor import Actor
from zeroward.ecosystem.models.kept import Kept
from zeroward.places.models import City


class Body(Kept):
    """A body of the country. One of the kind `platform` facilitates; there may be several, and other bodies can
    belong to one of them. `works_with` couples two bodies, such as a policy group and a network of cities."""

    class Kind(models.TextChoices):
        PLATFORM = "platform", _("national platform (facilitator)")
        STEERING = "steering", _("steering committee")
        POLICY = "policy", _("policy group")
        NETWORK = "network", _("network of cities")
        WORKING = "working", _("working group")
        MINISTRIES = "ministries", _("group of ministries")
        MIRROR = "mirror", _("mirror group")
        SECRETARIAT = "secretariat", _("secretariat")
        OTHER = "other", _("other body")

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        ACTIVE = "active", _("active")
        INACTIVE = "inactive", _("not active")

    class Basis(models.TextChoices):
        UNKNOWN = "", _("not known")
        FORMAL = "formal", _("formal: a signed text or a decision")
        INFORMAL = "informal", _("informal")

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices, default=Kind.WORKING)
    basis = models.CharField(_("basis"), max_length=8, choices=Basis.choices, blank=True, default="")
    purpose = models.TextField(_("what it is for"), blank=True)
    mandate = models.TextField(_("what it may decide"), blank=True)
    rhythm = models.CharField(_("how often it meets"), max_length=120, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ACTIVE)
    state_reason = models.CharField(_("why this state"), max_length=300, blank=True)
    since_on = models.DateField(_("since"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    source_note = models.CharField(_("where this is from"), max_length=300, blank=True)
    platform = models.ForeignKey(
        "self",
        verbose_name=_("belongs to the platform"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bodies",
        limit_choices_to={"kind": "platform"},
    )
    works_with = models.ManyToManyField("self", verbose_name=_("works with"), symmetrical=True, blank=True)

    class Meta:
        verbose_name = _("body of a national platform")
        verbose_name_plural = _("bodies of national platforms")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class BodyMember(Timed):
    """Who sits in a body: an actor of the map, a city, or a body by its name. `contact` stays with the team."""

    class Seat(models.TextChoices):
        CHAIR = "chair", _("chair")
        SECRETARIAT = "secretariat", _("secretariat")
        MEMBER = "member", _("member")
        OBSERVER = "observer", _("observer")

    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="members")
    actor = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.SET_NULL, related_name="seats")
    city = models.ForeignKey(City, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("name"), max_length=160, blank=True)
    seat = models.CharField(_("seat"), max_length=11, choices=Seat.choices, default=Seat.MEMBER)
    since_on = models.DateField(_("since"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("member of a body")
        verbose_name_plural = _("members of bodies")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
