"""What somebody asked and what helped, without saying who it was."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.models import LivingRecord
from zeroward.library.answer_topics import topic_choices
from zeroward.methods.text.private import find_private


class Answer(LivingRecord):
    """`origin` is a keyed digest of where it comes from: it finds the record again when somebody takes their consent
    back, and tells nobody else anything."""

    question = models.CharField(_("question"), max_length=200)
    answer = models.TextField(_("answer"))
    topic = models.CharField(_("topic"), max_length=40, blank=True, choices=topic_choices, db_index=True)
    origin = models.CharField(max_length=64, blank=True, db_index=True, editable=False)

    translatable = ("question", "answer")

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["question"]

    def __str__(self) -> str:
        return self.question

    @property
    def private_parts(self) -> list[str]:
        """What still tells who is meant."""
        return [one.text for name in self.translatable for one in find_private(getattr(self, name))]

    def clean(self) -> None:
        super().clean()
        if self.private_parts:
            raise ValidationError(_still_there(self.private_parts))

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Raises InvalidInputError rather than publish what names somebody."""
        if self.live and self.private_parts:
            raise InvalidInputError(_still_there(self.private_parts), place="answer")
        super().save(*args, **kwargs)


def _still_there(parts: list[str]) -> str:
    return gettext("This tells who is meant, take it out: %(parts)s") % {"parts": "; ".join(parts[:5])}
