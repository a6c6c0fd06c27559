"""Forms of pilots: activities and reports."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.exchange.domain.pilots import ActivityRow, ReportRow
from zeroward.exchange.models import Activity, PilotReport

TEXT = {"rows": 4}


class ActivityForm(forms.Form):
    """Something that the pilot does."""

    title = forms.CharField(label=_("Activity"), max_length=200)
    state = forms.ChoiceField(label=_("State"), choices=Activity.State.choices)
    starts_on = forms.DateField(label=_("Begins"), required=False, widget=forms.DateInput({"type": "date"}))
    ends_on = forms.DateField(label=_("Ends"), required=False, widget=forms.DateInput({"type": "date"}))
    note = forms.CharField(label=_("Note"), required=False, max_length=5000, widget=forms.Textarea(TEXT))

    def __init__(self, data: Any = None, *, activity: Activity | None = None) -> None:
        names = ("title", "state", "starts_on", "ends_on", "note")
        super().__init__(data, initial={name: getattr(activity, name) for name in names if activity})

    def row(self) -> ActivityRow:
        return ActivityRow(**self.cleaned_data)


class ReportForm(forms.Form):
    """What a pilot tells about a time."""

    title = forms.CharField(label=_("Which time is it about?"), max_length=120)
    done = forms.CharField(
        label=_("What was done?"), required=False, max_length=10_000, widget=forms.Textarea(TEXT)
    )
    changed = forms.CharField(
        label=_("What changed?"), required=False, max_length=10_000, widget=forms.Textarea(TEXT)
    )
    lessons = forms.CharField(
        label=_("What can others learn?"), required=False, max_length=10_000, widget=forms.Textarea(TEXT)
    )
    is_public = forms.BooleanField(
        label=_("Everybody may read these lessons"),
        required=False,
        help_text=_("The rest is read by those who run the call alone."),
    )
    spent = forms.DecimalField(
        label=_("Spent, in euros"), required=False, min_value=0, max_digits=14, decimal_places=2
    )

    def __init__(self, data: Any = None, *, report: PilotReport | None = None) -> None:
        names = ("title", "done", "changed", "lessons", "is_public", "spent")
        super().__init__(data, initial={name: getattr(report, name) for name in names if report})

    def row(self) -> ReportRow:
        return ReportRow(**self.cleaned_data)
