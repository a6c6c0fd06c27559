"""The form for a call, a programme or a testbed in another language."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.exchange.domain.texts import MOST_LETTERS, Record


class TextsForm(forms.Form):
    """One field for each text of the source; what stands there is the help."""

    machine = forms.BooleanField(
        label=_("A machine made it, and nobody has read it yet"),
        required=False,
        help_text=_("Readers are told so."),
    )

    def __init__(self, data: Any = None, *, record: Record, lang: str) -> None:
        super().__init__(data)
        kept = record.texts_in(lang)
        self.names = [name for name in record.translatable if getattr(record, name)]
        for name in self.names:
            source = getattr(record, name)
            short = record._meta.get_field(name).max_length
            widget = forms.TextInput() if short else forms.Textarea({"rows": 5})
            self.fields[name] = forms.CharField(
                label=str(record._meta.get_field(name).verbose_name).capitalize(),
                required=False,
                max_length=short or MOST_LETTERS,
                widget=widget,
                initial=kept[name].body if name in kept else "",
                help_text=source[:600],
            )
        self.fields["machine"].initial = any(record.served(name, lang).machine for name in self.names)
        self.order_fields([*self.names, "machine"])

    def texts(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name, "") for name in self.names}
