"""Forms of a round: opening it, taking part, asking a colleague, closing, sharing, telling the profile."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace
from zeroward.diagnosis.departments import DEPARTMENTS
from zeroward.diagnosis.queries.offers import Offer
from zeroward.people.models import User


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def department_field(*, required: bool = False) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Your department"),
        choices=[("", _("not said")), *DEPARTMENTS.items()],
        required=required,
        help_text=_("Answers are shown by department, without names."),
    )


class OpenForm(forms.Form):
    """Which questionnaire, and by when."""

    key = forms.CharField(max_length=120, widget=forms.HiddenInput)
    due = forms.DateField(label=_("To be finished by"), required=False, widget=DayInput())


class JoinForm(forms.Form):
    department = department_field()


class AskForm(forms.Form):
    """Whom to ask for which part, and until when."""

    def __init__(
        self,
        data: Any = None,
        *,
        people: Sequence[User],
        parts: Sequence[tuple[str, str]],
        section: str = "",
    ) -> None:
        super().__init__(data, initial={"section": section})
        self.people = {str(user.pk): user for user in people}
        choices = [(key, str(user)) for key, user in self.people.items()]
        self.fields["person"] = forms.ChoiceField(label=_("Whom"), choices=choices)
        self.fields["section"] = forms.ChoiceField(
            label=_("For which part"), choices=[("", _("all parts")), *parts], required=False
        )
        self.fields["due"] = forms.DateField(label=_("Until"), required=False, widget=DayInput())
        self.fields["note"] = forms.CharField(
            label=_("A word to them"), required=False, max_length=300, widget=forms.Textarea({"rows": 2})
        )

    def person(self) -> User:
        return self.people[self.cleaned_data["person"]]


class CloseForm(forms.Form):
    note = forms.CharField(
        label=_("Note to this round"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("What somebody who reads it next year should know."),
    )


class ShareForm(forms.Form):
    visibility = forms.ChoiceField(
        label=_("Who can see it"), choices=Visibility.choices, widget=forms.RadioSelect
    )


class TellForm(forms.Form):
    """Which of the offered facts are right."""

    def __init__(self, data: Any = None, *, offers: Iterable[Offer]) -> None:
        super().__init__(data)
        self.fields["facts"] = forms.MultipleChoiceField(
            label=_("Take these"),
            choices=[(one.fact, f"{one.label}: {one.says}") for one in offers],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Tick what is right.")},
        )


class KeepForm(forms.Form):
    """For which city a visit's answers are kept."""

    def __init__(self, data: Any = None, *, places: Sequence[Workspace]) -> None:
        super().__init__(data)
        self.fields["place"] = forms.ChoiceField(
            label=_("For which city"), choices=[(str(one.scope), one.name) for one in places]
        )
        self.fields["department"] = department_field()
