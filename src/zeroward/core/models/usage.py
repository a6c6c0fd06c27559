"""Usage figures without trackers: counts per day, never per person."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageCount(models.Model):
    """How often pages of one kind were served on one day. No address of a reader, no cookie, no session."""

    day = models.DateField(_("day"))
    view = models.CharField(_("page"), max_length=120)
    record = models.CharField(_("record"), max_length=130, blank=True)
    lang = models.CharField(_("language"), max_length=12, blank=True)
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("page count")
        verbose_name_plural = _("page counts")
        constraints = [
            models.UniqueConstraint(
                fields=["day", "view", "record", "lang"], name="one_count_per_day_and_page"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.view} {self.record}: {self.count}"


class SearchMiss(models.Model):
    """Words that were searched for and not found. Words that occur only once are dropped after thirty days."""

    query = models.CharField(_("query"), max_length=120)
    lang = models.CharField(_("language"), max_length=12)
    count = models.PositiveIntegerField(_("times"), default=0)
    first_on = models.DateField(_("first"), auto_now_add=True)
    last_on = models.DateField(_("last"))
    answered_note = models.CharField(_("answer of the editors"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("search without a result")
        verbose_name_plural = _("searches without a result")
        ordering = ["-count", "query"]
        constraints = [
            models.UniqueConstraint(fields=["query", "lang"], name="one_miss_per_query_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.query} [{self.lang}]: {self.count}"
