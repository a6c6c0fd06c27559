"""What a keeper wants an entry of the support menu to say; it appears when it was reviewed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.services.models.provider import Provider
from zeroward.services.models.service import Service


class ProposalState(models.TextChoices):
    DRAFT = "draft", _("draft")
    SENT = "sent", _("waits for review")
    ACCEPTED = "accepted", _("published")
    RETURNED = "returned", _("sent back")
    WITHDRAWN = "withdrawn", _("withdrawn")


OPEN_STATES = (ProposalState.DRAFT, ProposalState.SENT, ProposalState.RETURNED)


class Proposal(Timed):
    """`content` holds the fields of the entry; `base` what they were when the keeper began. Without `service` it is a
    new entry."""

    provider = models.ForeignKey(Provider, on_delete=models.CASCADE, related_name="proposals")
    service = models.ForeignKey(
        Service, null=True, blank=True, on_delete=models.CASCADE, related_name="proposals"
    )
    state = models.CharField(
        _("state"), max_length=9, choices=ProposalState.choices, default=ProposalState.DRAFT
    )
    content = models.JSONField(_("content"), default=dict)
    base = models.JSONField(_("as it was"), default=dict)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="service_proposals"
    )
    lock = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    answer = models.TextField(_("answer"), blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-updated_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "service"],
                condition=models.Q(state__in=("draft", "sent", "returned"), service__isnull=False),
                name="one_open_proposal_per_entry",
            )
        ]

    def __str__(self) -> str:
        return str(self.content.get("name") or self.service or self.provider)
