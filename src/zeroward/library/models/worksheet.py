"""The problem-statement worksheet of a signed-in person. Without an account it lives in the browser's session."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from zeroward.core.models import Timed


class ProblemStatement(Timed):
    """`answers` maps the key of a WH question to the text written; only its owner ever sees it."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="problem_statements"
    )
    title = models.CharField(_("title"), max_length=200)
    problem_type = models.CharField(_("problem type"), max_length=60, blank=True)
    answers = models.JSONField(pgettext_lazy("of a worksheet", "answers"), default=dict, blank=True)
    statement = models.TextField(_("problem statement"), blank=True)
    lang = models.CharField(_("language"), max_length=12, default="en")

    class Meta:
        verbose_name = _("problem statement")
        verbose_name_plural = _("problem statements")
        ordering = ["-updated_at", "-pk"]

    def __str__(self) -> str:
        return self.title
