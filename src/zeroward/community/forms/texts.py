"""The form of the texts of an event or a group in one language."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.community.queries.texts import Pair
from zeroward.core.models import Origin


class TextsForm(forms.Form):
    """One field for each source text, which stands beside it."""

    by_machine = forms.BooleanField(
        label=gettext_lazy("A machine translated this, and nobody has checked it yet"),
        required=False,
        help_text=gettext_lazy("Readers are told. Take the tick away once somebody has read it."),
    )

    def __init__(self, *args: Any, pairs: Sequence[Pair], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = self.fields.pop("by_machine")
        for pair in pairs:
            rows = 1 if pair.field == "title" else 5
            self.fields[pair.field] = forms.CharField(
                label=pair.label.capitalize(),
                required=False,
                max_length=200 if pair.field == "title" else 10_000,
                widget=forms.TextInput() if rows == 1 else forms.Textarea({"rows": rows}),
                help_text=self._hint(pair),
                initial=pair.text.body if pair.text is not None else "",
            )
        self.fields["by_machine"] = last
        self.initial["by_machine"] = any(
            pair.text is not None and pair.text.origin == Origin.MACHINE and pair.text.reviewed_at is None
            for pair in pairs
        )

    @staticmethod
    def _hint(pair: Pair) -> str:
        said = _("Original: %(text)s") if not pair.stale else _("Original, changed since: %(text)s")
        return said % {"text": pair.source}

    def texts(self) -> dict[str, str]:
        return {name: value for name, value in self.cleaned_data.items() if name != "by_machine"}
