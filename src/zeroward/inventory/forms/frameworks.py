"""Two frameworks to look at side by side."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.methods.ghg.frameworks import frameworks


class FrameworksForm(forms.Form):
    first = forms.ChoiceField(label=gettext_lazy("First framework"))
    second = forms.ChoiceField(label=gettext_lazy("Second framework"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(key, _(one.short)) for key, one in frameworks().items()]
        for name in ("first", "second"):
            field = self.fields[name]
            if isinstance(field, forms.ChoiceField):
                field.choices = choices
