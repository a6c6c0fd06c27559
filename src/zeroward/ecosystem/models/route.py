"""The route towards a national platform, as far as one country has gone it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.ecosystem.models.kept import Kept


class RouteStage(Kept):
    """A stage of the route in one country. `stage` is the key of the step in the guide."""

    class State(models.TextChoices):
        NOT_STARTED = "not-started", _("not started")
        UNDER_WAY = "under-way", _("under way")
        DONE = "done", _("done")
        SKIPPED = "skipped", _("not needed here")

    stage = models.CharField(_("stage"), max_length=120)
    state = models.CharField(_("state"), max_length=11, choices=State.choices, default=State.NOT_STARTED)
    reached_on = models.DateField(_("done on"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("stage of the route")
        verbose_name_plural = _("stages of the route")
        ordering = ["scope", "stage"]
        constraints = [models.UniqueConstraint(fields=["scope", "stage"], name="a_stage_once_a_country")]

    def __str__(self) -> str:
        return f"{self.scope}: {self.stage}"


class RouteCheck(models.Model):
    """One line of a stage's checklist: yes, no, or not known (no row)."""

    stage = models.ForeignKey(RouteStage, on_delete=models.CASCADE, related_name="checks")
    check_key = models.CharField(_("line"), max_length=60)
    done = models.BooleanField(_("done"))

    class Meta:
        verbose_name = _("line of a checklist")
        verbose_name_plural = _("lines of checklists")
        ordering = ["stage", "check_key"]
        constraints = [models.UniqueConstraint(fields=["stage", "check_key"], name="a_line_once_a_stage")]

    def __str__(self) -> str:
        return self.check_key
