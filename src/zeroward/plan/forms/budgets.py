"""What carbon budgets ask for beyond the plan. Nothing is stored: they are a view beside it."""

from collections.abc import Sequence
from typing import Any

from django import forms

from zeroward.core.queries.said import said
from zeroward.inventory.forms.numbers import NumberField
from zeroward.methods.pathways.budget_approaches import Needed


class BudgetForm(forms.Form):
    """One field for each input that the approaches ask for; every one may be left empty."""

    def __init__(self, *args: Any, asked: Sequence[Needed], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in asked:
            unit = "" if one.unit == "1" else f", {one.unit}"
            self.fields[one.field] = NumberField(label=f"{said(one.label)}{unit}", required=False)

    def values(self) -> dict[str, float]:
        return {name: value for name, value in self.cleaned_data.items() if value is not None}
