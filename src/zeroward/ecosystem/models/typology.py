"""Tables of rules for the clusters, in versions; and what the data say beside them, kept as it was computed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed


class TypologyVersion(Timed):
    """One table of rules as `methods.maturity.ecosystems.read_typology` reads it; `content` never changes.

    A table is proposed until the Mission team adopts it with a reason. Of the adopted ones the newest is in force;
    one that is set aside keeps its rounds and decisions.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        ADOPTED = "adopted", _("adopted")
        SET_ASIDE = "set-aside", _("set aside")

    version = models.CharField(_("version"), max_length=60, unique=True)
    title = models.CharField(_("title"), max_length=200)
    source = models.TextField(_("source"), blank=True)
    content = models.JSONField(_("rules"))
    digest = models.CharField("SHA-256", max_length=64)
    state = models.CharField(_("state"), max_length=9, choices=State.choices, default=State.PROPOSED)
    adopted_on = models.DateField(_("adopted on"), null=True, blank=True)
    adopted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reason = models.TextField(_("reason"), blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("table of rules")
        verbose_name_plural = _("tables of rules")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.version
