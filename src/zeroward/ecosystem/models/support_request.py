"""What platforms ask of the Mission team, and mentors who go with them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.ecosystem.models.support_plan import PlanItem, SupportKind
from zeroward.places.models import Country
from zeroward.taxonomy.models import Concept


class AssistanceRequest(Owned, Timed):
    """A platform asks for support. Owned by the country; the Mission team reads it once it is sent."""

    class State(models.TextChoices):
        SENT = "sent", _("sent")
        LOOKED_AT = "looked-at", _("being looked at")
        PLANNED = "planned", _("in a support plan")
        ANSWERED = "answered", _("answered")
        DECLINED = "declined", _("declined")
        WITHDRAWN = "withdrawn", _("withdrawn")

    class Need(models.TextChoices):
        LOW = "low", _("it would help")
        CLEAR = "clear", _("we need it")
        HIGH = "high", _("without it we do not get on")

    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="support_requests")
    kind = models.CharField(_("kind"), max_length=10, choices=SupportKind.choices)
    title = models.CharField(_("what you ask for"), max_length=200)
    about = models.TextField(_("what is to come of it"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    need = models.CharField(
        _("how much it is needed"), max_length=5, choices=Need.choices, default=Need.CLEAR
    )
    wanted_by = models.DateField(_("wanted by"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.SENT)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    item = models.ForeignKey(
        PlanItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="requests"
    )
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("request for support")
        verbose_name_plural = _("requests for support")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state in (self.State.SENT, self.State.LOOKED_AT)


class Mentoring(Timed):
    """A mentor is asked to go with a country, and says yes or no. `fit` keeps the parts that spoke for the mentor."""

    class State(models.TextChoices):
        ASKED = "asked", _("asked")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        ENDED = "ended", _("ended")

    item = models.ForeignKey(PlanItem, on_delete=models.CASCADE, related_name="mentorings")
    mentor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="support_mentorings"
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ASKED)
    topics = models.ManyToManyField(Concept, verbose_name=_("topics"), related_name="+", blank=True)
    languages = models.JSONField(_("languages"), default=list)
    message = models.TextField(_("what the mentor is asked for"), blank=True)
    reply = models.TextField(_("reply"), blank=True)
    replied_at = models.DateTimeField(_("replied"), null=True, blank=True)
    from_on = models.DateField(_("from"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)
    fit = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("mentoring")
        verbose_name_plural = _("mentorings")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "mentor"],
                condition=models.Q(state__in=["asked", "accepted"]),
                name="a_mentor_is_asked_once",
            )
        ]

    def __str__(self) -> str:
        return f"#{self.mentor_id} {self.state}"


class MentoringSession(Timed):
    """A talk between mentor and platform. `minutes` None = not known."""

    mentoring = models.ForeignKey(Mentoring, on_delete=models.CASCADE, related_name="sessions")
    held_on = models.DateField(_("held on"))
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    about = models.TextField(_("what it was about"))
    next_step = models.CharField(_("next step"), max_length=300, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("session of a mentoring")
        verbose_name_plural = _("sessions of mentorings")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.mentoring_id} {self.held_on}"
