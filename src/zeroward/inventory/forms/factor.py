"""The form of a city's own factor."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.inventory.domain.errors import InvalidFigureError
from zeroward.inventory.domain.factors import FactorValues
from zeroward.inventory.forms.figure import QUALITY
from zeroward.inventory.forms.numbers import NumberField
from zeroward.inventory.models import CityFactor, FactorBasis, FactorBoundary
from zeroward.inventory.queries.choices import gwp_choices
from zeroward.inventory.queries.factor_keys import OF_FUELS, factor_keys, factor_name
from zeroward.methods.ghg.gases import CH4, CH4_BIO, CO2, CO2_BIO, CO2E, N2O

SHOWN = {
    CO2: _("CO₂"),
    CO2_BIO: _("CO₂, biogenic"),
    CH4: _("CH₄"),
    CH4_BIO: _("CH₄, biogenic"),
    N2O: _("N₂O"),
    CO2E: _("CO₂ equivalent, if the source gives nothing else"),
}
NAMES = {gas: f"gas{number}" for number, gas in enumerate(SHOWN)}


class FactorForm(forms.Form):
    key = forms.ChoiceField(label=_("What is it for?"))
    unit = forms.ChoiceField(label=_("Unit"), choices=[(unit, unit) for unit in OF_FUELS])
    gwp_set = forms.ChoiceField(
        label=_("Warming potentials in the CO₂ equivalent"),
        required=False,
        help_text=_("Only for a CO₂ equivalent. It cannot be restated with other potentials."),
    )
    basis = forms.ChoiceField(
        label=_("Calorific value"), choices=FactorBasis.choices, required=False, initial=FactorBasis.NET
    )
    boundary = forms.ChoiceField(label=_("It covers"), choices=FactorBoundary.choices)
    valid_from = forms.IntegerField(label=_("First year"))
    valid_to = forms.IntegerField(label=_("Last year"))
    source_text = forms.CharField(
        label=_("Source"),
        max_length=500,
        help_text=_("The document and its page, so that others can find it."),
    )
    url = forms.CharField(label=_("Web address of the source"), required=False, max_length=500)
    quality = forms.ChoiceField(
        label=_("How well does it fit?"), choices=QUALITY, required=False, widget=forms.RadioSelect
    )
    uncertainty_percent = NumberField(label=_("Uncertainty, ± %"), required=False)
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
    )
    lock = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, factor: CityFactor | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].choices = [(key, factor_name(key)) for key in factor_keys()]
        self.fields["gwp_set"].choices = [("", "–"), *gwp_choices()]
        for gas, label in SHOWN.items():
            self.fields[NAMES[gas]] = NumberField(label=label, required=False)
        self.order_fields(["key", "unit", *NAMES.values()])
        if factor is not None:
            values = {NAMES[gas]: value for gas, value in factor.values.items() if gas in NAMES}
            plain = {name: getattr(factor, name) for name in self.fields if hasattr(factor, name)}
            self.initial = {**plain, **values, **self.initial}

    def values(self) -> FactorValues:
        """What was written, as the domain takes it."""
        data = self.cleaned_data
        gases = {gas: data[name] for gas, name in NAMES.items() if data[name] is not None}
        names = [name for name in FactorValues.__dataclass_fields__ if name in data]
        return FactorValues(values=gases, **{name: data[name] for name in names})

    def show(self, error: InvalidFigureError) -> None:
        """Put each problem beside its field."""
        for problem in error.problems:
            place = problem.place
            if place.startswith("values."):
                place = NAMES.get(place.removeprefix("values."), "")
            elif place == "values":
                place = NAMES[CO2]
            self.add_error(place if place in self.fields else None, str(problem))
