"""The form of a search for bundles."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zeroward.finance.forms.amounts import AmountField
from zeroward.finance.project_vocabulary import kinds
from zeroward.finance.queries.bundling.terms import Conditions
from zeroward.inventory.forms.numbers import NumberField


class BundlingForm(forms.Form):
    """Conditions; amounts in euros."""

    title = forms.CharField(label=_("Name of the search"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind of projects"), required=False)
    smallest = AmountField(label=_("Smallest sum of a bundle, €"), initial=10_000_000)
    largest = AmountField(label=_("Largest sum, €"), required=False)
    most = forms.IntegerField(label=_("Municipalities at most"), min_value=2, max_value=500, initial=20)
    setting_up = AmountField(label=_("Setting up a bundle costs, €"), initial=100_000)
    each = AmountField(label=_("Each municipality costs, €"), initial=10_000)
    saving = NumberField(label=_("Joint procurement saves, % of the investment"), scale=100, initial=0.05)
    alone_cost = AmountField(label=_("Preparing one project alone costs, €"), initial=50_000)
    alone_least = AmountField(label=_("Below this sum a project finds no money alone, €"), required=False)
    tonne = NumberField(
        label=_("A tonne of CO₂e is worth, €"), required=False, help_text=_("Empty = only money counts.")
    )
    same_area = forms.BooleanField(label=_("Only projects of one area together"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("all")), *kinds().items()]  # type: ignore[attr-defined]

    def conditions(self) -> Conditions:
        data = {name: value for name, value in self.cleaned_data.items() if name != "title"}
        return Conditions(
            **{**data, "alone_least": data["alone_least"] or 0.0, "tonne": data["tonne"] or 0.0}
        )
