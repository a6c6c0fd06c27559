"""Forms of the register: a line, its state, a refusal by letter, a file of participants."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy

from zeroward.consultation.domain.contacts import FIELDS, ContactFields
from zeroward.consultation.forms.choices import units_of
from zeroward.consultation.models import Contact, ContactState, Stream
from zeroward.consultation.roles import ROLES
from zeroward.questionnaires.domain.modes import REASONS


class ContactForm(forms.Form):
    """A city or a person to be asked."""

    unit = forms.ChoiceField(
        label=gettext_lazy("City of the frame"),
        required=False,
        help_text=gettext_lazy("Leave it empty for others."),
    )
    name = forms.CharField(
        label=gettext_lazy("Or who it is"),
        required=False,
        max_length=160,
        help_text=gettext_lazy("A platform, a project, an expert; or a city that the frame does not have."),
    )
    country = forms.CharField(label=gettext_lazy("Country (two letters)"), required=False, max_length=2)
    role = forms.ChoiceField(label=gettext_lazy("Speaks as"), choices=list(ROLES.items()), initial="city")
    person_name = forms.CharField(label=gettext_lazy("Name of the person"), required=False, max_length=160)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the letter"),
        required=False,
        choices=[("", gettext_lazy("English, or what there is")), *settings.LANGUAGES],
    )
    channel = forms.CharField(
        label=gettext_lazy("Through whom"),
        required=False,
        max_length=120,
        help_text=gettext_lazy("The network or body that brought them: it shows who is reached by whom."),
    )

    def __init__(self, *args: Any, stream: Stream, contact: Contact | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = units_of(stream.consultation)
        choices = [("", "–"), *((one.key, f"{one.name} ({one.country})") for one in units)]
        if contact is not None:
            self.initial = {**{name: getattr(contact, name) for name in FIELDS}, **self.initial}
            if contact.unit and contact.unit not in dict(choices):
                choices.append((contact.unit, contact.name))
        self.fields["unit"].choices = choices

    def values(self) -> ContactFields:
        return ContactFields(**{name: self.cleaned_data[name] for name in FIELDS})


class LineForm(ContactForm):
    """A line that is set right by hand."""

    state = forms.ChoiceField(label=gettext_lazy("State"), choices=ContactState.choices)
    reason = forms.ChoiceField(
        label=gettext_lazy("Why they declined"),
        required=False,
        choices=[("", "–"), *REASONS.items()],
    )
    persons = forms.IntegerField(label=gettext_lazy("People"), min_value=1, max_value=10_000, initial=1)
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes of all of them together"),
        required=False,
        min_value=0,
        max_value=100_000,
        help_text=gettext_lazy("Empty: what was declared, times the people."),
    )

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        super().__init__(*args, contact=contact, **kwargs)
        known = {name: getattr(contact, name) for name in ("state", "reason", "persons", "minutes")}
        self.initial = {**known, **self.initial}

    def state_values(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("state", "reason", "persons", "minutes")}


class NoForm(forms.Form):
    """No, and why."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why not?"),
        choices=list(REASONS.items()),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("It is counted, and it changes how often cities are asked."),
    )
    no_more = forms.BooleanField(
        label=gettext_lazy("Send me no more letters about needs assessments"), required=False
    )
