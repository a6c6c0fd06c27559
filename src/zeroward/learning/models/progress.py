"""How far people are. It is theirs: a team sees what somebody shares with it, nobody else sees anything."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.learning.models.course import Activity, Course, Module


class Enrolment(models.Model):
    """A person takes a course. `scope` is the workspace that sees how far they are, "" = none."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="enrolments")
    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="enrolments")
    scope = models.CharField(_("shared with"), max_length=130, blank=True, db_index=True)
    started_at = models.DateTimeField(_("begun"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    class Meta:
        verbose_name = _("participation in a course")
        verbose_name_plural = _("participations in courses")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "course"], name="one_enrolment_of_a_person_in_a_course")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.course_id}"


class ActivityDone(models.Model):
    """An activity that somebody has ticked off."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="done")
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("activity that was done")
        verbose_name_plural = _("activities that were done")
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["enrolment", "activity"], name="one_tick_for_an_activity")
        ]

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.activity_id}"


class QuizTry(models.Model):
    """One go at the questions of a module. `answers`: key of the question → places that were chosen."""

    enrolment = models.ForeignKey(Enrolment, on_delete=models.CASCADE, related_name="tries")
    module = models.ForeignKey(Module, on_delete=models.CASCADE, related_name="+")
    answers = models.JSONField(_("answers"), default=dict)
    right = models.PositiveSmallIntegerField(_("right"))
    total = models.PositiveSmallIntegerField(_("questions"))
    passed = models.BooleanField(_("passed"))
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("go at the questions of a module")
        verbose_name_plural = _("goes at the questions of modules")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.enrolment_id} {self.right}/{self.total}"


class Certificate(models.Model):
    """A signed certificate as it was issued. Its key is all that the public page needs: no name stands there."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    enrolment = models.OneToOneField(Enrolment, on_delete=models.CASCADE, related_name="certificate")
    course_title = models.CharField(max_length=200)
    signed = models.TextField()
    issuer = models.CharField(_("key of the issuer"), max_length=80)
    issued_at = models.DateTimeField(_("issued"))
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    revoked_because = models.CharField(_("why"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["-issued_at", "key"]

    def __str__(self) -> str:
        return f"{self.key} {self.course_title}"


class TeamGoal(Owned, Timed):
    """A course that a team wants somebody, or everybody of it, to take: the learning plan of a city."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="team_goals")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    due = models.DateField(_("by when"), null=True, blank=True)
    why = models.CharField(_("what for"), max_length=300, blank=True)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("goal of a learning plan")
        verbose_name_plural = _("goals of learning plans")
        ordering = ["due", "course", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scope", "course", "person"], name="one_goal_of_a_person"),
            models.UniqueConstraint(
                fields=["scope", "course"], condition=models.Q(person=None), name="one_goal_of_a_team"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.scope} {self.course_id}"
