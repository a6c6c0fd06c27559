"""Forms of the team canvas, the contacts and the share settings."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from zeroward.core.models import Visibility
from zeroward.core.sharing import SharingKind
from zeroward.people.models import Membership, User


class MemberForm(forms.Form):
    """A member of the team, or somebody else by name. The names of members are those of their accounts."""

    use_required_attribute = False

    person = forms.ChoiceField(label=_("Somebody of the team"), required=False)
    name = forms.CharField(label=_("Or somebody else, by name"), max_length=120, required=False)

    def __init__(self, data: Any = None, *, members: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.members: dict[str, User] = {str(member.user_id): member.user for member in members}
        choices = [("", "–"), *((key, str(user)) for key, user in self.members.items())]
        self.fields["person"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> User | None:
        return self.members.get(self.cleaned_data["person"])


class HolderForm(MemberForm):
    body = forms.CharField(
        label=_("Office or organisation"),
        max_length=160,
        required=False,
        help_text=_("For example the public works department, the energy agency, a volunteer."),
    )
    leads = forms.ChoiceField(
        label=_("What do they do?"),
        choices=[("yes", _("Answers for it")), ("no", _("Helps"))],
        widget=forms.RadioSelect,
        initial="yes",
    )


class NotOursForm(forms.Form):
    not_ours = forms.CharField(
        label=_("Why does it not concern you?"),
        max_length=300,
        required=False,
        help_text=_("For example: the region runs public transport. Leave it empty when it does."),
    )


class OwnForm(forms.Form):
    title = forms.CharField(label=_("What is to be taken care of?"), max_length=120)


class ContactForm(MemberForm):
    email = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        required=False,
        help_text=_("Only for somebody who is no member."),
        widget=forms.EmailInput({"autocomplete": "off"}),
    )
    about = forms.CharField(
        label=_("For what?"),
        max_length=200,
        help_text=_("For example: questions about our inventory."),
    )
    visibility = forms.ChoiceField(
        label=_("Who may see it?"),
        choices=[(value, capfirst(label)) for value, label in Visibility.choices],
        widget=forms.RadioSelect,
        initial=Visibility.CITY,
        help_text=_("Ask the person before everyone may see the name and the address."),
    )
    field_order = ["about", "person", "name", "email", "visibility"]


class SharingForm(forms.Form):
    """One choice a kind of record."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, kinds: Iterable[SharingKind], chosen: dict[str, str]) -> None:
        super().__init__(data)
        self.names: dict[str, str] = {}
        for number, kind in enumerate(kinds):
            name = f"kind{number}"
            self.names[name] = kind.key
            self.fields[name] = forms.ChoiceField(
                label=kind.label,
                choices=[(value, label) for value, label in Visibility.choices if value in kind.levels],
                initial=chosen[kind.key],
            )

    @property
    def chosen(self) -> dict[str, str]:
        return {key: self.cleaned_data[name] for name, key in self.names.items()}


class WorkOverForm(forms.Form):
    to = forms.ChoiceField(label=_("Who takes it over?"), widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, people: Iterable[User]) -> None:
        super().__init__(data)
        self.members: dict[str, User] = {str(person.pk): person for person in people}
        self.fields["to"].choices = [(key, str(user)) for key, user in self.members.items()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> User:
        return self.members[self.cleaned_data["to"]]
