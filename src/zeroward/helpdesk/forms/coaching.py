"""Forms of coaching."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.helpdesk.domain.coaching import MeetingRow, SeriesRow
from zeroward.helpdesk.models import Case, Meeting, Series

MOMENT = "%Y-%m-%dT%H:%M"


def area(label: Any, rows: int, **kwargs: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=10_000, widget=forms.Textarea({"rows": rows}), **kwargs)


class SeriesForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=160)
    goal = area(_("What does the city want to be able to do in the end?"), 3)
    state = forms.ChoiceField(label=_("State"), choices=Series.State.choices, initial=Series.State.RUNNING)
    result = area(_("What came of it?"), 3, required=False)
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, series: Series | None = None, case: Case | None = None, **kwargs: Any
    ) -> None:
        """`series` is changed; `case` is what a new one begins with, and lends it its title unless it is confidential:
        the city's whole team reads the title of a series, and its coordinators are told it."""
        super().__init__(*args, **kwargs)
        names = ("title", "goal", "state", "result", "lock")
        kept = {name: getattr(series, name) for name in names} if series is not None else {}
        if case is not None and case.is_confidential:
            self.fields["title"].help_text = _(
                "The question is confidential. The city's whole team reads this title and the series."
            )
        elif case is not None:
            kept["title"] = case.title
        self.initial = {**kept, **self.initial}

    def row(self) -> SeriesRow:
        data = self.cleaned_data
        return SeriesRow(data["title"], data["goal"], data["state"], data["result"])


class MeetingForm(forms.Form):
    starts_at = forms.DateTimeField(
        label=_("Begins"), input_formats=[MOMENT],
        widget=forms.DateTimeInput({"type": "datetime-local"}, format=MOMENT),
    )  # fmt: skip
    minutes = forms.IntegerField(label=_("Minutes"), min_value=5, max_value=600, initial=60)
    subject = forms.CharField(label=_("What is it about?"), max_length=160)
    took_place = forms.NullBooleanField(
        label=_("Did it take place?"),
        widget=forms.Select(choices=[("unknown", _("not yet")), ("true", _("yes")), ("false", _("no"))]),
    )
    note = area(_("What was said?"), 4, required=False)
    agreed = forms.CharField(label=_("What is done until the next time?"), required=False, max_length=300)

    def __init__(self, *args: Any, meeting: Meeting | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = ("starts_at", "minutes", "subject", "took_place", "note", "agreed")
        kept = {name: getattr(meeting, name) for name in names} if meeting is not None else {}
        self.initial = {**kept, **self.initial}

    def row(self) -> MeetingRow:
        return MeetingRow(**self.cleaned_data)
