"""Clusters beside data: a computation that was kept with what went in and what came out."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.ecosystem.models.review import ReviewRound


class CrossCheckRun(Timed):
    """One cross-check of a round. `options` and `digest` say what went in, `result` what came out."""

    class State(models.TextChoices):
        WAITING = "waiting", _("being computed")
        DONE = "done", _("done")
        FAILED = "failed", _("not possible")

    round = models.ForeignKey(ReviewRound, on_delete=models.CASCADE, related_name="cross_checks")
    number = models.PositiveIntegerField(_("number"))
    state = models.CharField(_("state"), max_length=7, choices=State.choices, default=State.WAITING)
    options = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    digest = models.CharField("SHA-256", max_length=64, blank=True)
    problem = models.TextField(_("why it was not possible"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("cross-check of clusters")
        verbose_name_plural = _("cross-checks of clusters")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["round", "number"], name="one_cross_check_number")]

    def __str__(self) -> str:
        return f"{self.round_id} {self.number}"
