"""People who agreed to be found; ambassadors and champions with what they did."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.taxonomy.models import Concept


class Listing(Timed):
    """What a person says about themselves so that others find them. There is none without consent, and taking the
    consent back deletes it. The address of the person is never shown: letters go through the platform."""

    class Audience(models.TextChoices):
        MEMBERS = "members", _("people with an account here")
        PUBLIC = "public", _("everyone")

    class Kind(models.TextChoices):
        PRACTITIONER = "practitioner", _("works in a city")
        PLATFORM = "platform", _("works for a national platform")
        EXPERT = "expert", _("expert")
        RESEARCHER = "researcher", _("researcher")
        OTHER = "other", _("something else")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="listing")
    consent_at = models.DateTimeField(_("agreed"))
    audience = models.CharField(
        _("who finds you"), max_length=7, choices=Audience.choices, default=Audience.MEMBERS
    )
    kind = models.CharField(_("who you are"), max_length=12, choices=Kind.choices)
    headline = models.CharField(_("what you know, in one line"), max_length=160)
    about = models.TextField(_("more about it"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    place = models.CharField(_("where you work"), max_length=160, blank=True)
    languages = models.JSONField(_("languages that you speak"), default=list)
    topics = models.ManyToManyField(Concept, verbose_name=_("topics"), related_name="+", blank=True)
    hours_month = models.PositiveSmallIntegerField(_("hours a month for others"), null=True, blank=True)
    accepts_letters = models.BooleanField(_("others may write to you through the platform"), default=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("entry of the directory of people")
        verbose_name_plural = _("entries of the directory of people")
        ordering = ["user__last_name", "user__first_name", "pk"]

    def __str__(self) -> str:
        return f"#{self.user_id}"


class AppointmentQuerySet(models.QuerySet["Appointment"]):
    def current(self) -> "AppointmentQuerySet":
        """Accepted, and neither over nor still to come."""
        today = timezone.localdate()
        return self.filter(state=Appointment.State.ACCEPTED, from_on__lte=today).filter(
            Q(until_on=None) | Q(until_on__gte=today)
        )


class Appointment(Timed):
    """Somebody is ambassador of a country or of the Mission, or champion of a topic, once they have accepted."""

    class Kind(models.TextChoices):
        AMBASSADOR = "ambassador", _("ambassador")
        CHAMPION = "champion", _("champion of a topic")

    class State(models.TextChoices):
        OFFERED = "offered", _("offered")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("declined")
        ENDED = "ended", _("ended")

    kind = models.CharField(_("as"), max_length=10, choices=Kind.choices)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="appointments")
    scope = models.CharField(_("appointed by"), max_length=130, db_index=True)
    country = models.CharField(_("country"), max_length=2, blank=True, db_index=True)
    topic = models.ForeignKey(
        Concept,
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    task = models.CharField(_("task"), max_length=300, blank=True)
    lang = models.CharField(_("language"), max_length=12, default="en")
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OFFERED)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("ambassador or champion")
        verbose_name_plural = _("ambassadors and champions")
        ordering = ["kind", "user__last_name", "user__first_name", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} #{self.user_id}"


class Activity(Timed):
    """What an ambassador or champion did."""

    class Kind(models.TextChoices):
        TALK = "talk", _("talk")
        VISIT = "visit", _("visit to a city")
        MENTORING = "mentoring", _("mentoring")
        MEDIA = "media", _("interview or article")
        TRANSLATION = "translation", _("translation")
        OTHER = "other", _("something else")

    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="activities")
    on = models.DateField(_("day"))
    kind = models.CharField(_("kind"), max_length=11, choices=Kind.choices)
    title = models.CharField(_("what"), max_length=200)
    where = models.CharField(_("where, or with whom"), max_length=200, blank=True)
    lang = models.CharField(_("language of it"), max_length=12, default="en")
    reached = models.PositiveIntegerField(_("people reached"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return self.title
