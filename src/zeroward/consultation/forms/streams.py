"""Forms of streams: what a stream says about itself, how a survey is put to people, the letter."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.streams import FIELDS, MOST_MINUTES, StreamFields, SurveyFields
from zeroward.consultation.models import Stream, StreamKind
from zeroward.questionnaires.models import Mode, QuestionnaireVersion

MINUTES = {"survey": 20, "session": 10, "interview": 60, "focus": 90, "document": 0}


class StreamForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    about = forms.CharField(
        label=gettext_lazy("How is it done?"),
        required=False,
        max_length=5000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy(
            "For readers of the report: how people were found, what they were asked, by whom."
        ),
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes that it takes of each person"),
        min_value=0,
        max_value=MOST_MINUTES,
        help_text=gettext_lazy("This is told to everybody before they begin. Try it with a colleague."),
    )
    opens = forms.DateField(
        label=gettext_lazy("From"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )
    closes = forms.DateField(
        label=gettext_lazy("To"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, kind: str, stream: Stream | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {name: getattr(stream, name) for name in FIELDS} if stream is not None else {}
        self.initial = {
            "minutes": MINUTES[kind],
            "title": dict(StreamKind.choices)[kind],
            **known,
            **self.initial,
        }
        if stream is None:
            self.initial["title"] = str(self.initial["title"]).capitalize()

    def values(self) -> StreamFields:
        return StreamFields(**{name: self.cleaned_data[name] for name in FIELDS})


class OpenForm(forms.Form):
    """The burden was looked at; a survey is put to people with a questionnaire."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    agreed = forms.BooleanField(
        label=gettext_lazy("I have looked at what this asks of cities"),
        error_messages={"required": gettext_lazy("Look at the table, then tick here.")},
    )


class OpenSurveyForm(OpenForm):
    version = forms.TypedChoiceField(label=gettext_lazy("Questionnaire"), coerce=int, empty_value=None)
    mode = forms.ChoiceField(
        label=gettext_lazy("How are answers kept?"),
        choices=Mode.choices,
        widget=forms.RadioSelect,
        initial=Mode.IDENTIFIED,
        help_text=gettext_lazy("This is a promise: it cannot change once somebody has answered."),
    )
    open_to_all = forms.BooleanField(
        label=gettext_lazy("Cities that were not invited can answer too"), required=False
    )
    one_per_place = forms.BooleanField(
        label=gettext_lazy("One answer for each city, written by several people if they like"),
        required=False,
        initial=True,
    )
    sign_off = forms.BooleanField(
        label=gettext_lazy("The city's coordinator signs the answer off"), required=False
    )
    most_answers = forms.IntegerField(
        label=gettext_lazy("Stop after so many answers"), required=False, min_value=1, max_value=100_000
    )
    field_order = (
        "version",
        "mode",
        "open_to_all",
        "one_per_place",
        "sign_off",
        "most_answers",
        "agreed",
        "seen",
    )

    def __init__(self, *args: Any, versions: Sequence[QuestionnaireVersion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].choices = [
            (
                str(one.pk),
                _("%(title)s, version %(number)d") % {"title": one.questionnaire.title, "number": one.number},
            )
            for one in versions
        ]

    def survey(self) -> SurveyFields:
        data = self.cleaned_data
        return SurveyFields(
            **{name: data[name] for name in self.field_order if name not in ("agreed", "seen")}
        )


class LetterForm(forms.Form):
    """The letter in each language of the interface; one is enough."""

    def __init__(self, *args: Any, letter: Mapping[str, Mapping[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for lang, name in settings.LANGUAGES:
            said = letter.get(lang, {})
            self.fields[f"subject_{lang}"] = forms.CharField(
                label=_("Subject (%(language)s)") % {"language": name},
                required=False,
                max_length=150,
                initial=said.get("subject", ""),
            )
            self.fields[f"text_{lang}"] = forms.CharField(
                label=_("Text (%(language)s)") % {"language": name},
                required=False,
                max_length=6000,
                widget=forms.Textarea({"rows": 8}),
                initial=said.get("text", ""),
                help_text=_("{city} and {person} are replaced by the names.") if lang == "en" else "",
            )

    def letter(self) -> dict[str, dict[str, str]]:
        data = self.cleaned_data
        return {
            lang: {"subject": data[f"subject_{lang}"], "text": data[f"text_{lang}"]}
            for lang, _name in settings.LANGUAGES
        }
