"""The learning log: what happened, what it means, what follows; about an action, a pilot or a figure."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.plan.models import Action, Indicator


class Origin(models.TextChoices):
    WORK = "work", _("our daily work")
    MEETING = "meeting", _("a meeting")
    SESSION = "session", _("a sensemaking session")
    REPORT = "report", _("a monitoring report")
    PEOPLE = "people", _("residents or partners told us")
    VISIT = "visit", _("a visit or an exchange")
    OTHER = "other", _("something else")


class LogEntry(Owned, Timed):
    """One thing that was learned. `barrier` names a record of the register of barriers by its key."""

    title = models.CharField(_("in one line"), max_length=200)
    happened_on = models.DateField(_("when it happened"))
    origin = models.CharField(
        _("where it comes from"), max_length=8, choices=Origin.choices, default=Origin.WORK
    )
    origin_text = models.CharField(_("which meeting, report or visit"), max_length=300, blank=True)
    what = models.TextField(_("what happened"))
    so_what = models.TextField(_("so what: what does it mean"), blank=True)
    now_what = models.TextField(_("now what: what follows"), blank=True)
    lang = models.CharField(_("language of this text"), max_length=12, default="en")
    action = models.ForeignKey(
        Action,
        verbose_name=_("action of the plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    pilot = models.ForeignKey(
        "monitoring.Pilot",
        verbose_name=_("pilot"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="entries",
    )
    session = models.ForeignKey(
        "monitoring.Sensemaking",
        verbose_name=_("written in the session"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="written",
    )
    barrier = models.CharField(_("barrier"), max_length=120, blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("entry of the learning log")
        verbose_name_plural = _("learning log")
        ordering = ["-happened_on", "-pk"]
        indexes = [models.Index(fields=["scope", "-happened_on"])]

    def __str__(self) -> str:
        return self.title
