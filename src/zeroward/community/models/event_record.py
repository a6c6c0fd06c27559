"""What comes of an event: agenda, minutes, outcome, what follows, joint positions, and a person's transfer sheet."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.community.models.event import Event, EventSeries
from zeroward.core.models import Timed


class EventRecord(Timed):
    """Agenda and minutes of an event. `agenda`: [{"title", "minutes", "who"}] in order.

    The agenda is seen by all who see the event; minutes and outcome once they are `published`, before that by hosts.
    """

    event = models.OneToOneField(Event, on_delete=models.CASCADE, related_name="record")
    agenda = models.JSONField(_("agenda"), default=list, blank=True)
    minutes = models.TextField(_("minutes"), blank=True)
    outcome = models.TextField(_("what came of it"), blank=True)
    lang = models.CharField(_("language"), max_length=12, default="en")
    published = models.BooleanField(_("can be read by all who see the event"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("record of an event")
        verbose_name_plural = _("records of events")

    def __str__(self) -> str:
        return str(self.event_id)


class FollowUp(Timed):
    """Something that was agreed: what, by which body, by when."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="follow_ups")
    text = models.CharField(_("what was agreed"), max_length=300)
    who = models.CharField(_("who does it"), max_length=160, blank=True)
    due = models.DateField(_("by when"), null=True, blank=True)
    done = models.BooleanField(_("done"), default=False)

    class Meta:
        verbose_name = _("what follows from an event")
        verbose_name_plural = _("what follows from events")
        ordering = ["done", "due", "pk"]

    def __str__(self) -> str:
        return self.text


class JointPosition(Timed):
    """What several bodies say together, for example to an EU programme. It comes out of an event or a series."""

    class State(models.TextChoices):
        DRAFT = "draft", _("being written")
        AGREED = "agreed", _("agreed")
        HANDED = "handed", _("handed over")

    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    lang = models.CharField(_("language"), max_length=12, default="en")
    scope = models.CharField(_("host"), max_length=130, db_index=True)
    scope_country = models.CharField(_("country"), max_length=2, blank=True)
    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.SET_NULL, related_name="positions"
    )
    series = models.ForeignKey(
        EventSeries, null=True, blank=True, on_delete=models.SET_NULL, related_name="positions"
    )
    by = models.TextField(_("whose position it is, one body on each line"), blank=True)
    addressed_to = models.CharField(_("to whom"), max_length=200, blank=True)
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.DRAFT)
    agreed_on = models.DateField(_("agreed on"), null=True, blank=True)
    handed_on = models.DateField(_("handed over on"), null=True, blank=True)
    answer = models.TextField(_("what was answered"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("joint position")
        verbose_name_plural = _("joint positions")
        ordering = ["-agreed_on", "title", "pk"]

    def __str__(self) -> str:
        return self.title


class TransferSheet(Timed):
    """“See and apply”: what somebody saw at an event, and what of it they take home. Theirs alone."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="sheets")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="transfer_sheets"
    )
    seen = models.TextField(_("What did you see?"), blank=True)
    why_there = models.TextField(_("Why does it work there?"), blank=True)
    same = models.TextField(_("What is the same at home?"), blank=True)
    different = models.TextField(_("What is different at home?"), blank=True)
    first_step = models.TextField(_("What is your first step?"), blank=True)
    who = models.CharField(_("With whom?"), max_length=200, blank=True)
    due = models.DateField(_("By when?"), null=True, blank=True)

    class Meta:
        verbose_name = _("transfer sheet")
        verbose_name_plural = _("transfer sheets")
        ordering = ["-updated_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["event", "user"], name="one_transfer_sheet_of_an_event")
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.user_id}"
