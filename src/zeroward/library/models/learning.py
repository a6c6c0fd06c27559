"""Lessons learned, deep dives, recordings."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.library.models.challenge import Category, Challenge
from zeroward.library.models.material import Material
from zeroward.places.models import Country


class Lesson(LivingRecord):
    """A lesson learned from the materials of a category; *to come* while nobody has written it."""

    category = models.ForeignKey(
        Category, verbose_name=_("category"), on_delete=models.CASCADE, related_name="lessons"
    )
    challenges = models.ManyToManyField(
        Challenge, verbose_name=_("challenges"), related_name="lessons", blank=True
    )
    text = models.TextField(_("lesson"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    note = models.TextField(_("editors' note on the source"), blank=True)

    translatable = ("text",)

    class Meta:
        verbose_name = _("lesson learned")
        verbose_name_plural = _("lessons learned")
        ordering = ["category_id", "order", "pk"]

    def __str__(self) -> str:
        return self.text[:80] or self.key


class DeepDive(LivingRecord):
    """One case told step by step, with a checklist to try it."""

    category = models.ForeignKey(
        Category, verbose_name=_("category"), on_delete=models.CASCADE, related_name="deep_dives"
    )
    challenges = models.ManyToManyField(
        Challenge, verbose_name=_("challenges"), related_name="deep_dives", blank=True
    )
    title = models.CharField(_("title"), max_length=200, blank=True)
    country = models.ForeignKey(
        Country,
        verbose_name=_("country"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="deep_dives",
    )
    summary = models.TextField(_("summary"), blank=True)
    steps = models.TextField(_("how to do it, one step a line"), blank=True)
    founders = models.TextField(_("who founded it, one a line"), blank=True)
    partners = models.TextField(_("who takes part, one a line"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    note = models.TextField(_("editors' note on the source"), blank=True)

    translatable = ("title", "summary", "steps")

    class Meta:
        verbose_name = _("deep dive")
        verbose_name_plural = _("deep dives")
        ordering = ["category_id", "order", "pk"]

    def __str__(self) -> str:
        return self.title or self.key


class Recording(LivingRecord):
    """A recorded webinar or meeting."""

    title = models.CharField(_("title"), max_length=250)
    held_on = models.DateField(_("date"), null=True, blank=True)
    material = models.ForeignKey(
        Material,
        verbose_name=_("material"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="recordings",
    )
    url = models.URLField(_("address"), max_length=1000, blank=True)
    lang = models.CharField(_("spoken language"), max_length=12, blank=True)
    subtitles = models.CharField(_("subtitles"), max_length=100, blank=True)
    description = models.TextField(_("what it shows"), blank=True)

    translatable = ("title", "description")

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = [models.F("held_on").desc(nulls_last=True), "title"]

    def __str__(self) -> str:
        return self.title
