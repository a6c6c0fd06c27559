"""Who wants a letter a week about the next steps of a city."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed


class WeeklyWish(Timed):
    """One person, one workspace. `told` holds the keys that were told last, so that nothing is written twice."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    scope = models.CharField(_("workspace"), max_length=130)
    told_on = models.DateField(_("last letter"), null=True, blank=True)
    told = models.JSONField(_("what it told"), default=list, blank=True)

    class Meta:
        verbose_name = _("wish for a weekly letter")
        verbose_name_plural = _("wishes for weekly letters")
        constraints = [models.UniqueConstraint(fields=["user", "scope"], name="one_weekly_wish")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.scope}"
