"""The way of a city or national platform: what its people said about steps, and what others placed on it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed

PERSON: dict[str, Any] = {
    "to": settings.AUTH_USER_MODEL,
    "null": True,
    "blank": True,
    "on_delete": models.SET_NULL,
    "related_name": "+",
}


class Way(Owned, Timed):
    """One for each workspace that has said something about its steps. Its visibility covers all that stands on it:
    "our team only", until the team says otherwise."""

    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("way")
        verbose_name_plural = _("ways")
        ordering = ["scope"]
        constraints = [models.UniqueConstraint(fields=["scope"], name="one_way_of_a_workspace")]

    def __str__(self) -> str:
        return self.scope


class AnswerState(models.TextChoices):
    ACCEPTED = "accepted", _("we do this")
    AWAY = "away", _("not now")
    DONE = "done", _("done")


class AwayReason(models.TextChoices):
    NO_TIME = "no_time", _("nobody has time")
    NO_MONEY = "no_money", _("there is no money for it")
    NOT_OURS = "not_ours", _("it is not our task")
    NOT_NEEDED = "not_needed", _("we do not need it")
    WAITS = "waits", _("it waits for somebody else")
    OTHER = "other", _("another reason")


class StepAnswer(Timed):
    """What a team says about one step, by its key in `data/journey/steps.json`. `until` is the day on which a step
    that was put aside comes back; empty: it does not. `who` took it on, in words."""

    way = models.ForeignKey(Way, on_delete=models.CASCADE, related_name="answers")
    step = models.CharField(_("step"), max_length=60)
    state = models.CharField(_("answer"), max_length=8, choices=AnswerState.choices)
    reason = models.CharField(_("reason"), max_length=10, choices=AwayReason.choices, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    until = models.DateField(_("comes back on"), null=True, blank=True)
    due = models.DateField(_("to be done by"), null=True, blank=True)
    said_by = models.ForeignKey(**PERSON)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("answer about a step")
        verbose_name_plural = _("answers about steps")
        ordering = ["step"]
        constraints = [models.UniqueConstraint(fields=["way", "step"], name="one_answer_about_a_step")]

    def __str__(self) -> str:
        return f"{self.step}: {self.state}"


class PlacedKind(models.TextChoices):
    PIN = "pin", _("put on top")
    ADD = "add", _("added")
    REPLACE = "replace", _("put in the place of another")


class PlacedStep(Timed):
    """What somebody placed on a way by hand. `step` is the step that is pinned or replaced; an added or replacing one
    has words of its own. `why` is shown with it, and who placed it."""

    way = models.ForeignKey(Way, on_delete=models.CASCADE, related_name="placed")
    kind = models.CharField(_("how"), max_length=8, choices=PlacedKind.choices)
    step = models.CharField(_("step"), max_length=60, blank=True)
    phase = models.CharField(_("part of the way"), max_length=10, blank=True)
    title = models.CharField(_("title"), max_length=120, blank=True)
    text = models.TextField(_("what to do"), blank=True)
    url = models.URLField(_("where"), max_length=400, blank=True)
    why = models.CharField(_("why"), max_length=300)
    state = models.CharField(_("answer"), max_length=8, choices=AnswerState.choices, blank=True)
    placed_by = models.ForeignKey(**PERSON)
    placed_as = models.CharField(_("for"), max_length=130, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("step that was placed")
        verbose_name_plural = _("steps that were placed")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title or self.step
