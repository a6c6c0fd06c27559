"""Forms about cities that are not in the directory yet."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.people.models import ROLES_OF_SCOPE
from zeroward.people.queries.missing import Namesake
from zeroward.places.queries.country_names import country_names

NUMBER = {"inputmode": "numeric", "autocomplete": "off"}


class CityForm(forms.Form):
    """What both sides fill in: name, size, role. Bounds are checked where the request is kept."""

    name = forms.CharField(label=_("Name of the city"), max_length=120)
    population = forms.CharField(
        label=_("Inhabitants"),
        max_length=20,
        help_text=_("About right is enough."),
        widget=forms.TextInput(NUMBER),
    )
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (role.value, str(role.label).capitalize()) for role in ROLES_OF_SCOPE["city"]
        ]


class MissingCityForm(CityForm):
    """Of whoever asks."""

    country = forms.ChoiceField(label=_("Country"))
    proof = forms.CharField(
        label=_("How can we tell that you work for it?"),
        help_text=_("For example your official e-mail address, a page that names you, or who can confirm."),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )
    field_order = ("name", "country", "population", "role", "proof")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = sorted(country_names().items(), key=lambda pair: pair[1].casefold())
        self.fields["country"].choices = [("", _("Choose one")), *named]  # type: ignore[attr-defined]


class MissingCityAnswerForm(CityForm):
    """Of whoever answers: what is mended, whether a city of that name is meant, and a word."""

    into = forms.ChoiceField(
        label=_("Is it one that is here already?"), required=False, widget=forms.RadioSelect
    )
    answer = forms.CharField(
        label=_("A word to the person"),
        help_text=_("Needed when you decline."),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    field_order = ("name", "population", "into", "role", "answer")

    def __init__(self, *args: Any, found: Sequence[Namesake], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not found:
            del self.fields["into"]
            return
        self.fields["into"].choices = [  # type: ignore[attr-defined]
            *((one.key, one.name) for one in found),
            ("", _("No, add a new one")),
        ]
