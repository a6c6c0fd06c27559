"""What a city takes home from a match: a plan to do the same there, and what came of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.exchange.models.matches import MatchMember


class ReplicationPlan(Timed):
    """How a partner will do at home what it saw. Published, everyone reads it."""

    member = models.OneToOneField(MatchMember, on_delete=models.CASCADE, related_name="replication")
    solution = models.CharField(_("what we take over"), max_length=200)
    why = models.TextField(_("why it fits us"), blank=True)
    changes = models.TextField(_("what has to be different here"), blank=True)
    steps = models.TextField(_("steps, with who and when"), blank=True)
    needs = models.TextField(_("what we need for it"), blank=True)
    cost = models.DecimalField(_("cost, in euros"), max_digits=14, decimal_places=2, null=True, blank=True)
    starts_on = models.DateField(_("begins"), null=True, blank=True)
    is_public = models.BooleanField(_("everyone may read it"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("replication plan")
        verbose_name_plural = _("replication plans")

    def __str__(self) -> str:
        return self.solution


class Outcome(Timed):
    """What a partner says at the end: did it help, what changed, what would it tell others."""

    class Helped(models.TextChoices):
        YES = "yes", _("yes, very")
        SOME = "some", _("in part")
        NO = "no", _("no")

    member = models.OneToOneField(MatchMember, on_delete=models.CASCADE, related_name="outcome")
    helped = models.CharField(_("did it help?"), max_length=4, choices=Helped.choices)
    changed = models.TextField(_("what changed at home"), blank=True)
    lessons = models.TextField(_("what others can learn"), blank=True)
    is_public = models.BooleanField(_("everyone may read it"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("outcome of a match")
        verbose_name_plural = _("outcomes of matches")

    def __str__(self) -> str:
        return f"{self.member_id} {self.helped}"
