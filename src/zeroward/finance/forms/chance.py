"""How uncertain the figures of a plan are, asked in the address. Nothing is stored."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zeroward.finance.queries.chance import FACTORS, USUAL, Asked
from zeroward.inventory.forms.numbers import NumberField


class ChanceForm(forms.Form):
    """Low and high in percent of what the plan says, for each kind of money."""

    together = NumberField(
        label=_("Investment and running costs move together, −1 to 1"), required=False, initial=0.3
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, (low, high) in USUAL.items():
            self.fields[f"{key}_low"] = NumberField(label=_("low"), scale=100, initial=low)
            self.fields[f"{key}_high"] = NumberField(label=_("high"), scale=100, initial=high)

    @property
    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        return [(str(label), [self[f"{key}_low"], self[f"{key}_high"]]) for key, label in FACTORS.items()]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for key in FACTORS:
            low, high = data.get(f"{key}_low"), data.get(f"{key}_high")
            if low is not None and high is not None and not 0 <= low <= 1 <= high <= 10:
                self.add_error(f"{key}_high", gettext("Low is from 0 to 100, high from 100 to 1000 percent."))
        together = data.get("together")
        if together is not None and not -0.99 <= together <= 0.99:
            self.add_error("together", gettext("Give a number between −0.99 and 0.99."))
        return data

    def asked(self) -> Asked:
        """What was asked; the usual spreads for a form that nobody sent."""
        if not self.is_bound:
            return Asked(USUAL, 0.3)
        data = self.cleaned_data
        found = {key: (data[f"{key}_low"], data[f"{key}_high"]) for key in FACTORS}
        return Asked(found, data["together"] or 0.0)
