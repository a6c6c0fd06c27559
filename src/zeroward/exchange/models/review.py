"""Reviews: who reads which application in which phase, and what they make of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed
from zeroward.exchange.models.application import Application


class ReviewState(models.TextChoices):
    ASSIGNED = "assigned", _("to be read")
    DONE = "done", _("done")
    CONFLICT = "conflict", _("conflict of interest")


class Review(Timed):
    """`scores`: key of the criterion → points. `note` is for those who decide; `comment` may be told to the applicants;
    `conflict` says why somebody cannot judge this one."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="reviews")
    phase = models.CharField(_("phase"), max_length=40)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    state = models.CharField(
        _("state"), max_length=8, choices=ReviewState.choices, default=ReviewState.ASSIGNED
    )
    scores = models.JSONField(_("points"), default=dict, blank=True)
    note = models.TextField(_("note"), blank=True)
    comment = models.TextField(_("comment for the applicants"), blank=True)
    conflict = models.CharField(_("conflict of interest"), max_length=300, blank=True)
    done_at = models.DateTimeField(_("done on"), null=True, blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["application", "phase", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "phase", "reviewer"], name="one_review_of_a_reviewer"
            )
        ]

    def __str__(self) -> str:
        return f"{self.application_id} {self.phase}"
