"""Answers that are written once and said often."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Timed


class Canned(Timed):
    """`scope` is the platform whose people use it, or "mission": then everybody who answers does. `text` may hold the
    placeholders {city}, {question}, {reference} and {name}."""

    scope = models.CharField(_("used by"), max_length=130, db_index=True)
    title = models.CharField(_("title"), max_length=120)
    language = models.CharField(_("language"), max_length=12)
    topic = models.CharField(_("topic"), max_length=40, blank=True)
    text = models.TextField(_("text"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("canned answer")
        verbose_name_plural = _("canned answers")
        ordering = ["language", "title", "pk"]

    def __str__(self) -> str:
        return self.title
