"""Projects that several cities carry out together: who takes part, with what, and how far each part is."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.monitoring.models.report import ActionStatus
from zeroward.places.models import City
from zeroward.plan.models import Action


class SharedState(models.TextChoices):
    RUNNING = "running", _("going on")
    ENDED = "ended", _("ended")
    GIVEN_UP = "given-up", _("given up")


class SharedProject(Owned, Timed):
    """Kept by the scope that leads it, a city or a national platform; the cities that take part see it in any case.

    `field` is a field of action of `plan.vocabulary`. Public: everyone reads it, with the cities that agreed to that.
    """

    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what you do together"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    field = models.CharField(_("field of action"), max_length=40, blank=True)
    starts = models.PositiveSmallIntegerField(_("from"), null=True, blank=True)
    ends = models.PositiveSmallIntegerField(_("to"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=8, choices=SharedState.choices, default=SharedState.RUNNING
    )
    result = models.TextField(_("what came of it"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("shared project")
        verbose_name_plural = _("shared projects")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class PartState(models.TextChoices):
    INVITED = "invited", _("invited")
    JOINED = "joined", _("takes part")
    DECLINED = "declined", _("said no")
    LEFT = "left", _("has left")


class SharedPart(Timed):
    """What one city does in it. With an `action` of its plan the status follows the city's reports, else it is typed.

    The city itself answers and tells; `is_public`: it may be named where everyone reads the project.
    """

    project = models.ForeignKey(SharedProject, on_delete=models.CASCADE, related_name="parts")
    city = models.ForeignKey(City, on_delete=models.PROTECT, related_name="shared_parts")
    state = models.CharField(_("state"), max_length=8, choices=PartState.choices, default=PartState.INVITED)
    does = models.TextField(_("what the city does"), blank=True)
    action = models.ForeignKey(
        Action,
        verbose_name=_("action of the plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    status = models.CharField(_("status"), max_length=11, choices=ActionStatus.choices, blank=True)
    status_on = models.DateField(_("this was so on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    is_public = models.BooleanField(_("everyone may see that we take part"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("part of a shared project")
        verbose_name_plural = _("parts of shared projects")
        ordering = ["project", "city__name", "pk"]
        constraints = [models.UniqueConstraint(fields=["project", "city"], name="a_city_takes_part_once")]

    def __str__(self) -> str:
        return f"{self.project_id}: {self.city_id}"
