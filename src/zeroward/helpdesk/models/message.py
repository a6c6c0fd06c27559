"""What was said in a case, and who was given it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models.storage import private_files
from zeroward.helpdesk.models.case import Case


class Message(models.Model):
    """`kind` internal is read only by those who answer. `side` says who spoke, also when the account is gone."""

    class Kind(models.TextChoices):
        PUBLIC = "public", _("message")
        INTERNAL = "internal", _("note among us")

    class Side(models.TextChoices):
        ASKER = "asker", _("who asked")
        DESK = "desk", _("who answers")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="messages")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.PUBLIC)
    side = models.CharField(_("who spoke"), max_length=5, choices=Side.choices)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=12, blank=True)
    source = models.CharField(_("came by"), max_length=8, default="web")
    made_at = models.DateTimeField(_("said"), auto_now_add=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.side} {self.kind}"


class MessageFile(models.Model):
    """A file that came with a message, stored under a random name; read by those who read the message."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="helpdesk/%Y/", storage=private_files)
    file_name = models.CharField(_("file name"), max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField(_("bytes"))
    digest = models.CharField("SHA-256", max_length=64)

    class Meta:
        verbose_name = _("file of a message")
        verbose_name_plural = _("files of messages")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.file_name


class Assignment(models.Model):
    """A case was given to somebody. `reasons` are the parts of the fit and why this person, as they stood then; people
    are named by their number in it, so that nobody's name outlives their account."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="assignments")
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_routed = models.BooleanField(_("proposed by the routing"), default=False)
    fit = models.FloatField(_("fit"), null=True, blank=True)
    reasons = models.JSONField(_("reasons"), default=dict)
    made_at = models.DateTimeField(_("given"), auto_now_add=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} #{self.agent_id}"


class Handover(models.Model):
    """A case went to another tier or person; `reason` is read by whoever takes it on."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="handovers")
    from_tier = models.CharField(_("from"), max_length=8, choices=Case.Tier.choices)
    to_tier = models.CharField(_("to"), max_length=8, choices=Case.Tier.choices)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.CharField(_("why"), max_length=500)
    made_at = models.DateTimeField(_("handed on"), auto_now_add=True)

    class Meta:
        verbose_name = _("hand-over")
        verbose_name_plural = _("hand-overs")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.from_tier} {self.to_tier}"
