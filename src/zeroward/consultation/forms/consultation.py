"""The form of a consultation: what it is about, whom, for what the answers are used, how much is asked of a city."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.consultations import (
    FIRST_YEAR,
    KEYS,
    LAST_YEAR,
    MOST_DAYS,
    MOST_HOURS,
    ConsultationFields,
    plain_fields,
)
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.choices import codebook_versions, frame_versions, iterations
from zeroward.core.workspaces import Workspace

Choices = list[tuple[str, str]]


class ConsultationForm(forms.Form):
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=200,
        help_text=gettext_lazy("For example: Needs assessment 2026."),
    )
    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    about = forms.CharField(
        label=gettext_lazy("What is it about?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 3}),
    )
    questions = forms.CharField(
        label=gettext_lazy("Which questions does it have to answer?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("One a line."),
    )
    frame = forms.TypedChoiceField(
        label=gettext_lazy("Which cities is it about?"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=gettext_lazy("A version of a frame: also of the cities that are not asked."),
    )
    codebook = forms.TypedChoiceField(
        label=gettext_lazy("Codebook for open answers"), coerce=int, empty_value=None, required=False
    )
    previous = forms.TypedChoiceField(
        label=gettext_lazy("Iteration before"), coerce=int, empty_value=None, required=False
    )
    purpose = forms.CharField(
        label=gettext_lazy("What are the answers used for?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Everybody who is asked reads this."),
    )
    lawful_basis = forms.CharField(label=gettext_lazy("Lawful basis"), required=False, max_length=200)
    contact = forms.CharField(
        label=gettext_lazy("Whom can cities ask?"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("A name and an address, or a desk."),
    )
    names_until = forms.DateField(
        label=gettext_lazy("Until when are names kept?"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("After this day names and addresses of persons are removed by themselves."),
    )
    promised_by = forms.DateField(
        label=gettext_lazy("By when do cities see a result?"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Six to twelve months after they answered, or they will not answer again."),
    )
    hours_a_year = forms.FloatField(
        label=gettext_lazy("Hours asked of one city in twelve months, at most"),
        min_value=0.1,
        max_value=MOST_HOURS,
        initial=4.0,
        help_text=gettext_lazy("Over all streams of all consultations, also those of other teams."),
    )
    cool_down_days = forms.IntegerField(
        label=gettext_lazy("Days of rest after a request"), min_value=0, max_value=MOST_DAYS, initial=45
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, place: Workspace, consultation: Consultation | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["frame"].choices = _frames(place)
        self.fields["codebook"].choices = _codebooks(place)
        self.fields["previous"].choices = _iterations(place, consultation)
        if consultation is None:
            self.initial.setdefault("year", timezone.localdate().year)
            return
        values = plain_fields(consultation)
        values["questions"] = "\n".join(values["questions"])
        self.initial = {**values, "lock": consultation.lock, **self.initial}

    def values(self) -> ConsultationFields:
        """What was written, as the domain takes it."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "lock"}
        data["questions"] = tuple(data["questions"].splitlines())
        return ConsultationFields(**data)

    @property
    def first_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("title", "year", "about", "questions", *KEYS)]


def _frames(place: Workspace) -> Choices:
    nothing = [("", _("not chosen yet"))]
    return nothing + [
        (str(one.pk), _("%(frame)s, version %(number)d") % {"frame": one.frame.title, "number": one.number})
        for one in frame_versions(place)
    ]


def _codebooks(place: Workspace) -> Choices:
    nothing = [("", _("not chosen yet"))]
    return nothing + [
        (
            str(one.pk),
            _("%(codebook)s, version %(number)s") % {"codebook": one.codebook.title, "number": one.number},
        )
        for one in codebook_versions(place)
    ]


def _iterations(place: Workspace, own: Consultation | None) -> Choices:
    nothing = [("", _("none; this is the first"))]
    rows = [one for one in iterations(place) if own is None or one.pk != own.pk]
    return nothing + [(str(one.pk), f"{one.title} ({one.year})") for one in rows]
