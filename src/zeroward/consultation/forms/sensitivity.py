"""How much those who did not answer could differ, from the address."""

from collections.abc import Mapping
from math import isfinite

from django import forms
from django.utils.translation import gettext_lazy as _


class DeltaForm(forms.Form):
    """Points by which those who did not answer could have said it more or less often."""

    delta = forms.TypedChoiceField(
        label=_("Those who did not answer said it more or less often, by points"),
        choices=[(str(one), f"{one:+d}" if one else "0") for one in (-30, -20, -10, 0, 10, 20, 30)],
        coerce=int,
    )


def delta_of(data: Mapping[str, str]) -> float:
    """A share between -1 and 1; 0.1 where nothing, or nonsense, was asked for."""
    form = DeltaForm(data)
    found = form.cleaned_data["delta"] / 100 if form.is_valid() else 0.1
    return found if isfinite(found) else 0.1
