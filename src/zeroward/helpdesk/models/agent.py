"""Who answers: what somebody answers on, in which languages, how much; and from which questions they keep away."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed


class Agent(Timed):
    """What a person answers. Whose questions these are follows their role: a platform's people answer their country.

    Coordinators of platforms and the helpdesk answer on everything until they say otherwise; editors and experts
    once they have said what they answer on.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="helpdesk_agent"
    )
    topics = models.JSONField(_("topics"), default=list)
    languages = models.JSONField(_("languages"), default=list)
    capacity = models.PositiveSmallIntegerField(_("open cases at a time"), default=8)
    away_until = models.DateField(_("away until"), null=True, blank=True)
    note = models.CharField(_("note for those who distribute"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("person who answers")
        verbose_name_plural = _("people who answer")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"#{self.user_id}"


class Conflict(models.Model):
    """Somebody keeps away from a place ("city:klagenfurt"), or from a single case, and says why."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="helpdesk_conflicts"
    )
    scope = models.CharField(_("place"), max_length=130, blank=True)
    case = models.ForeignKey(
        "helpdesk.Case", null=True, blank=True, on_delete=models.CASCADE, related_name="conflicts"
    )
    reason = models.CharField(_("why"), max_length=200)
    made_at = models.DateTimeField(_("made"), auto_now_add=True)

    class Meta:
        verbose_name = _("conflict of interest")
        verbose_name_plural = _("conflicts of interest")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "scope"], condition=models.Q(case=None), name="one_conflict_with_a_place"
            ),
            models.UniqueConstraint(
                fields=["user", "case"],
                condition=models.Q(case__isnull=False),
                name="one_conflict_with_a_case",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.user_id} {self.scope or self.case_id}"
