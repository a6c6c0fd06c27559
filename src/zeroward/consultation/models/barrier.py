"""The map of barriers: which makes which worse, and on what evidence."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.models.consultation import Consultation
from zeroward.consultation.models.text import Segment
from zeroward.core.models import Timed


class Barrier(Timed):
    """An arrow from one barrier to another (keys of codes, or of `methods.systems.barrier_map`). `polarity` +1: more of
    the one brings more of the other. `strength` 1 to 4, empty = not judged."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="barriers")
    cause = models.CharField(_("cause"), max_length=80)
    effect = models.CharField(_("effect"), max_length=80)
    polarity = models.SmallIntegerField(_("direction"), default=1)
    strength = models.PositiveSmallIntegerField(_("strength"), null=True, blank=True)
    delayed = models.BooleanField(_("with delay"), null=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("arrow of the barrier map")
        verbose_name_plural = _("arrows of the barrier map")
        ordering = ["cause", "effect"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "cause", "effect"], name="one_arrow_per_pair"),
            models.CheckConstraint(condition=models.Q(polarity__in=[-1, 1]), name="arrow_has_a_direction"),
        ]

    def __str__(self) -> str:
        return f"{self.cause} → {self.effect}"


class BarrierEvidence(models.Model):
    """Why an arrow is drawn: a segment, or a place in a document; by whom it was said, how often."""

    arrow = models.ForeignKey(Barrier, on_delete=models.CASCADE, related_name="evidence")
    segment = models.ForeignKey(Segment, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    source_text = models.CharField(_("source"), max_length=300, blank=True)
    stream_kind = models.CharField(_("stream"), max_length=9, blank=True)
    role = models.CharField(_("said by"), max_length=20, blank=True)
    count = models.PositiveSmallIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("evidence of an arrow")
        verbose_name_plural = _("evidence of arrows")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.arrow_id} {self.source_text}"
