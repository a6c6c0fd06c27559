"""What a city or a platform has said about itself."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed


class StatedFact(Owned, Timed):
    """One fact, by the key of the catalogue in `data/profile/facts.json`. `value` as its kind has it; "yes" and "no"
    for yes_no. `as_of` is the day for which it was said. What was said before stays in the audit log."""

    key = models.CharField(_("fact"), max_length=60)
    value = models.JSONField(_("value"))
    note = models.CharField(_("note"), max_length=300, blank=True)
    as_of = models.DateField(_("as of"), null=True, blank=True)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("fact that was stated")
        verbose_name_plural = _("facts that were stated")
        ordering = ["scope", "key"]
        constraints = [models.UniqueConstraint(fields=["scope", "key"], name="one_stated_fact_of_a_key")]

    def __str__(self) -> str:
        return f"{self.scope} {self.key}"
