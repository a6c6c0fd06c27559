"""What came by mail, and what was done with it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.helpdesk.models.case import Case
from zeroward.helpdesk.models.message import Message


class ReceivedMail(models.Model):
    """One mail that was read. Of its sender only a keyed digest is kept, which counts how many came from one."""

    class Outcome(models.TextChoices):
        OPENED = "opened", _("became a question")
        JOINED = "joined", _("joined its question")
        NOTED = "noted", _("kept as a note")
        AUTOMATIC = "automatic", _("sent by a program")
        BOUNCED = "bounced", _("could not be delivered")
        FLOOD = "flood", _("too many from one sender")
        ASIDE = "aside", _("set aside")

    digest = models.CharField(max_length=64, unique=True, editable=False)
    sender_digest = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    size = models.PositiveIntegerField(_("bytes"), default=0)
    outcome = models.CharField(_("what was done"), max_length=10, choices=Outcome.choices)
    reason = models.CharField(_("why"), max_length=200, blank=True)
    case = models.ForeignKey(Case, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    received_at = models.DateTimeField(_("read"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("mail received")
        verbose_name_plural = _("mails received")
        ordering = ["-received_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.pk} {self.outcome}"


class MessageDetail(models.Model):
    """What came with a message by mail: the text that it quoted, and the files that were not taken."""

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="mail")
    quoted = models.TextField(_("quoted"), blank=True)
    left_out = models.JSONField(_("files that were not taken"), default=list)

    class Meta:
        verbose_name = _("mail of a message")
        verbose_name_plural = _("mails of messages")

    def __str__(self) -> str:
        return f"{self.message_id}"
