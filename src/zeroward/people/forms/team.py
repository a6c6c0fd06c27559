"""Forms about the people of a workspace."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.workspaces import Workspace
from zeroward.people.models import ROLES_OF_SCOPE, Membership


def role_choices(place: Workspace) -> list[tuple[str, str]]:
    return [(role.value, str(role.label).capitalize()) for role in ROLES_OF_SCOPE[place.scope.kind]]


class PlacedForm(forms.Form):
    """A form with a choice among the roles of one workspace."""

    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, place: Workspace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = role_choices(place)  # type: ignore[attr-defined]


class JoinForm(PlacedForm):
    proof = forms.CharField(
        label=_("How can the team tell that you belong to it?"),
        help_text=_("For example your official e-mail address, a page that names you, or who can confirm."),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )
    field_order = ["role", "proof"]


class InviteForm(PlacedForm):
    email = forms.EmailField(
        label=_("E-mail address"), max_length=254, widget=forms.EmailInput({"autocomplete": "off"})
    )
    message = forms.CharField(
        label=_("A word from you"), max_length=1000, required=False, widget=forms.Textarea({"rows": 3})
    )
    field_order = ["email", "role", "message"]


class DecideForm(PlacedForm):
    """The role that is given, and a word to the person. The button says which way it goes."""

    answer = forms.CharField(
        label=_("A word to the person"),
        help_text=_("Needed when you decline."),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )


class RoleForm(PlacedForm):
    pass


class HandOverForm(forms.Form):
    """To a member, or to somebody who is invited."""

    to = forms.ChoiceField(label=_("To a member"), required=False)
    email = forms.EmailField(
        label=_("Or to somebody who is not here yet"),
        help_text=_("We invite this address. You stay coordinator until the person accepts."),
        required=False,
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, members: list[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(membership.pk): membership for membership in members}
        names = [(key, str(membership.user)) for key, membership in self.members.items()]
        self.fields["to"].choices = [("", _("Nobody")), *names]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if bool(cleaned.get("to")) == bool(cleaned.get("email")) and not self.errors:
            self.add_error("to", _("Choose a member or write an e-mail address, not both."))
        return cleaned
