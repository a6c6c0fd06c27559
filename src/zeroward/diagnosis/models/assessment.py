"""A round of a self-assessment: one city, one version of a questionnaire, what several officers answer in it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.questionnaires.models import Answering, Collection, Questionnaire, QuestionnaireVersion


class AssessmentState(models.TextChoices):
    OPEN = "open", _("being answered")
    CLOSED = "closed", _("closed")


class Assessment(Owned, Timed):
    """A city answers once, and again next year: `number` counts its rounds of the same questionnaire.

    `collection` holds the answers of the officers. It belongs to the city, like the round: whoever runs the platform
    does not read single answers.

    While it is open, officers answer, each for themselves, and evidence is added. Closing it freezes all of it in
    `snapshot` ({"content": …, "result": …}) with its SHA-256; nothing of it changes afterwards. `previous` is the
    round whose answers are offered again. The version may be replaced while it is open: `replaced_from` is then the
    number of the version in which it was begun. Only closed rounds can be seen outside the city.
    """

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.PROTECT, related_name="assessments")
    collection = models.OneToOneField(Collection, on_delete=models.PROTECT, related_name="assessment")
    number = models.PositiveSmallIntegerField(_("round"))
    state = models.CharField(
        _("state"), max_length=6, choices=AssessmentState.choices, default=AssessmentState.OPEN
    )
    opened_on = models.DateField(_("opened"))
    due = models.DateField(_("to be finished by"), null=True, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    previous = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="followed_by"
    )
    replaced_from = models.PositiveSmallIntegerField(_("begun in version"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    snapshot = models.JSONField(_("as it was closed"), null=True, blank=True)
    digest = models.CharField("SHA-256", max_length=64, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("self-assessment")
        verbose_name_plural = _("self-assessments")
        ordering = ["-opened_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "questionnaire", "number"], name="one_assessment_round_number"
            ),
            # a city answers one round of a questionnaire at a time
            models.UniqueConstraint(
                fields=["scope", "questionnaire"],
                condition=models.Q(state="open"),
                name="one_open_assessment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.questionnaire_id} {self.scope} {self.number}"

    @property
    def version(self) -> QuestionnaireVersion:
        """What is asked in this round."""
        return self.collection.version

    @property
    def is_open(self) -> bool:
        return self.state == AssessmentState.OPEN


class Participation(models.Model):
    """What one officer answers in a round. `department` is what the spread is shown by; the person is not shown.

    Who left the house keeps the answer: it is the city's. `answering` is the answer in the engine.
    """

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="participations")
    answering = models.OneToOneField(Answering, on_delete=models.PROTECT, related_name="participation")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    department = models.CharField(_("department"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("answer of an officer")
        verbose_name_plural = _("answers of officers")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "person"], name="one_participation_per_person")
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id} {self.department}"


class Asked(models.Model):
    """A colleague is asked to answer a part of a round, or all of it (`section` is "")."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="asked")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    section = models.CharField(_("part"), max_length=60, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("part that a colleague is asked for")
        verbose_name_plural = _("parts that colleagues are asked for")
        ordering = ["section", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "person", "section"], name="asked_once_for_each_part"
            )
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id} {self.person_id} {self.section}"
