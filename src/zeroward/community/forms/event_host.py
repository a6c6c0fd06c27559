"""Forms of those who hold an event: questions to the room, the record, what follows, materials, positions."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from zeroward.community.domain.event_records import AgendaPoint, RecordRow
from zeroward.community.domain.positions import PositionRow
from zeroward.community.domain.staging import QuestionRow
from zeroward.community.forms.fields import DayInput
from zeroward.community.models import EventMaterial, EventRecord, EventSeries, JointPosition, LiveQuestion
from zeroward.profile.queries.choices import language_choices


class QuestionForm(forms.Form):
    """A question to the room."""

    text = forms.CharField(label=gettext_lazy("Question"), max_length=300)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=LiveQuestion.Kind.choices)
    choices = forms.CharField(
        label=gettext_lazy("Answers to choose from"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        help_text=gettext_lazy("One on each line; two to twelve."),
    )

    def row(self) -> QuestionRow:
        data = self.cleaned_data
        return QuestionRow(data["text"], data["kind"], tuple(data["choices"].splitlines()))


class RecordForm(forms.Form):
    """Agenda, minutes and outcome. A line of the agenda: "Title | minutes | who"."""

    agenda = forms.CharField(
        label=gettext_lazy("Agenda"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 6}),
        help_text=gettext_lazy(
            "One point on each line: title | minutes | who. Minutes and who may be left out."
        ),
    )
    minutes = forms.CharField(
        label=gettext_lazy("Minutes"),
        required=False,
        max_length=50_000,
        widget=forms.Textarea({"rows": 10}),
    )
    outcome = forms.CharField(
        label=gettext_lazy("What came of it"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 4}),
    )
    lang = forms.ChoiceField(label=gettext_lazy("Language of this text"))
    published = forms.BooleanField(
        label=gettext_lazy("Minutes and outcome can be read by all who see the event"), required=False
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput())

    def __init__(self, *args: Any, record: EventRecord | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _languages(self.fields["lang"])
        self.initial = {"lang": "en", "lock": 0, **self.initial}
        if record is not None:
            self.initial = {
                "agenda": "\n".join(_line(point) for point in record.agenda),
                "minutes": record.minutes,
                "outcome": record.outcome,
                "lang": record.lang,
                "published": record.published,
                "lock": record.lock,
            }

    def clean_agenda(self) -> list[AgendaPoint]:
        points = []
        for text in self.cleaned_data["agenda"].splitlines():
            parts = [part.strip() for part in text.split("|")]
            if not parts[0]:
                continue
            minutes = parts[1] if len(parts) > 1 else ""
            if minutes and not (minutes.isdecimal() and len(minutes) < 5):
                raise forms.ValidationError(
                    _("“%(minutes)s” is no number of minutes. Write title | minutes | who."),
                    params={"minutes": minutes[:40]},
                )
            points.append(
                AgendaPoint(parts[0], int(minutes) if minutes else None, parts[2] if len(parts) > 2 else "")
            )
        return points

    def row(self) -> RecordRow:
        data = self.cleaned_data
        return RecordRow(
            data["agenda"], data["minutes"], data["outcome"], data["lang"], published=data["published"]
        )


class FollowForm(forms.Form):
    """What was agreed."""

    text = forms.CharField(label=gettext_lazy("What was agreed"), max_length=300)
    who = forms.CharField(label=gettext_lazy("Who does it"), required=False, max_length=160)
    due = forms.DateField(label=gettext_lazy("By when"), required=False, widget=DayInput())


class EventMaterialForm(forms.Form):
    """Slides, a recording, a paper."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=EventMaterial.Kind.choices)
    url = forms.URLField(label=gettext_lazy("Address"), required=False, max_length=500, assume_scheme="https")
    material = forms.SlugField(
        label=gettext_lazy("Or: key of a material of the portfolio"), required=False, max_length=120
    )
    lang = forms.ChoiceField(label=gettext_lazy("Language"), initial="en")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _languages(self.fields["lang"])


class PositionForm(forms.Form):
    """A joint position."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    text = forms.CharField(
        label=gettext_lazy("Text"), required=False, max_length=50_000, widget=forms.Textarea({"rows": 10})
    )
    lang = forms.ChoiceField(label=gettext_lazy("Language of this text"), initial="en")
    by = forms.CharField(
        label=gettext_lazy("Whose position it is"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("One body on each line."),
    )
    addressed_to = forms.CharField(label=gettext_lazy("To whom"), required=False, max_length=200)
    series = forms.ChoiceField(label=gettext_lazy("Series of events it comes from"), required=False)
    state = forms.ChoiceField(label=gettext_lazy("State"), choices=JointPosition.State.choices)
    agreed_on = forms.DateField(label=gettext_lazy("Agreed on"), required=False, widget=DayInput())
    handed_on = forms.DateField(label=gettext_lazy("Handed over on"), required=False, widget=DayInput())
    answer = forms.CharField(
        label=gettext_lazy("What was answered"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea({"rows": 3}),
    )
    lock = forms.IntegerField(required=False, widget=forms.HiddenInput())

    def __init__(
        self,
        *args: Any,
        series: Sequence[EventSeries],
        position: JointPosition | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.position, self.known = position, {one.key: one for one in series}
        if position is not None and position.series is not None:
            self.known[position.series.key] = position.series
        field: Any = self.fields["series"]
        field.choices = [("", _("none")), *((key, one.title) for key, one in self.known.items())]
        _languages(self.fields["lang"])
        if position is not None:
            self.initial = {name: getattr(position, name) for name in self.fields if name != "series"}
            self.initial["series"] = position.series.key if position.series is not None else ""

    def row(self) -> PositionRow:
        data = self.cleaned_data
        names = ("title", "text", "lang", "by", "addressed_to", "state", "agreed_on", "handed_on", "answer")
        return PositionRow(
            **{name: data[name] for name in names},
            series=self.known.get(data["series"]),
            event=self.position.event if self.position is not None else None,
        )


def _languages(field: Any) -> None:
    field.choices = language_choices(get_language() or "en")


def _line(point: dict[str, Any]) -> str:
    parts = [point["title"], str(point["minutes"] or ""), point["who"]]
    while not parts[-1]:
        parts.pop()
    return " | ".join(parts)
