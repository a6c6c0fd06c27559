"""The questions of a module as a form: one answer or several, no JavaScript."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.learning.queries.courses import Asking


class QuizForm(forms.Form):
    """A field for each question, named by its place: q1, q2 …"""

    def __init__(self, *args: Any, askings: Sequence[Asking], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.askings = askings
        for number, asking in enumerate(askings, start=1):
            self.fields[f"q{number}"] = _field(asking)

    def chosen(self) -> dict[str, list[int]]:
        """Places of the answers by key of the question."""
        found = {}
        for number, asking in enumerate(self.askings, start=1):
            given = self.cleaned_data[f"q{number}"]
            found[asking.question.key] = [int(one) for one in (given if isinstance(given, list) else [given])]
        return found


def _field(asking: Asking) -> forms.Field:
    choices = [(str(place), option) for place, option in enumerate(asking.options)]
    missing = {"required": _("Choose an answer.")}
    if asking.many:
        return forms.MultipleChoiceField(
            label=str(asking.text),
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            help_text=_("More than one is right."),
            error_messages=missing,
        )
    return forms.ChoiceField(
        label=str(asking.text), choices=choices, widget=forms.RadioSelect, error_messages=missing
    )
