"""Questionnaires and their versions: a version that was opened never changes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Keyed, Owned


class VersionState(models.TextChoices):
    DRAFT = "draft", _("draft")
    OPENED = "opened", _("opened")
    RETIRED = "retired", _("not used any more")


class Questionnaire(Owned, Keyed):
    """What is asked, whatever it is asked for; `purpose` tells which room made it ("survey", "assessment" …)."""

    title = models.CharField(_("title"), max_length=200)
    purpose = models.CharField(_("made for"), max_length=20, default="survey")
    about = models.TextField(_("what it is for"), blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("questionnaire")
        verbose_name_plural = _("questionnaires")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class QuestionnaireVersion(models.Model):
    """One state of a questionnaire. `definition` is `methods.questions.Definition` as plain data; it changes while the
    version is a draft and never after it was opened. `lock` counts the changes of a draft."""

    questionnaire = models.ForeignKey(Questionnaire, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(_("version"))
    definition = models.JSONField(_("content"), default=dict)
    digest = models.CharField("SHA-256", max_length=64, blank=True)
    state = models.CharField(
        _("state"), max_length=7, choices=VersionState.choices, default=VersionState.DRAFT
    )
    note = models.TextField(_("what changed"), blank=True)
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)

    class Meta:
        verbose_name = _("version of a questionnaire")
        verbose_name_plural = _("versions of questionnaires")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["questionnaire", "number"], name="one_questionnaire_version_number"
            ),
            models.UniqueConstraint(
                fields=["questionnaire"],
                condition=models.Q(state="draft"),
                name="one_draft_per_questionnaire",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.questionnaire_id} {self.number}"

    @property
    def is_draft(self) -> bool:
        return self.state == VersionState.DRAFT
