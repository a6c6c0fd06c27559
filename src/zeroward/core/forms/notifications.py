"""How often to write about each kind of event."""

from collections.abc import Sequence
from typing import Any

from django import forms

from zeroward.core.models import Rhythm
from zeroward.core.notices import NoticeKind


class PreferencesForm(forms.Form):
    """One choice for each kind; the field is called like the kind."""

    def __init__(self, *args: Any, preferences: Sequence[tuple[NoticeKind, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, rhythm in preferences:
            self.fields[kind.key] = forms.ChoiceField(
                label=kind.label, choices=Rhythm.choices, initial=rhythm, widget=forms.RadioSelect
            )
