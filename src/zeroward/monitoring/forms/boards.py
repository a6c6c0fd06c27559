"""Forms of a city's public page and of national reports."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from zeroward.community.forms.fields import language_choices
from zeroward.monitoring.domain.boards import LONG, BoardRow
from zeroward.monitoring.models import CityBoard

NOTE = "note_"


class BoardForm(forms.Form):
    """What everyone may see, and what it means for people, in each language of the interface."""

    show_emissions = forms.BooleanField(
        label=_("Show emissions of our published inventories"), required=False
    )
    show_indicators = forms.BooleanField(label=_("Show indicators of our published plan"), required=False)
    show_reasons = forms.BooleanField(
        label=_("Show why actions are late or dropped"),
        required=False,
        help_text=_("As your team wrote it in the reports. Read it once more before you publish."),
    )
    hidden = forms.MultipleChoiceField(
        label=_("Actions that are not shown by name"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("How many they are is told."),
    )
    answers = forms.CharField(
        label=_("Who answers questions"),
        required=False,
        max_length=200,
        help_text=_("An office or an address, not a person's private number."),
    )
    lang = forms.ChoiceField(label=_("Language of your actions and reasons"))
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        board: CityBoard,
        actions: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        known = dict(actions)
        # an action that left the plan stays chosen until somebody takes it off
        gone = [(code, code) for code in board.hidden if code not in known]
        self.fields["hidden"].choices = [*actions, *gone]  # type: ignore[attr-defined]
        self.fields["lang"].choices = language_choices()  # type: ignore[attr-defined]
        for code, name in settings.LANGUAGES:
            self.fields[f"{NOTE}{code}"] = forms.CharField(
                label=say("What it means for people (%(language)s)") % {"language": say(name)},
                required=False,
                max_length=LONG,
                widget=forms.Textarea({"rows": 4, "lang": code}),
            )
        if not actions and not gone:
            del self.fields["hidden"]
        self.initial = {
            **{name: getattr(board, name) for name in ("show_emissions", "show_indicators", "show_reasons")},
            "hidden": board.hidden,
            "answers": board.answers,
            "lang": board.lang,
            "lock": board.lock,
            **{f"{NOTE}{code}": text for code, text in board.notes.items()},
        }

    def row(self) -> BoardRow:
        data = self.cleaned_data
        return BoardRow(
            lang=data["lang"],
            notes={
                code: data[f"{NOTE}{code}"] for code, _name in settings.LANGUAGES if data[f"{NOTE}{code}"]
            },
            hidden=tuple(data.get("hidden", ())),
            show_reasons=data["show_reasons"],
            show_indicators=data["show_indicators"],
            show_emissions=data["show_emissions"],
            answers=data["answers"],
        )

    def there(self, current: Mapping[str, Any]) -> dict[str, Any]:
        """What is chosen now, by the fields of this form."""
        notes = current["notes"]
        return {**current, **{f"{NOTE}{code}": notes.get(code, "") for code, _name in settings.LANGUAGES}}


class PublishForm(forms.Form):
    """`seen` is the digest of the preview."""

    note = forms.CharField(
        label=_("What changed, for whoever reads the versions later"),
        required=False,
        max_length=LONG,
        widget=forms.Textarea({"rows": 2}),
    )
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Why? Readers will see it."), max_length=LONG, widget=forms.Textarea({"rows": 3})
    )


class ReportForm(forms.Form):
    """A national report: which year, how it is called, and what the platform says."""

    title = forms.CharField(label=_("Title"), max_length=200)
    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2100)
    like = forms.TypedChoiceField(
        label=_("Which cities go in?"), required=False, coerce=int, empty_value=None, initial=""
    )

    def __init__(self, *args: Any, earlier: Sequence[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if earlier:
            like: Any = self.fields["like"]
            like.choices = [("", _("all that share now")), *earlier]
        else:
            del self.fields["like"]
        for code, name in settings.LANGUAGES:
            self.fields[f"{NOTE}{code}"] = forms.CharField(
                label=say("In your own words (%(language)s)") % {"language": say(name)},
                required=False,
                max_length=6000,
                widget=forms.Textarea({"rows": 4, "lang": code}),
            )

    def notes(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"{NOTE}{code}"] for code, _name in settings.LANGUAGES}
