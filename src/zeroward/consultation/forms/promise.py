"""The form of a promise."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zeroward.consultation.domain.promises import MOST_TEXT, PromiseRow, columns
from zeroward.consultation.models import Promise


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class PromiseForm(forms.Form):
    """What cities said, what is done about it, by when, and what came of it."""

    said = forms.CharField(
        label=_("You said"),
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("In the words of those who answered, as far as they agreed to it."),
    )
    evidence = forms.CharField(
        label=_("Where it was said"),
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("One a line: a table of the report, a code, a session."),
    )
    done = forms.CharField(label=_("We do"), max_length=MOST_TEXT, widget=forms.Textarea(attrs={"rows": 3}))
    owner = forms.CharField(label=_("Who sees to it"), required=False, max_length=160)
    promised_on = forms.DateField(label=_("Promised on"), widget=DayInput())
    due = forms.DateField(
        label=_("Due"), widget=DayInput(), help_text=_("Six to twelve months are long enough to lose trust.")
    )
    state = forms.ChoiceField(label=_("State"), choices=Promise.State.choices, widget=forms.RadioSelect)
    done_on = forms.DateField(label=_("Done on"), required=False, widget=DayInput())
    outcome = forms.CharField(
        label=_("What came of it"),
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when it is done, or when it will not be done."),
    )
    url = forms.CharField(label=_("Address"), required=False, max_length=500)
    public = forms.BooleanField(label=_("Show it to everyone"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, promise: Promise | None = None) -> None:
        super().__init__(data, initial=_initial(promise))

    def row(self) -> PromiseRow:
        given = {name: value for name, value in self.cleaned_data.items() if name not in ("seen", "evidence")}
        return PromiseRow(**given, evidence=tuple(self.cleaned_data["evidence"].splitlines()))


def _initial(promise: Promise | None) -> dict[str, Any]:
    if promise is None:
        return {"promised_on": timezone.localdate(), "state": Promise.State.PROMISED, "public": True}
    found = columns(promise)
    return {**found, "evidence": "\n".join(found["evidence"]), "seen": promise.updated_at.isoformat()}
