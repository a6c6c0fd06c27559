"""The frame: the list of all whom an assessment is about, with what is known of each. A version never changes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned
from zeroward.places.models import City


class Frame(Owned, Keyed):
    """A population: all Mission Cities, all known cities of a country, or an uploaded list."""

    class Kind(models.TextChoices):
        MISSION = "mission", _("the Mission Cities")
        COUNTRY = "country", _("all known cities of a country")
        KNOWN = "known", _("all cities that the platform knows")
        UPLOADED = "uploaded", _("a list of our own")

    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    about = models.TextField(_("whom it holds, and whom not"), blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("frame")
        verbose_name_plural = _("frames")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class FrameVersion(models.Model):
    """The list as it was on a day. `covariates` names what is known of the units, with the source of each."""

    frame = models.ForeignKey(Frame, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    as_of = models.DateField(_("as of"))
    covariates = models.JSONField(_("what is known, and from where"), default=dict, blank=True)
    digest = models.CharField("SHA-256", max_length=64)
    note = models.TextField(_("what changed"), blank=True)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("version of a frame")
        verbose_name_plural = _("versions of frames")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["frame", "number"], name="one_frame_version_number")]

    def __str__(self) -> str:
        return f"{self.frame_id} {self.number}"


class FrameUnit(models.Model):
    """One city of the frame. `key` is the city's key where the platform knows it, and tells the same city in every
    frame, version and stream. Unknown covariates are "", never guessed. `number` is its permanent random number in
    [0, 1): the same in all frames, so that samples can be kept apart."""

    version = models.ForeignKey(FrameVersion, on_delete=models.CASCADE, related_name="units")
    key = models.CharField(_("key"), max_length=120)
    name = models.CharField(_("name"), max_length=160)
    city = models.ForeignKey(City, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    country = models.CharField(_("country"), max_length=2)
    size = models.CharField(_("size class"), max_length=20, blank=True)
    rurality = models.CharField(_("urban or rural"), max_length=20, blank=True)
    cluster = models.CharField(_("cluster of its country"), max_length=20, blank=True)
    projects = models.PositiveSmallIntegerField(_("earlier projects"), null=True, blank=True)
    mission = models.BooleanField(_("Mission City"), null=True)
    population = models.PositiveIntegerField(_("inhabitants"), null=True, blank=True)
    themes = models.JSONField(_("themes"), default=list, blank=True)
    extra = models.JSONField(_("more"), default=dict, blank=True)
    number = models.FloatField(_("permanent random number"))

    class Meta:
        verbose_name = _("unit of a frame")
        verbose_name_plural = _("units of frames")
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["version", "key"], name="one_unit_per_frame_version")]

    def __str__(self) -> str:
        return self.name
