"""Parts of forms: a day, a record to choose from a list, the label of a column."""

from typing import Any

from django import forms
from django.utils.text import capfirst

from zeroward.contract.forms.records import DayInput


def label_of(model: Any, name: str) -> Any:
    """The name of a column, as the label of its field."""
    return capfirst(model._meta.get_field(name).verbose_name)


class DayField(forms.DateField):
    """A day, with the label of the model's column."""

    def __init__(self, model: Any, name: str, *, required: bool = False) -> None:
        super().__init__(label=label_of(model, name), required=required, widget=DayInput())


class PickField(forms.TypedChoiceField):
    """One of the records in a list, by its number; None for none. The form sets the list."""

    def __init__(self, model: Any, name: str) -> None:
        super().__init__(label=label_of(model, name), required=False, coerce=int, empty_value=None)
