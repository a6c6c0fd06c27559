"""Fields that may stay blank for a stated reason: "not available, because …"."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

REASON = "__reason"


class ReasonedMixin(forms.BaseForm):
    """Form mixin. Every field named in `reasoned` takes a value or the reason why there is none.

    The reason arrives in `cleaned_data["<name>__reason"]`, "" when a value was given.
    """

    reasoned: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.reasoned:
            self.fields[name].required = False
            self.fields[name + REASON] = forms.CharField(
                label=_("Why is it not available?"),
                required=False,
                max_length=500,
                widget=forms.Textarea({"rows": 2}),
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in self.reasoned:
            blank = cleaned.get(name) in (None, "", [], ())
            if blank and name not in self.errors and not cleaned.get(name + REASON):
                self.add_error(name, _("Fill this in, or mark it as not available and say why."))
            if not blank:
                cleaned[name + REASON] = ""
        return cleaned
