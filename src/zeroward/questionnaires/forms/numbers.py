"""A field for a number as people write it; what can be read in two ways is asked again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.methods.questions.numerals import numbers_in


class PlainNumberField(forms.CharField):
    """Cleans to a float, or None when nothing was written."""

    default_error_messages = {
        "number": _("This is no number. Write for example 1200.5, or 1 200,5."),
        "doubt": _("This can be read in two ways. Write it without a sign for thousands."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=40, required=False, widget=forms.TextInput({"inputmode": "decimal"}), **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        return f"{value:.12g}" if isinstance(value, int | float) and not isinstance(value, bool) else value

    def clean(self, value: Any) -> float | None:
        text = super().clean(value)
        if not text:
            return None
        found = numbers_in(text)
        if len(found) != 1:
            code = "doubt" if found else "number"
            raise forms.ValidationError(self.error_messages[code], code=code)
        return found[0]
