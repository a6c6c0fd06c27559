"""A case: a question that somebody answers, from the moment it is asked until it is closed."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
"""No signs that look alike, no vowels that make words."""


def new_reference() -> str:
    """Eight signs that can be read out on the phone: 282 billion possibilities, so that none is guessed."""
    return "".join(secrets.choice(ALPHABET) for _at in range(8))


def new_secret() -> str:
    return secrets.token_urlsafe(32)


class Case(Timed):
    """`scope` is the city or platform that asks, "" for a person alone or a visitor; `scope_country` the country whose
    platform answers first. A visitor is known by `email` alone, which is forgotten some time after the end.
    """

    class Kind(models.TextChoices):
        QUESTION = "question", _("question")
        LEGAL = "legal", _("legal question")
        FUNDING = "funding", _("help with an application")
        COACHING = "coaching", _("coaching")
        OTHER = "other", _("something else")

    class Tier(models.TextChoices):
        PLATFORM = "platform", _("national platform")
        MISSION = "mission", _("Mission team")
        EXPERT = "expert", _("experts")

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("waits for its asker to confirm the address")
        NEW = "new", _("new")
        TRIAGE = "triage", _("being looked at")
        ASSIGNED = "assigned", _("somebody is on it")
        WAITING_CITY = "waiting-city", _("waits for the asker")
        WAITING_EXPERT = "waiting-expert", _("waits for an expert")
        SOLVED = "solved", _("solved")
        REOPENED = "reopened", _("opened again")
        CLOSED = "closed", _("closed")

    class Level(models.IntegerChoices):
        LOW = 1, _("low")
        MEDIUM = 2, _("medium")
        HIGH = 3, _("high")

    class Stage(models.TextChoices):
        COMMIT = "commit", _("we commit ourselves")
        PLAN = "plan", _("we plan")
        IMPLEMENT = "implement", _("we carry it out")
        MONITOR = "monitor", _("we look at what it did")

    reference = models.CharField(
        _("reference"), max_length=12, unique=True, default=new_reference, editable=False
    )
    secret = models.CharField(max_length=64, unique=True, default=new_secret, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.QUESTION)
    scope = models.CharField(_("asked by"), max_length=130, blank=True, db_index=True)
    scope_country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    city_name = models.CharField(_("city"), max_length=120, blank=True)
    asker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    asker_digest = models.CharField(max_length=64, db_index=True, editable=False)
    title = models.CharField(_("in one sentence"), max_length=160)
    topic = models.CharField(_("topic"), max_length=40, db_index=True)
    pathway = models.CharField(_("pathway"), max_length=60, blank=True)
    stage = models.CharField(_("where the city stands"), max_length=10, choices=Stage.choices, blank=True)
    languages = models.JSONField(_("languages of the answer"), default=list)
    about = models.CharField(_("asked from the page"), max_length=300, blank=True)
    wanted_by = models.DateField(_("needed by"), null=True, blank=True)
    impact = models.PositiveSmallIntegerField(_("impact"), choices=Level.choices, default=Level.MEDIUM)
    urgency = models.PositiveSmallIntegerField(_("urgency"), choices=Level.choices, default=Level.MEDIUM)
    priority = models.PositiveSmallIntegerField(_("priority"), default=3)
    is_confidential = models.BooleanField(_("confidential"), default=False)
    may_publish = models.BooleanField(_("the answer may help others, without names"), default=False)
    tier = models.CharField(_("who answers"), max_length=8, choices=Tier.choices, default=Tier.PLATFORM)
    state = models.CharField(_("state"), max_length=14, choices=State.choices, default=State.NEW)
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    series = models.ForeignKey(
        "helpdesk.Series", null=True, blank=True, on_delete=models.SET_NULL, related_name="cases"
    )
    asked_at = models.DateTimeField(_("asked"), null=True, blank=True)
    first_due = models.DateTimeField(_("first answer due"), null=True, blank=True)
    solve_due = models.DateTimeField(_("solution due"), null=True, blank=True)
    first_answered_at = models.DateTimeField(_("first answered"), null=True, blank=True)
    paused_at = models.DateTimeField(_("clock stands still since"), null=True, blank=True)
    paused_seconds = models.PositiveIntegerField(_("working seconds that did not count"), default=0)
    solved_at = models.DateTimeField(_("solved"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    reopened = models.PositiveSmallIntegerField(_("times opened again"), default=0)
    helped = models.BooleanField(_("did it help"), null=True, blank=True)
    helped_note = models.CharField(_("what was missing"), max_length=500, blank=True)
    suspicion = models.PositiveSmallIntegerField(_("signs of spam"), default=0)
    lock = models.PositiveIntegerField(default=0)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["priority", "first_due", "pk"]
        indexes = [models.Index(fields=["tier", "scope_country", "state"], name="cases_of_a_desk")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(impact__range=(1, 3), urgency__range=(1, 3), priority__range=(1, 4)),
                name="levels_of_a_case",
            ),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


OPEN = (
    Case.State.NEW,
    Case.State.TRIAGE,
    Case.State.ASSIGNED,
    Case.State.WAITING_CITY,
    Case.State.WAITING_EXPERT,
    Case.State.REOPENED,
)
"""States in which somebody still has something to do."""
