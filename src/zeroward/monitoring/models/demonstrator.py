"""System demonstrators: a mission, a map of the system, the barriers in it, the measures; step by step, with grants."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import Agreement
from zeroward.core.models import Owned, Timed


class DemonstratorStepKey(models.TextChoices):
    MISSION = "mission", _("mission")
    MAPPING = "mapping", _("map of the system")
    BARRIERS = "barriers", _("barriers")
    MEASURES = "measures", _("measures")


class StepState(models.TextChoices):
    OPEN = "open", _("not begun")
    WORK = "work", _("being worked on")
    DONE = "done", _("done")


class Demonstrator(Owned, Timed):
    """One demonstrator. Its money stands in the agreement with the funder (`agreement`), and nowhere else."""

    title = models.CharField(_("title"), max_length=200)
    theme = models.CharField(_("what it is about"), max_length=300, blank=True)
    agreement = models.ForeignKey(
        Agreement,
        verbose_name=_("grant or agreement"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    partners = models.TextField(_("who takes part, one body on each line"), blank=True)
    learned = models.TextField(_("what we learned so far"), blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("system demonstrator")
        verbose_name_plural = _("system demonstrators")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title


class DemonstratorStep(models.Model):
    """One of the four steps: what was found, how far it is, and where that can be read."""

    demonstrator = models.ForeignKey(Demonstrator, on_delete=models.CASCADE, related_name="steps")
    key = models.CharField(_("step"), max_length=8, choices=DemonstratorStepKey.choices)
    state = models.CharField(_("state"), max_length=4, choices=StepState.choices, default=StepState.OPEN)
    text = models.TextField(_("what was found or decided"), blank=True)
    evidence = models.CharField(_("where it can be read"), max_length=500, blank=True)
    due = models.DateField(_("by"), null=True, blank=True)
    done_on = models.DateField(_("done on"), null=True, blank=True)

    class Meta:
        verbose_name = _("step of a demonstrator")
        verbose_name_plural = _("steps of demonstrators")
        ordering = ["demonstrator", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["demonstrator", "key"], name="one_row_of_a_demonstrator_step")
        ]

    def __str__(self) -> str:
        return f"{self.demonstrator_id}: {self.key}"
