"""What the partners of a match agree on, and who of them has said yes."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.exchange.models.matches import Match, MatchMember


class Agreement(Timed):
    """A change of the text takes back every yes: nobody has agreed to what they have not read."""

    match = models.OneToOneField(Match, on_delete=models.CASCADE, related_name="agreement")
    goals = models.TextField(_("what we want to reach"), blank=True)
    duties = models.TextField(_("who does what"), blank=True)
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    ends_on = models.DateField(_("ends"), null=True, blank=True)
    visits = models.PositiveSmallIntegerField(_("visits planned"), null=True, blank=True)
    money = models.TextField(_("who pays what"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")

    def __str__(self) -> str:
        return str(self.match_id)


class Consent(models.Model):
    """A partner said yes to the agreement as it stands."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="consents")
    member = models.ForeignKey(MatchMember, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("consent to an agreement")
        verbose_name_plural = _("consents to agreements")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "member"], name="one_consent_of_a_partner")
        ]

    def __str__(self) -> str:
        return f"{self.agreement_id} {self.member_id}"
