"""Transition indicators of a city or country: course, values with the day they became known, conversions."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Owned, Timed
from zeroward.places.models import City


class TransitionCourse(Owned, Timed):
    """One indicator of the list of `methods.monitoring` (`key`), about a city, or (without `city`) about a country.

    The scope says who keeps it: the city itself, or its national platform, for example from a register. `unit` is the
    unit in which it is shown; values in other units are converted, or listed as unusable. `targets` maps years to
    values.
    """

    key = models.CharField(_("indicator"), max_length=80)
    city = models.ForeignKey(
        City, null=True, blank=True, on_delete=models.PROTECT, related_name="transition_courses"
    )
    country = models.CharField(_("country"), max_length=2, db_index=True)
    unit = models.CharField(_("unit"), max_length=60)
    base_year = models.PositiveSmallIntegerField(_("base year"), null=True, blank=True)
    base = models.FloatField(_("value in the base year"), null=True, blank=True)
    targets = models.JSONField(_("targets"), default=dict, blank=True)
    source_text = models.CharField(_("where targets and base are from"), max_length=500, blank=True)
    note = models.TextField(_("note"), blank=True)
    lock = models.PositiveIntegerField(default=0, editable=False)
    is_example = models.BooleanField(_("made up for demonstration"), default=False)

    class Meta:
        verbose_name = _("transition indicator")
        verbose_name_plural = _("transition indicators")
        ordering = ["scope", "key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "city", "key"], condition=~models.Q(city=None), name="one_course_of_a_city"
            ),
            models.UniqueConstraint(
                fields=["scope", "key"], condition=models.Q(city=None), name="one_course_of_a_country"
            ),
        ]

    def __str__(self) -> str:
        return self.key


class TransitionValue(models.Model):
    """A value for a year, known since a day. It never changes: a later one corrects it, one of None takes it back."""

    course = models.ForeignKey(TransitionCourse, on_delete=models.CASCADE, related_name="values")
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.FloatField(_("value"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60)
    known_on = models.DateField(_("known since"))
    source_text = models.CharField(_("where the figure comes from"), max_length=500, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    entered_at = models.DateTimeField(_("entered"), auto_now_add=True)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("value of a transition indicator")
        verbose_name_plural = _("values of transition indicators")
        ordering = ["course", "year", "known_on", "pk"]

    def __str__(self) -> str:
        return f"{self.course_id}: {self.year}"


class UnitConversion(Timed):
    """Values of one course in one unit, told in another: a new definition, a price base. For some years or for all."""

    course = models.ForeignKey(TransitionCourse, on_delete=models.CASCADE, related_name="conversions")
    source = models.CharField(_("from the unit"), max_length=60)
    target = models.CharField(_("to the unit"), max_length=60)
    factor = models.FloatField(_("times"))
    plus = models.FloatField(_("plus"), default=0)
    since = models.PositiveSmallIntegerField(_("from the year"), null=True, blank=True)
    until = models.PositiveSmallIntegerField(_("to the year"), null=True, blank=True)
    why = models.CharField(_("why"), max_length=300)

    class Meta:
        verbose_name = _("conversion of a unit")
        verbose_name_plural = _("conversions of units")
        ordering = ["course", "source", "since", "pk"]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"
