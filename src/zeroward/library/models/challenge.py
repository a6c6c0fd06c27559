"""Categories of the portfolio, and their challenges (problem statements)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import LivingRecord
from zeroward.taxonomy.models import Concept


class Category(LivingRecord):
    """One of the six parts of the portfolio."""

    code = models.CharField(_("code"), max_length=4, unique=True, help_text=_("For example 3."))
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("what it is about"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    translatable = ("title", "summary")

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Challenge(LivingRecord):
    """A problem that cities and platforms struggle with; materials are placed in it."""

    category = models.ForeignKey(
        Category, verbose_name=_("category"), on_delete=models.PROTECT, related_name="challenges"
    )
    code = models.CharField(_("code"), max_length=6, unique=True, help_text=_("For example 3.4."))
    title = models.CharField(_("title"), max_length=200)
    title_variants = models.TextField(_("other titles in the source, one a line"), blank=True)
    summary = models.TextField(_("what it is about"), blank=True)
    key_challenges = models.TextField(_("what makes it hard, one a line"), blank=True)
    hashtags = models.ManyToManyField(
        Concept, verbose_name=_("hashtags"), related_name="challenges", blank=True
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)
    note = models.TextField(_("editors' note on the source"), blank=True)

    translatable = ("title", "summary", "key_challenges")

    class Meta:
        verbose_name = _("challenge")
        verbose_name_plural = _("challenges")
        ordering = ["order", "code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Quote(LivingRecord):
    """Words of a partner. Shown only when the speaker has agreed."""

    challenge = models.ForeignKey(
        Challenge, verbose_name=_("challenge"), on_delete=models.CASCADE, related_name="quotes"
    )
    text = models.TextField(_("words"))
    speaker = models.CharField(_("who said it"), max_length=200, blank=True)
    consent = models.BooleanField(_("the speaker agreed to be quoted"), default=False)
    consent_note = models.CharField(_("how and when they agreed"), max_length=200, blank=True)

    translatable = ("text",)

    class Meta:
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        ordering = ["challenge_id", "pk"]

    def __str__(self) -> str:
        return self.text[:80]
