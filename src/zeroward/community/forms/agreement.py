"""Forms of the register of agreements."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from zeroward.community.domain.agreements import COLUMNS, AgreementRow, SignatoryRow
from zeroward.community.forms.fields import (
    DayInput,
    FewCharField,
    country_choices,
    language_choices,
    set_choices,
)
from zeroward.community.models import Agreement, Signatory
from zeroward.core.models import Visibility
from zeroward.core.ui.sorting import sort_key
from zeroward.places.models import City


class AgreementForm(forms.Form):
    title = forms.CharField(label=_("Name"), max_length=200)
    lang = forms.ChoiceField(label=_("Language of this text"))
    kind = forms.ChoiceField(label=_("Kind"), choices=Agreement.Kind.choices)
    state = forms.ChoiceField(label=_("State"), choices=Agreement.State.choices)
    country = forms.ChoiceField(label=_("Country"), required=False)
    summary = FewCharField(label=_("What is it?"), required=False, max_length=6000)
    parties = FewCharField(
        label=_("Parties"), required=False, max_length=6000, help_text=_("One body on each line.")
    )
    goals = FewCharField(
        label=_("Goals"), required=False, max_length=6000, help_text=_("One goal on each line.")
    )
    signed_on = forms.DateField(label=_("Signed on"), required=False, widget=DayInput())
    year = forms.IntegerField(label=_("Or the year alone"), required=False)
    until_on = forms.DateField(label=_("Holds until"), required=False, widget=DayInput())
    signatories_total = forms.IntegerField(
        label=_("How many have signed?"),
        required=False,
        min_value=0,
        help_text=_("As the text says; who they are comes afterwards."),
    )
    url = forms.URLField(
        label=_("Address of the text"), required=False, max_length=500, assume_scheme="https"
    )
    source_note = forms.CharField(label=_("Where do you know this from?"), required=False, max_length=300)
    visibility = forms.ChoiceField(
        label=_("Who can see it"), choices=Visibility.choices, widget=forms.RadioSelect
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, agreement: Agreement | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_choices(self, lang=language_choices(), country=country_choices())
        self.initial = {
            "lang": get_language() or "en",
            "visibility": Visibility.CITY,
            "state": Agreement.State.IN_FORCE,
            **self.initial,
        }
        if agreement is not None:
            kept = {name: getattr(agreement, name) for name in COLUMNS}
            self.initial = {**kept, "lock": agreement.lock}

    def row(self) -> AgreementRow:
        return AgreementRow(**{name: self.cleaned_data[name] for name in COLUMNS})


class SignatoryForm(forms.Form):
    """A city of the directory, or a body by its name."""

    city = forms.ChoiceField(label=_("City"), required=False)
    name = forms.CharField(label=_("Or a body by its name"), required=False, max_length=160)
    signed_on = forms.DateField(label=_("Signed on"), required=False, widget=DayInput())
    plan = forms.ChoiceField(label=_("Strategic plan"), required=False, choices=Signatory.Plan.choices)
    plan_on = forms.DateField(label=_("Handed in on"), required=False, widget=DayInput())
    plan_url = forms.URLField(
        label=_("Address of the plan"), required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args: Any, country: str, signatory: Signatory | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cities = City.objects.public().filter(country__code=country) if country else City.objects.public()
        known = sorted(cities.values_list("key", "name"), key=lambda pair: sort_key(pair[1]))
        if signatory is not None and signatory.city is not None:
            known = sorted(
                {*known, (signatory.city.key, signatory.city.name)}, key=lambda pair: sort_key(pair[1])
            )
        set_choices(self, city=[("", _("none of these")), *known])
        if signatory is not None:
            names = ("name", "signed_on", "plan", "plan_on", "plan_url")
            kept = {name: getattr(signatory, name) for name in names}
            self.initial = {**kept, "city": signatory.city.key if signatory.city is not None else ""}

    def row(self) -> SignatoryRow:
        return SignatoryRow(**self.cleaned_data)
