"""What was done about a barrier: with whom it was raised, what they answered, what a policy lab found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.barriers.models.barrier import Barrier, Level
from zeroward.core.models import StoredDocument, Timed
from zeroward.places.models import Organisation


class Raising(Timed):
    """The barrier was put before an authority. `contact` is for the team alone."""

    barrier = models.ForeignKey(Barrier, on_delete=models.CASCADE, related_name="raisings")
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    authority = models.CharField(_("authority"), max_length=200)
    level = models.CharField(_("level"), max_length=8, choices=Level.choices, blank=True, default="")
    contact = models.CharField(_("whom you talk to"), max_length=300, blank=True)
    raised_on = models.DateField(_("raised on"))
    asked = models.TextField(_("what was asked for"), blank=True)
    due_on = models.DateField(_("answer due"), null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True, editable=False)
    closed_on = models.DateField(_("no answer is expected any more since"), null=True, blank=True)

    class Meta:
        verbose_name = _("raising of a barrier")
        verbose_name_plural = _("raisings of barriers")
        ordering = ["raised_on", "pk"]

    def __str__(self) -> str:
        return self.authority


class Answer(Timed):
    """What an authority answered."""

    class Result(models.TextChoices):
        YES = "yes", _("it will be changed")
        PARTLY = "partly", _("it will be changed in part")
        NO = "no", _("it will not be changed")
        ELSEWHERE = "elsewhere", _("somebody else is responsible")
        INTERIM = "interim", _("no decision yet")

    raising = models.ForeignKey(Raising, on_delete=models.CASCADE, related_name="answers")
    answered_on = models.DateField(_("answered on"))
    entered_on = models.DateField(_("entered"))
    result = models.CharField(_("result"), max_length=9, choices=Result.choices)
    text = models.TextField(_("what they answered"))
    url = models.URLField(_("address of the answer"), max_length=500, blank=True)
    document = models.ForeignKey(
        StoredDocument, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_public = models.BooleanField(_("may stand on the public page"), default=False)

    class Meta:
        verbose_name = _("answer of an authority")
        verbose_name_plural = _("answers of authorities")
        ordering = ["answered_on", "pk"]

    def __str__(self) -> str:
        return self.get_result_display()

    @property
    def is_late(self) -> bool:
        return self.entered_on > self.answered_on


class LabRecord(Timed):
    """A policy lab: people of several levels look at one barrier together."""

    barrier = models.ForeignKey(Barrier, on_delete=models.CASCADE, related_name="labs")
    held_on = models.DateField(_("held on"))
    entered_on = models.DateField(_("entered"))
    question = models.CharField(_("question"), max_length=300)
    people = models.TextField(_("who took part"), blank=True)
    finding = models.TextField(_("what was found"), blank=True)
    outcome = models.TextField(_("what follows"), blank=True)
    documents = models.ManyToManyField(StoredDocument, blank=True, related_name="+")
    is_public = models.BooleanField(_("may stand on the public page"), default=False)

    class Meta:
        verbose_name = _("policy lab")
        verbose_name_plural = _("policy labs")
        ordering = ["held_on", "pk"]

    def __str__(self) -> str:
        return self.question

    @property
    def is_late(self) -> bool:
        return self.entered_on > self.held_on
