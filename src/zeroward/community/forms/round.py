"""Forms of rounds and of the notes of their sessions."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.domain.rounds import COLUMNS, NoteRow, RoundRow
from zeroward.community.forms.fields import DayInput, FewCharField, language_choices, set_choices
from zeroward.community.models import Round


class RoundForm(forms.Form):
    title = forms.CharField(label=_("Name"), max_length=160)
    goal = FewCharField(
        label=_("What do you want to reach?"),
        required=False,
        max_length=4000,
        help_text=_("Something that you can look at in the end."),
    )
    starts_on = forms.DateField(label=_("From"), widget=DayInput())
    ends_on = forms.DateField(
        label=_("Until"), required=False, widget=DayInput(), help_text=_("Empty: six months.")
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, record: Round | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("starts_on", timezone.localdate())
        if record is not None:
            self.initial = {**{name: getattr(record, name) for name in COLUMNS}, "lock": record.lock}

    def row(self) -> RoundRow:
        return RoundRow(**{name: self.cleaned_data[name] for name in COLUMNS})


class CloseRoundForm(forms.Form):
    outcome = FewCharField(
        label=_("What came of it?"),
        max_length=5000,
        help_text=_("Everyone who reads the group reads it."),
    )


class NoteForm(forms.Form):
    """Notes of a session, or of any other day."""

    on = forms.DateField(label=_("Day"), widget=DayInput())
    title = forms.CharField(label=_("Title"), max_length=160)
    text = FewCharField(
        label=_("What was said and agreed?"),
        rows=8,
        max_length=20_000,
        help_text=_("Members alone read it."),
    )
    lang = forms.ChoiceField(label=_("Language"))
    session = forms.ChoiceField(label=_("Session"), required=False)

    def __init__(self, *args: Any, sessions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, lang=language_choices(), session=[("", _("none")), *sessions])
        self.initial = {"on": timezone.localdate(), "lang": get_language() or "en", **self.initial}

    def row(self) -> NoteRow:
        return NoteRow(**self.cleaned_data)
