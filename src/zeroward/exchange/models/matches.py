"""What was published: who works with whom, and the cohort that they all belong to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models import Group
from zeroward.core.models import Timed
from zeroward.exchange.models.application import Application
from zeroward.exchange.models.call import Call
from zeroward.exchange.models.runs import Run


class Cohort(Timed):
    """All who take part in a call once it was matched. `group` is where they talk, if there is one."""

    call = models.OneToOneField(Call, on_delete=models.CASCADE, related_name="cohort")
    title = models.CharField(_("title"), max_length=200)
    note = models.TextField(_("what comes next"), blank=True)
    group = models.ForeignKey(Group, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("cohort")
        verbose_name_plural = _("cohorts")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title


class Match(Timed):
    """A pair or a group that was published. `explanation` is what was said about it then, and does not change."""

    class State(models.TextChoices):
        ACTIVE = "active", _("working together")
        DONE = "done", _("finished")
        ENDED = "ended", _("ended early")

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="matches")
    run = models.ForeignKey(Run, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.ACTIVE)
    explanation = models.JSONField(default=dict)
    ended_on = models.DateField(_("ended"), null=True, blank=True)
    ended_why = models.CharField(_("why it ended"), max_length=300, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("match")
        verbose_name_plural = _("matches")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["call", "number"], name="one_match_of_a_number")]

    def __str__(self) -> str:
        return f"{self.call_id} {self.number}"


class MatchMember(models.Model):
    """An application in a match; `hosts` in calls with two sides."""

    match = models.ForeignKey(Match, on_delete=models.CASCADE, related_name="members")
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="memberships")
    hosts = models.BooleanField(_("hosts"), default=False)
    left_on = models.DateField(_("left"), null=True, blank=True)
    left_why = models.CharField(_("why it left"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("member of a match")
        verbose_name_plural = _("members of matches")
        ordering = ["-hosts", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["match", "application"], name="one_membership_of_an_application")
        ]

    def __str__(self) -> str:
        return f"{self.match_id} {self.application_id}"
