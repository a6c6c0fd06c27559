"""Forms around an answer: beginning it, refusing, the link by mail, parts for colleagues, the sign-off."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.core.names import key_from
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import User
from zeroward.places.models import City, Country
from zeroward.questionnaires.domain.modes import REASONS
from zeroward.questionnaires.domain.starting import UNLISTED

Choices = Sequence[tuple[str, str]]


class PlaceField(forms.ChoiceField):
    """Needed, but it may be said in the fields below instead."""

    def validate(self, value: Any) -> None:
        if value not in self.empty_values:
            super().validate(value)


class StartForm(forms.Form):
    """In which language, and, where names are kept, for which city."""

    use_required_attribute = False

    language = forms.ChoiceField(
        label=_("In which language do you want to answer?"), widget=forms.RadioSelect
    )
    place = PlaceField(label=_("For which city do you speak?"))
    city_name = forms.CharField(label=_("Your city, if it is not in the list"), max_length=40, required=False)
    country = forms.ChoiceField(label=_("Its country"), required=False)
    website = forms.CharField(label=_("Leave this empty"), required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        languages: Choices,
        language: str,
        named: bool,
        own: Sequence[Workspace] = (),
    ) -> None:
        codes = [code for code, _name in languages]
        first = language if language in codes else codes[0]
        super().__init__(data, initial={"language": first, "place": str(own[0].scope) if own else ""})
        self.own = {str(place.scope): place for place in own}
        self._fields["language"].choices = languages
        if len(languages) == 1:
            self._fields["language"].widget = forms.HiddenInput()
        if named:
            self._fields["place"].choices = [("", "–"), *self._own_choices(), *_city_choices()]
            self._fields["country"].choices = [("", "–"), *_country_choices()]
        else:
            for name in ("place", "city_name", "country"):
                del self.fields[name]

    @property
    def _fields(self) -> dict[str, Any]:
        return self.fields

    def _own_choices(self) -> list[tuple[str, str]]:
        return [(scope, place.name) for scope, place in self.own.items()]

    def clean(self) -> dict[str, Any]:
        found: dict[str, Any] = super().clean() or {}
        if "place" in self.fields and not found.get("place") and not self._unlisted(found):
            self.add_error("place", _("Choose your city, or write its name and country below."))
        return found

    def _unlisted(self, found: dict[str, Any]) -> Workspace | None:
        name, country = found.get("city_name", "").strip(), found.get("country", "")
        if not name or not country:
            return None
        try:
            key = key_from(name, limit=60)
        except ValueError:
            return None
        return Workspace(Scope.city(f"{UNLISTED}{country.lower()}-{key}"), name, country)

    @property
    def chosen_place(self) -> Workspace | None:
        """The place that was named; None where no names are kept."""
        chosen = self.cleaned_data.get("place", "")
        return workspace(chosen) if chosen else self._unlisted(self.cleaned_data)

    @property
    def is_own(self) -> bool:
        """The person is signed in and answers for this place."""
        return self.cleaned_data.get("place", "") in self.own

    @property
    def is_trap(self) -> bool:
        """The field that people do not see was filled in."""
        return bool(self.cleaned_data.get("website"))


class DeclineForm(forms.Form):
    reason = forms.ChoiceField(label=_("Why not?"), choices=list(REASONS.items()), widget=forms.RadioSelect)


class LetterForm(forms.Form):
    email = forms.EmailField(
        label=_("Send the link to"),
        help_text=_("Used for this one letter and written down nowhere."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class PersonChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Any) -> str:
        return str(obj)


class ShareForm(forms.Form):
    """A part for a colleague. Nobody chosen: it is nobody's any more."""

    person = PersonChoice(
        label=_("Who fills it in?"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("nobody in particular"),
    )
    due = forms.DateField(
        label=_("Until when?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    note = forms.CharField(label=_("A word about it"), max_length=300, required=False)

    def __init__(self, data: Any = None, *, people: Sequence[User], initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        field: Any = self.fields["person"]
        field.queryset = User.objects.filter(pk__in=[person.pk for person in people]).order_by("last_name")


class SendBackForm(forms.Form):
    note = forms.CharField(
        label=_("What is to be mended?"), max_length=1000, required=False, widget=forms.Textarea
    )


def _city_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Cities by country, as the list of an open address."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for city in City.objects.public().select_related("country").order_by("country__name", "name"):
        groups.setdefault(str(city.country.name), []).append((f"city:{city.key}", city.name))
    return list(groups.items())


def _country_choices() -> list[tuple[str, str]]:
    return [(one.code, str(one.name)) for one in Country.objects.public().order_by("name")]
