"""Forms of those who come: taking a place, feedback, the transfer sheet, the code of a room and its questions."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.community.followers import Asked
from zeroward.community.forms.fields import DayInput
from zeroward.community.models import Event, LiveQuestion, TransferSheet
from zeroward.core.workspaces import Workspace
from zeroward.profile.queries.choices import country_choices

POINTS = [
    ("1", gettext_lazy("1: not at all")),
    ("2", "2"),
    ("3", "3"),
    ("4", "4"),
    ("5", gettext_lazy("5: very much")),
]


class RegisterForm(forms.Form):
    """Taking a place. Who is signed in is asked for no name and no address."""

    name = forms.CharField(
        label=gettext_lazy("Your name"), max_length=160, widget=forms.TextInput({"autocomplete": "name"})
    )
    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        widget=forms.EmailInput({"autocomplete": "email"}),
        help_text=gettext_lazy("We send a letter there. Your place is kept once you have confirmed."),
    )
    scope = forms.ChoiceField(label=gettext_lazy("For which place do you come?"), required=False)
    country = forms.ChoiceField(
        label=gettext_lazy("Where do you come from?"),
        required=False,
        help_text=gettext_lazy("Only to count. Fewer than five are never shown."),
    )
    online = forms.ChoiceField(
        label=gettext_lazy("How do you take part?"),
        widget=forms.RadioSelect,
        choices=[("", gettext_lazy("on site")), ("yes", gettext_lazy("online"))],
        required=False,
        initial="",
    )
    needs = forms.CharField(
        label=gettext_lazy("What do you need to take part?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Only the hosts read it. It is deleted 60 days after the event."),
    )

    agreed = forms.BooleanField(required=False)

    def __init__(
        self,
        *args: Any,
        event: Event,
        signed_in: bool,
        places: Sequence[Workspace] = (),
        asked: Asked | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if asked is None:
            del self.fields["agreed"]
        else:
            self.fields["agreed"].label = asked.label
            self.fields["agreed"].help_text = asked.text
        if signed_in:
            del self.fields["name"], self.fields["email"]
        if signed_in and places:
            scope: Any = self.fields["scope"]
            scope.choices = [
                *((str(one.scope), one.name) for one in places),
                ("", _("for myself")),
            ]
        else:
            del self.fields["scope"]
        country: Any = self.fields["country"]
        country.choices = [("", _("rather not say")), *country_choices()]
        if signed_in and places:
            del self.fields["country"]
        if event.mode != Event.Mode.HYBRID:
            del self.fields["online"]

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        return {
            "name": data.get("name", ""),
            "email": data.get("email", ""),
            "scope": data.get("scope", ""),
            "country": data.get("country", ""),
            "online": data.get("online") == "yes",
            "needs": data["needs"],
            "agreed": data.get("agreed", False),
        }


class FeedbackForm(forms.Form):
    """One number, and words if somebody likes."""

    points = forms.TypedChoiceField(choices=POINTS, coerce=int, widget=forms.RadioSelect)
    words = forms.CharField(
        label=gettext_lazy("What should be different next time?"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Please no names."),
    )

    def __init__(self, *args: Any, question: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["points"].label = question


class SheetForm(forms.ModelForm):  # type: ignore[type-arg]
    """What somebody saw, and what of it they take home."""

    class Meta:
        model = TransferSheet
        fields = ["seen", "why_there", "same", "different", "first_step", "who", "due"]
        widgets = {
            **{
                name: forms.Textarea({"rows": 4})
                for name in ("seen", "why_there", "same", "different", "first_step")
            },
            "due": DayInput(),
        }


class DoorForm(forms.Form):
    """The code from the screen."""

    code = forms.CharField(
        label=gettext_lazy("Code"),
        max_length=8,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "size": 8}),
    )

    def clean_code(self) -> str:
        return "".join(self.cleaned_data["code"].upper().split()).replace("-", "")


class PhoneForm(forms.Form):
    """Where a phone comes from, if somebody says so."""

    country = forms.ChoiceField(label=gettext_lazy("Where do you come from?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["country"]
        field.choices = [("", _("rather not say")), *country_choices()]


class LiveAnswerForm(forms.Form):
    """One question to the room, as a phone shows it."""

    def __init__(
        self, *args: Any, question: LiveQuestion, given: object | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        pairs = [(one["key"], one["label"]) for one in question.choices]
        self.fields["answer"] = _answer_field(question, pairs)
        if given is not None:
            self.initial = {"answer": given}


class AskForm(forms.Form):
    """A question from the room."""

    text = forms.CharField(
        label=gettext_lazy("Your question"),
        max_length=400,
        help_text=gettext_lazy("The host sees it first. Please no names."),
    )


def _answer_field(question: LiveQuestion, pairs: list[tuple[str, str]]) -> forms.Field:
    if question.kind == LiveQuestion.Kind.OPEN:
        return forms.CharField(
            label=question.text,
            max_length=1500,
            required=False,
            widget=forms.Textarea({"rows": 4}),
            help_text=_("Please no names of persons."),
        )
    if question.kind == LiveQuestion.Kind.MANY:
        return forms.MultipleChoiceField(
            label=question.text, choices=pairs, widget=forms.CheckboxSelectMultiple, required=False
        )
    if question.kind == LiveQuestion.Kind.SCALE:
        pairs = [(str(point), str(point)) for point in range(1, 6)]
        return forms.ChoiceField(
            label=question.text,
            choices=pairs,
            widget=forms.RadioSelect,
            help_text=_("1 is least, 5 is most."),
        )
    return forms.ChoiceField(label=question.text, choices=pairs, widget=forms.RadioSelect)
