"""What was answered before anybody had to be asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Deflection(models.Model):
    """How often a page that was suggested solved a question of a topic, by month: nothing about who asked."""

    month = models.DateField(_("month"))
    topic = models.CharField(_("topic"), max_length=40)
    count = models.PositiveIntegerField(_("times"), default=0)

    class Meta:
        verbose_name = _("question solved by a suggestion")
        verbose_name_plural = _("questions solved by suggestions")
        ordering = ["month", "topic"]
        constraints = [
            models.UniqueConstraint(fields=["month", "topic"], name="one_count_of_a_topic_a_month")
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.topic}"
