"""Decision notes: which figure led to which decision, and what became of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.plan.models import Action, Indicator


class DecisionNote(Owned, Timed):
    """A decision that a figure led to. The figure is kept as it stood that day: it does not move by itself."""

    title = models.CharField(_("what was decided"), max_length=200)
    decided_on = models.DateField(_("decided on"))
    decided_by = models.CharField(_("which body decided"), max_length=200, blank=True)
    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    figure_name = models.CharField(_("what the figure is about"), max_length=300, blank=True)
    figure_value = models.FloatField(_("value that was looked at"), null=True, blank=True)
    figure_unit = models.CharField(_("unit"), max_length=60, blank=True)
    figure_year = models.PositiveSmallIntegerField(_("year of the value"), null=True, blank=True)
    figure_source = models.CharField(_("where the figure comes from"), max_length=300, blank=True)
    reading = models.TextField(_("what the figure told us"), blank=True)
    options = models.TextField(_("what else was possible"), blank=True)
    reason = models.TextField(_("why it was decided this way"), blank=True)
    action = models.ForeignKey(
        Action,
        verbose_name=_("action of the plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    review_on = models.DateField(_("look at it again on"), null=True, blank=True)
    outcome = models.TextField(_("what became of it"), blank=True)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)
    lock = models.PositiveIntegerField(default=0, editable=False)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("decision note")
        verbose_name_plural = _("decision notes")
        ordering = ["-decided_on", "-pk"]

    def __str__(self) -> str:
        return self.title
