"""A person's own details, and closing the account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.instance import open_languages


class ProfileForm(forms.Form):
    first_name = forms.CharField(
        label=_("First name"),
        max_length=80,
        required=False,
        widget=forms.TextInput({"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=80,
        required=False,
        widget=forms.TextInput({"autocomplete": "family-name"}),
    )
    position = forms.CharField(
        label=_("Position"),
        max_length=120,
        required=False,
        help_text=_("What you do, for example energy manager."),
        widget=forms.TextInput({"autocomplete": "organization-title"}),
    )
    language = forms.ChoiceField(label=_("Language in which we write to you"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = open_languages()  # type: ignore[attr-defined]


class CloseAccountForm(forms.Form):
    confirmation = forms.CharField(
        label=_("Your e-mail address"),
        help_text=_("Write it to confirm that you mean this account."),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
    leave_alone = forms.BooleanField(
        label=_("I know that these places are left without a coordinator."), required=False
    )

    def __init__(self, *args: Any, leaves_places: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not leaves_places:
            del self.fields["leave_alone"]
